import assert from 'node:assert/strict';
import { en } from '../../../../course/i18n/en.ts';
import { pack, STATE_LIMIT, unpack } from '../../../../course/model/packed-state.ts';
import { noProgress } from '../../../../course/model/progress.ts';
import { until } from '../../until.ts';
import { BOTH, type Row } from './row.ts';
import { answerTo, nearlyPassed, practicesOf, withNotes } from './seeds.ts';
import type { Practice, Visit } from './visit.ts';

const lmsId = ({ question: { module, id } }: Practice): string => `${module}_${id}`.replaceAll('-', '_');

/** When the verdict was painted, and when the commit began: both by the clock of the machine. */
async function paintAndCommit(
  visit: Visit,
  { question }: Practice,
): Promise<{ painted: number; committed: number }> {
  await visit.page.evaluate(() => {
    const lms = window as unknown as { API?: Record<string, unknown>; API_1484_11?: Record<string, unknown> };
    const api = lms.API ?? lms.API_1484_11 ?? {};
    const name = 'Commit' in api ? 'Commit' : 'LMSCommit';
    const commit = api[name] as (argument: string) => unknown;
    Object.assign(window, { committed: 0 });
    api[name] = () => {
      const marks = window as unknown as { committed: number };
      marks.committed ||= performance.timeOrigin + performance.now();
      return commit('');
    };
  });
  await visit.frame.evaluate(() => {
    const look = () => {
      const shadow = document.querySelector('ripple-question')?.shadowRoot;
      if (!shadow?.querySelector('.verdict')) return requestAnimationFrame(look);
      // This frame is painted before the next task.
      setTimeout(() => Object.assign(window, { painted: performance.timeOrigin + performance.now() }));
      return 0;
    };
    look();
  });
  await visit.answer(question);
  const committed = await until(
    () => visit.page.evaluate(() => (window as unknown as { committed: number }).committed),
    'a commit',
  );
  const painted = await visit.frame.evaluate(() => (window as unknown as { painted: number }).painted);
  return { painted, committed };
}

