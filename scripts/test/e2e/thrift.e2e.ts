import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { en } from '../../../course/i18n/en.ts';
import { launchChromium } from '../../browser/launch.ts';
import type { Call } from '../../preview/protocol.ts';
import { Laboratory, type Lab } from './faults/lab.ts';
import { BOTH } from './faults/row.ts';

/* How often the course calls the LMS, from the launch to the end of a module: some LMSs take seconds for a call. */

const MODULE = 'mama-method';
const MOST_AT_LAUNCH = 25;
const MOST_COMMITS_IN_90_MINUTES = 200;

const isCommit = ({ name }: Call): boolean => name.endsWith('Commit');

/** Takes a module: reads its lessons, answers all that they ask, and passes its quiz. Gives back how many steps it took. */
async function takeModule(lab: Lab, open: Awaited<ReturnType<Lab['open']>>): Promise<number> {
  const module = lab.course.modules.find(({ id }) => id === MODULE);
  assert.ok(module?.quiz);
  let steps = 0;
  for (const lesson of module.lessons) {
    await open.go(`${MODULE}/${lesson.id}`);
    await open.frame.waitForFunction(
      (title) => document.querySelector('h1')?.textContent === title,
      {},
      lesson.title,
    );
    steps++;
    for (const question of module.questions.filter(({ key }) => lesson.activities.includes(key))) {
      await open.answer(question);
      await open.is('open');
      steps++;
    }
  }
  await open.go(`${MODULE}/quiz`);
  await open.press(en.startQuiz);
  for (let n = 1; n <= module.quiz.draw; n++) {
    const [question] = await open.questions();
    assert.ok(question);
    await open.answer(question);
    await open.is('open');
    await open.press(n < module.quiz.draw ? en.nextQuestion : en.seeResult);
  }
  await open.is('open');
  // The page of the quiz, its start and its result are steps, too.
  return steps + module.quiz.draw + 3;
}

describe('thrift', { concurrency: 2 }, () => {
  let laboratory: Laboratory;
  before(async () => {
    laboratory = await Laboratory.open(await launchChromium());
  });
  after(() => laboratory.close());

  for (const edition of BOTH) {
    test(`few calls at launch, one commit per step, nothing set twice (${edition})`, (t) =>
      laboratory.with(edition, async (lab) => {
        const visit = await lab.open();
        await visit.is('open');
        const atLaunch = await lab.lms.calls();
        assert.ok(atLaunch.length <= MOST_AT_LAUNCH, `${atLaunch.length} calls at launch`);
        assert.equal(atLaunch.filter(isCommit).length, 1);

        const steps = await takeModule(lab, visit);
        const calls = await lab.lms.calls();
        const commits = calls.filter(isCommit).length - 1;
        assert.ok(commits <= steps, `${commits} commits for ${steps} steps`);
        const { minutes = 1 } = lab.course.modules.find(({ id }) => id === MODULE) ?? {};
        const in90 = Math.ceil((commits / minutes) * 90);
        t.diagnostic(
          `${atLaunch.length} calls at launch, ${commits} commits in ${minutes} min, ${in90} in 90`,
        );
        assert.ok(in90 <= MOST_COMMITS_IN_90_MINUTES, `${in90} commits in 90 minutes`);

        const held = new Map<unknown, unknown>();
        for (const [element, value] of await lab.sets()) {
          assert.notEqual(held.get(element), value, `${element} was set to ${value} twice`);
          held.set(element, value);
        }
        await visit.leave();
        assert.equal((await lab.calls('Terminate')).length, 1);
        assert.deepEqual(await lab.lms.errors(), []);
      }));
  }
});
