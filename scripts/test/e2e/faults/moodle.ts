import assert from 'node:assert/strict';
import { en } from '../../../../course/i18n/en.ts';
import { pack, unpack } from '../../../../course/model/packed-state.ts';
import type { Question } from '../../../../course/model/questions/question.ts';
import { until } from '../../until.ts';
import type { Lab } from './lab.ts';
import { zipFiles, zipText } from './package-text.ts';
import { BOTH, type Row } from './row.ts';
import { nearlyPassed, practicesOf, withNotes } from './seeds.ts';
import type { Practice } from './visit.ts';

function firstOf({ course }: Lab): Practice {
  return practicesOf(course)[0];
}

/** A lesson for each kind of question that the lessons ask. */
function oneOfEachKind({ course }: Lab): { address: string; question: Question }[] {
  const found = new Map<string, { address: string; question: Question }>();
  for (const module of course.modules) {
    for (const lesson of module.lessons) {
      for (const question of module.questions) {
        if (!lesson.activities.includes(question.key) || found.has(question.kind)) continue;
        found.set(question.kind, { address: `${module.id}/${lesson.id}`, question });
      }
    }
  }
  return [...found.values()];
}

/** Answers a question of every kind in an LMS that refuses what Moodle refuses. */
async function answerEveryKind(lab: Lab): Promise<void> {
  const visit = await lab.open({ faults: 'strict-values' });
  const questions = oneOfEachKind(lab);
  for (const { address, question } of questions) {
    await visit.go(address);
    await visit.answer(question, false);
  }
  await visit.leave();
  assert.deepEqual(await lab.lms.errors(), []);
  const types = Object.entries(lab.lms.stored()).flatMap(([e, v]) => (/\.\d+\.type$/.test(e) ? [v] : []));
  assert.ok(new Set(types).size >= 4, `types: ${types.join()}`);
}

/** Fills the course while nothing arrives, and lets it through at the end. */
async function passWithoutConnection(lab: Lab, faults: string): Promise<void> {
  const { state, address, question } = nearlyPassed(lab.course);
  lab.seed(state);
  const visit = await lab.open({ faults });
  await visit.go(address);
  await visit.is('open');
  await lab.lms.fault(visit.page, 'server-gone', true);
  await visit.answer(question);
  await visit.press(en.seeResult);
  await visit.reads(en.session.unsaved);
  assert.equal(lab.held('raw'), undefined);
  await lab.lms.fault(visit.page, 'server-gone', false);
  await visit.frame.evaluate(() => window.dispatchEvent(new Event('online')));
  await visit.is('open');
  await visit.leave();
}