/** S1 to S9. */
export const savingRows: readonly Row[] = [
  {
    id: 'S1',
    title: 'restores what the LMS claimed to have stored, says so, and sends it once',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const first = await lab.open();
      await first.take(one);
      await first.is('open');
      await lab.lms.fault(first.page, 'commit-lost', true);
      await first.take(two);
      await first.is('open');
      await first.close();
      assert.equal(lab.interactions.length, 1, 'the LMS has lost the second answer');

      const second = await lab.open();
      await second.reads(en.notices.restored);
      await second.leave();
      assert.deepEqual(lab.interactions, [lmsId(one), lmsId(two)].sort());
      const third = await lab.open();
      assert.ok(!(await third.text()).includes(en.notices.restored));
      await third.leave();
      assert.equal(lab.interactions.length, 2);
    },
  },
  {
    id: 'S2',
    title: 'tries again after false, null and exceptions, and takes a failed end for no loss',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const visit = await lab.open({ faults: 'terminate-false' });
      await visit.is('open');
      for (const [fault, practice] of [
        ['commit-false', one],
        ['commit-null', two],
      ] as const) {
        await lab.lms.fault(visit.page, fault, true);
        await visit.take(practice);
        await visit.reads(en.session.unsaved);
        await lab.lms.fault(visit.page, fault, false);
        await visit.is('open');
      }
      await lab.lms.fault(visit.page, 'commit-throws', true);
      await visit.go('map');
      await visit.go(one.address);
      await visit.reads(en.session.unsaved);
      await lab.lms.fault(visit.page, 'commit-throws', false);
      await visit.is('open');
      await visit.leave();
      await visit.reads(en.left.saved);
      assert.deepEqual(lab.interactions, [lmsId(one), lmsId(two)].sort());
    },
  },
  {
    id: 'S3',
    title: 'saves when the page is hidden, and has an answer although the tab is closed at once',
    editions: BOTH,
    run: async (lab) => {
      const [one] = practicesOf(lab.course);
      const visit = await lab.open();
      await visit.is('open');
      const before = (await lab.calls('Commit')).length;
      await visit.frame.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      });
      assert.equal((await lab.calls('Commit')).length, before + 1);
      await visit.frame.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'));
      await visit.take(one);
      await visit.page.goto('about:blank');
      await until(() => lab.interactions.length === 1, 'the answer arrives');
    },
  },
  {
    id: 'S4',
    title: 'does not end for a page that is kept for the back button, reads again when it is back, ends once',
    editions: BOTH,
    run: async (lab) => {
      const [one] = practicesOf(lab.course);
      const visit = await lab.open();
      await visit.take(one);
      await visit.is('open');
      const reads = async () =>
        (await lab.calls('GetValue')).filter(({ args }) => args[0] === 'cmi.suspend_data').length;
      const before = await reads();
      await visit.frame.evaluate(() => {
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      assert.equal(await reads(), before + 1);
      assert.equal((await lab.calls('Terminate')).length, 0);
      await visit.leave();
      assert.equal((await lab.calls('Terminate')).length, 1);
      // What is called while the page goes arrives by itself, some time later.
      await visit.frame.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
      assert.equal((await lab.calls('Terminate')).length, 1);
    },
  },
  {
    id: 'S5',
    title: 'says "not saved yet" when the session has ended, goes on, keeps everything and sends it later',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const visit = await lab.open();
      await visit.take(one);
      await visit.is('open');
      await visit.go(two.address);
      await lab.lms.fault(visit.page, 'session-ended', true);
      await visit.answer(two.question);
      await visit.reads(en.session.unsaved);
      await visit.go(one.address);
      await visit.press(en.exit);
      await visit.reads(en.left.kept);
      if (lab.edition === 'scorm12') {
        await lab.lms.fault(visit.page, 'session-ended', false);
        await visit.press(en.left.saveAgain);
        await visit.reads(en.left.saved);
      } else {
        // The session is terminated for good: what it could not send, the next one sends.
        await visit.close();
        lab.lms.outage('none');
        const next = await lab.open();
        await next.reads(en.notices.restored);
        await next.leave();
      }
      assert.deepEqual(lab.interactions, [lmsId(one), lmsId(two)].sort());
    },
  },
  {
    id: 'S6',
    title: 'never writes more than 4,000 ASCII characters, sheds notes first, and says so',
    editions: BOTH,
    run: async (lab) => {
      const [one] = practicesOf(lab.course);
      const { progress } = nearlyPassed(lab.course);
      const fits = (characters: number) => pack(withNotes(progress, lab.course, characters));
      let characters = STATE_LIMIT;
      while (fits(characters).shed.length > 0) characters -= 10;
      lab.seed(fits(characters).text);
      const visit = await lab.open({ faults: 'state-refused:4000,commit-fails-when-long:4000' });
      await visit.take(one);
      await visit.reads(en.notices.shedKept);
      await visit.leave();
      const state = lab.held('state') ?? '';
      assert.match(state, /^[\x20-\x7e]{3000,4000}$/);
      const kept = unpack(state);
      assert.deepEqual(kept.lessons, progress.lessons);
      assert.equal(kept.answers.get(one.question.key)?.result, 'correct');
      assert.deepEqual(await lab.lms.errors(), []);
    },
  },
  {
    id: 'S7',
    title: 'takes what is sound of a damaged or foreign state, and never loses a pass',
    editions: BOTH,
    run: async (lab) => {
      const { progress, state } = nearlyPassed(lab.course);
      lab.seed(state, { status: lab.edition === 'scorm12' ? 'passed' : 'completed', success: 'passed' });
      const damaged = await lab.open({ faults: 'state-damaged' });
      await damaged.reads(en.completed);
      await damaged.leave();
      const kept = unpack(lab.held('state') ?? '');
      assert.equal(
        [...kept.quizzes.values()].filter((quiz) => quiz.passed).length,
        progress.quizzes.size - 1,
      );
      const foreign = await lab.open({ learnerId: 'other', faults: 'state-foreign' });
      await foreign.is('open');
      await foreign.leave();
      assert.match(lab.lms.stored('other')['cmi.suspend_data'] ?? '', /^R1/);
      assert.equal(lab.held('success'), 'passed');
    },
  },
  {
    id: 'S8',
    title: 'goes on after an update of the course: what is known counts, what is not does no harm',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const gone = 99_999;
      const state = pack({
        ...noProgress,
        location: 'a-module/that-is-gone',
        lessons: new Map([[gone, 'done']]),
        answers: new Map([[one.question.key, answerTo(one.question, true, 1)], [gone, answerTo(one.question, true, 1)]]), // prettier-ignore
      }).text;
      lab.seed(state);
      const visit = await lab.open();
      await visit.go(one.address);
      await visit.reads(one.question.feedback ?? en.result.correct);
      await visit.take(two);
      await visit.leave();
      const kept = unpack(lab.held('state') ?? '');
      assert.deepEqual([...kept.answers.keys()].sort((a, b) => a - b), [one.question.key, two.question.key, gone].sort((a, b) => a - b)); // prettier-ignore
      assert.deepEqual(lab.lms.problems(), []);
    },
  },
  {
    id: 'S9',
    title: 'paints the feedback before a slow commit starts, and makes one commit per action',
    editions: BOTH,
    run: async (lab) => {
      const [one] = practicesOf(lab.course);
      const visit = await lab.open({ faults: 'slow:1000' });
      await visit.go(one.address);
      await visit.is('open');
      const before = (await lab.calls('Commit')).length;
      const { painted, committed } = await paintAndCommit(visit, one);
      assert.ok(painted > 0 && painted < committed, `painted ${painted - committed} ms after the commit`);
      await visit.is('open');
      assert.equal((await lab.calls('Commit')).length, before + 1);
    },
  },
];
