import { expect } from 'chai';
import { html } from 'lit';
import { RippleAnswerEvent } from '../elements/events.ts';
import { quizOf } from '../model/assessment.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { fixture } from '../testing/fixture.ts';
import { Scorm12 } from '../tracking/scorm12.ts';
import { Session } from '../tracking/session.ts';
import { CourseRun } from './course-run.ts';
import { lmsFor } from './lms-for.ts';
import './player.ts';
import type { RipplePlayer } from './player.ts';
import { content, course, FakeLms } from './testing.ts';

const others: Settings = {
  exit: 'suspend-until-complete',
  failed: 'failed-when-attempts-are-used-up',
  interactionIds: 'same',
  scoreWithoutQuiz: '100-when-completed',
};
const loaders = { m: () => Promise.resolve({ content }) };

describe('the settings of a package', () => {
  for (const [text, expected] of [
    [JSON.stringify(others), others],
    ['{"exit":', defaultSettings],
  ] as const) {
    it(`reach the adapter from the launch page: ${text}`, async () => {
      const seen: unknown[] = [];
      const createLms = (...args: unknown[]) => {
        seen.push(...args);
        return new FakeLms();
      };
      const player = await fixture<RipplePlayer>(
        html`<ripple-player
          standard="scorm12"
          settings=${text}
          .course=${course}
          .modules=${loaders}
          .createLms=${createLms}
        ></ripple-player>`,
      );
      await player.start();
      expect(seen).to.deep.equal(['scorm12', expected, course]);
    });
  }

  it('choose what the real adapter writes at the end', async () => {
    const sets: string[] = [];
    const take = (...args: string[]) => (sets.push(args.join(' ')), 'true');
    const values: Record<string, string> = { 'cmi.core.lesson_status': 'passed' };
    const read = (element: string) => values[element] ?? '';
    const api = {
      LMSInitialize: take,
      LMSSetValue: take,
      LMSCommit: take,
      LMSFinish: take,
      LMSGetValue: read,
    };
    Object.assign(window, { API: api });
    try {
      const lms = await lmsFor('scorm12', others);
      expect(lms).to.be.instanceOf(Scorm12);
      await lms.connect();
    } finally {
      Reflect.deleteProperty(window, 'API');
    }
    expect(sets.filter((set) => set.startsWith('cmi.core.exit'))).to.deep.equal(['cmi.core.exit ']);
  });
});

/** Takes the quiz of the small course twice, wrongly. */
async function failTwice(settings: Settings) {
  const lms = new FakeLms();
  const session = await Session.connect(lms);
  const limited = { ...course, attempts: 2 };
  const run = new CourseRun(limited, loaders, session, settings);
  const [module] = course.modules;
  const quiz = module && quizOf(limited, module);
  if (!quiz) throw new Error('the course has no quiz');
  await run.load(module);
  for (let attempt = 1; attempt <= 2; attempt++) {
    run.startQuiz(quiz);
    for (const question of content.questions.filter(({ use }) => use.includes('final'))) {
      run.answer(new RippleAnswerEvent(question, ['a'], attempt, 1), { quiz: quiz.key });
    }
    run.finishQuiz(quiz);
  }
  const { success } = run.report;
  await session.finish();
  return { success, ids: lms.updates.flatMap(({ interactions }) => interactions.map(({ id }) => id)) };
}

describe('a learner who fails twice', () => {
  it('stays unfinished, and each answer has an id of its own', async () => {
    const { success, ids } = await failTwice(defaultSettings);
    expect(success).to.equal('unknown');
    expect(ids).to.deep.equal(['m_q2', 'm_q3', 'm_q2_a2', 'm_q3_a2']);
  });

  it('has failed, and the answers to a question share its id, where the settings say so', async () => {
    const { success, ids } = await failTwice(others);
    expect(success).to.equal('failed');
    expect(ids).to.deep.equal(['m_q2', 'm_q3', 'm_q2', 'm_q3']);
  });
});