/** M1 to M17. */
export const moodleRows: readonly Row[] = [
  {
    id: 'M1',
    title: 'resumes after the tab was killed, before and after completion',
    editions: ['scorm2004'],
    run: async (lab) => {
      const visit = await lab.open();
      await visit.take(firstOf(lab));
      await visit.is('open');
      assert.equal(lab.held('exit'), 'suspend');
      const killed = lab.lms.stored();
      await visit.close();
      // What the tab said at its end is unsaid.
      lab.lms.seed(killed);
      const again = await lab.open({}, () => localStorage.clear());
      await again.is('open');
      const { key } = firstOf(lab).question;
      assert.ok(unpack(lab.held('state') ?? '').answers.has(key));
      await again.leave();
      const passed = await lab.pass();
      await passed.is('open');
      assert.equal(lab.held('exit'), 'suspend');
    },
  },
  {
    id: 'M2',
    title: 'restores a state whatever entry says',
    editions: ['scorm12'],
    run: async (lab) => {
      const { state, address, question } = nearlyPassed(lab.course);
      lab.seed(state, { exit: '' });
      const visit = await lab.open();
      await visit.go(address);
      assert.equal((await visit.questions())[0]?.key, question.key);
      await visit.close();
    },
  },
  {
    id: 'M3',
    title: 'writes nothing in the review after completion, where Moodle would store it',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass()).leave();
      const before = { ...lab.lms.stored() };
      const visit = await lab.open({ mode: 'review' });
      await visit.take(firstOf(lab), false);
      await visit.leave();
      for (const name of ['status', 'success', 'raw', 'state'] as const) {
        const element = Object.keys(before).find((key) => before[key] === lab.held(name));
        assert.ok(element, name);
      }
      assert.equal(lab.interactions.length, 1);
    },
  },
  {
    id: 'M4',
    title:
      'brings status, score, state and answers to an LMS that sends only changes, after commits that failed',
    editions: ['scorm12'],
    run: async (lab) => {
      await passWithoutConnection(lab, 'delta-commits');
      assert.deepEqual([lab.held('success'), lab.held('raw')], ['passed', '100']);
      assert.equal(
        [...unpack(lab.held('state') ?? '').quizzes.values()].every(({ passed }) => passed),
        true,
      );
      const { question } = nearlyPassed(lab.course);
      assert.deepEqual(lab.interactions, [`${question.module}_${question.id}`.replaceAll('-', '_')]);
      const stored = lab.lms.stored();
      assert.equal(stored['cmi.interactions.0.result'], 'correct');
    },
  },
  {
    id: 'M5',
    title: 'says "not saved yet" though Commit answers true without a connection, and loses nothing',
    editions: BOTH,
    run: async (lab) => {
      await passWithoutConnection(lab, lab.edition === 'scorm12' ? 'beacon,delta-commits' : 'beacon');
      assert.deepEqual([lab.held('success'), lab.held('raw')], ['passed', '100']);
      assert.equal(lab.interactions.length, 1);
    },
  },
  {
    id: 'M6',
    title: 'survives calls that throw, and asks for no navigation',
    editions: BOTH,
    run: async (lab) => {
      const refused = await lab.launch({ faults: 'initialize-throws' });
      await refused.reads(en.noLms.title);
      const visit = await lab.open({ faults: 'read-throws' });
      await lab.lms.fault(visit.page, 'commit-throws', true);
      await visit.take(firstOf(lab));
      await visit.reads(en.session.unsaved);
      await lab.lms.fault(visit.page, 'commit-throws', false);
      await visit.is('open');
      assert.ok((await lab.sets()).every(([element]) => !element.startsWith('adl.nav')));
      assert.deepEqual(lab.lms.problems(), []);
    },
  },
  {
    id: 'M7',
    title: 'sends far less than 64 KiB of ASCII when the page goes away with the fullest state',
    editions: BOTH,
    run: async (lab) => {
      const { progress } = nearlyPassed(lab.course);
      lab.seed(pack(withNotes(progress, lab.course, 3000)).text);
      const visit = await lab.open();
      await visit.take(firstOf(lab));
      await visit.page.goto('about:blank');
      await until(() => lab.interactions.length === 1, 'the answer arrives');
      const bytes = Buffer.byteLength(JSON.stringify(lab.lms.stored()));
      assert.ok(bytes < 16_384, `${bytes} bytes`);
      assert.match(lab.held('state') ?? '', /^[\x20-\x7e]+$/);
    },
  },
  {
    id: 'M8',
    title: 'gives the grade as a raw score of 0 to 100, never as scaled alone',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass()).leave();
      assert.equal(lab.held('raw'), '100');
      const scores = (await lab.sets()).filter(([e]) => /^cmi\.(core\.)?score\./.test(e)).map(([e]) => e);
      assert.ok(scores.some((element) => element.endsWith('.raw')));
    },
  },
  {
    id: 'M9',
    title: 'names its schema version in every manifest',
    editions: ['scorm12'],
    run: async () => {
      for (const [zip, version] of [
        ['ripple-scorm12', '1.2'],
        ['ripple-scorm2004-3rd', '2004 3rd Edition'],
        ['ripple-scorm2004-4th', '2004 4th Edition'],
      ] as const) {
        const manifest = await zipText(zip, 'imsmanifest.xml');
        assert.ok(manifest.includes(`<schemaversion>${version}</schemaversion>`), zip);
      }
    },
  },
  {
    id: 'M10',
    title: 'has scripts in .js files only, lower-case names and relative addresses',
    editions: ['scorm12'],
    run: async (lab) => {
      const names = (await zipFiles('ripple-scorm12')).map(({ name }) => name);
      assert.ok(names.every((name) => !/\.[cm]js$|\.mts$/.test(name)));
      const page = await zipText('ripple-scorm12', 'index.html');
      for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"#]+)"/g)) {
        assert.doesNotMatch(address, /^(\/|[a-z]+:)/);
        assert.ok(names.includes(address.replace(/^\.\//, '')), address);
      }
      await (await lab.open()).is('open');
      assert.deepEqual(lab.lms.problems(), []);
    },
  },
  {
    id: 'M11',
    title: "works in Moodle's frames of 650x666 and 367 wide, and prefixes what it keeps in the browser",
    editions: ['scorm12'],
    run: async (lab) => {
      for (const [width, height] of [
        [650, 666],
        [367, 600],
      ] as const) {
        // prettier-ignore
        const visit = await lab.open({ width, height });
        await visit.take(firstOf(lab));
        const [content, frame] = await visit.frame.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        assert.ok(Number(content) <= Number(frame), `${content} in ${frame}`);
        const keys = await visit.frame.evaluate(() => Object.keys(localStorage));
        assert.ok(keys.length > 0 && keys.every((key) => key.startsWith('ripple:')), keys.join());
        await visit.leave();
      }
    },
  },
  {
    id: 'M12',
    title: 'sets only what has changed, and commits once for an answer, after 200 earlier ones as after none',
    editions: BOTH,
    run: async (lab) => {
      const before = Object.fromEntries(
        Array.from({ length: 200 }, (_, n) => [`cmi.interactions.${n}.id`, `earlier_${n}`]),
      );
      lab.lms.seed({ ...before, [lab.edition === 'scorm12' ? 'cmi.core.exit' : 'cmi.exit']: 'suspend' });
      const visit = await lab.open();
      await visit.go(firstOf(lab).address);
      await visit.is('open');
      const [commits, sets] = [(await lab.calls('Commit')).length, (await lab.sets()).length];
      await visit.answer(firstOf(lab).question);
      await visit.is('open');
      assert.equal((await lab.calls('Commit')).length, commits + 1);
      const changed = (await lab.sets()).slice(sets).map(([element]) => element);
      assert.ok(changed.every((e) => /^cmi\.(interactions\.200\.|suspend_data|progress|(core\.)?session_time)/.test(e)), changed.join()); // prettier-ignore
    },
  },
  {
    id: 'M13',
    title: 'writes values that Moodle takes in 2004, for questions of every kind',
    editions: ['scorm2004'],
    run: answerEveryKind,
  },
  {
    id: 'M14',
    title: 'writes values that Moodle takes in 1.2, for questions of every kind',
    editions: ['scorm12'],
    run: answerEveryKind,
  },
  {
    id: 'M15',
    title: 'stays under the smallest limits: 4,000 for the state, 255 for place and answers',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass()).leave();
      for (const [element, value] of await lab.sets()) {
        const limit = element === 'cmi.suspend_data' ? 4000 : /description/.test(element) ? 250 : 255;
        assert.ok(value.length <= limit, `${element} has ${value.length} characters`);
      }
    },
  },
  {
    id: 'M16',
    title: 'never takes a status back once it has been better',
    editions: BOTH,
    run: async (lab) => {
      const passed = await lab.pass();
      await passed.take(firstOf(lab), false);
      await passed.leave();
      const again = await lab.open();
      await again.take(firstOf(lab), false);
      await again.leave();
      const own = (await lab.sets()).filter(([e]) => /^cmi\.(core\.lesson_status|completion_status|success_status)$/.test(e)); // prettier-ignore
      const best = own.findIndex(([, value]) => value === 'passed');
      assert.ok(best >= 0);
      assert.ok(own.slice(best).every(([, value]) => ['passed', 'completed'].includes(value)));
      assert.equal(lab.held('success'), 'passed');
    },
  },
  {
    id: 'M17',
    title:
      'loses nothing to an older tab where the browser has no locks: the next launch brings both together',
    editions: ['scorm2004'],
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const unlocked = () => Object.defineProperty(navigator, 'locks', { value: undefined });
      const older = await lab.open({}, unlocked);
      const newer = await lab.open({}, unlocked);
      await newer.take(two);
      await newer.leave();
      await older.take(one);
      await older.leave();
      assert.equal(
        unpack(lab.held('state') ?? '').answers.has(two.question.key),
        false,
        'Moodle has lost it',
      );
      await (await lab.open({}, unlocked)).leave();
      const { answers } = unpack(lab.held('state') ?? '');
      assert.deepEqual([one, two].map(({ question }) => answers.has(question.key)), [true, true]); // prettier-ignore
    },
  },
];
