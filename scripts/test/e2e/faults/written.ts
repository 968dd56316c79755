import assert from 'node:assert/strict';
import { en } from '../../../../course/i18n/en.ts';
import { zipText } from './package-text.ts';
import { BOTH, type Row } from './row.ts';
import { nearlyPassed, practicesOf } from './seeds.ts';

/** W1 to W13. */
export const writtenRows: readonly Row[] = [
  {
    id: 'W1',
    title: 'is incomplete after a first look, though the LMS would call it completed',
    editions: ['scorm12'],
    run: async (lab) => {
      await (await lab.open({ faults: 'finish-completes' })).leave();
      assert.equal(lab.held('status'), 'incomplete');
    },
  },
  {
    id: 'W2',
    title: 'writes no raw score before the assessment is finished, so that none can overwrite the status',
    editions: BOTH,
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      const first = await lab.open({ faults: 'mastery-overrides:80' });
      await first.take(practice, false);
      await first.leave();
      assert.equal(lab.held('raw'), undefined);
      if (lab.edition === 'scorm12') assert.equal(lab.held('status'), 'incomplete');
      const last = await lab.pass({ faults: 'mastery-overrides:80', learnerId: 'learner-1' });
      await last.leave();
      assert.equal(lab.held('success'), 'passed');
    },
  },
  {
    id: 'W3',
    title: 'tells a 2004 LMS in the manifest that the content decides on completion and success',
    editions: ['scorm2004'],
    run: async () => {
      for (const zip of ['ripple-scorm2004-3rd', 'ripple-scorm2004-4th']) {
        const manifest = await zipText(zip, 'imsmanifest.xml');
        assert.match(manifest, /completionSetByContent="true"/, zip);
        assert.match(manifest, /objectiveSetByContent="true"/, zip);
      }
    },
  },
  {
    id: 'W4',
    title: 'is one SCO without sequencing rules, and hides no exit of the LMS',
    editions: BOTH,
    run: async (lab) => {
      const zip = lab.edition === 'scorm12' ? 'ripple-scorm12' : 'ripple-scorm2004-4th';
      const manifest = await zipText(zip, 'imsmanifest.xml');
      assert.equal(manifest.match(/<item\b/g)?.length, 1);
      assert.equal(manifest.match(/adlcp:scorm[tT]ype="sco"/g)?.length, 1);
      assert.doesNotMatch(manifest, /sequencingRules|hideLMSUI/);
    },
  },
  {
    id: 'W5',
    title: 'suspends before the first commit, and ends normally after completion where the profile says so',
    editions: BOTH,
    settings: { exit: 'suspend-until-complete' },
    run: async (lab) => {
      const visit = await lab.pass({ faults: 'suspend-hides-status' });
      await visit.leave();
      const calls = await lab.lms.calls();
      const exit = calls.findIndex(({ args }) => /\.exit$/.test(String(args[0])) && args[1] === 'suspend');
      const commit = calls.findIndex(({ name }) => name.endsWith('Commit'));
      assert.ok(exit >= 0 && exit < commit, 'suspend comes before the first commit');
      assert.equal(lab.held('status'), lab.edition === 'scorm12' ? 'passed' : 'completed');
    },
  },
  {
    id: 'W6',
    title: 'stays incomplete after a failed quiz, so that nobody is locked out',
    editions: BOTH,
    run: async (lab) => {
      const { state, address, question } = nearlyPassed(lab.course);
      lab.seed(state);
      const visit = await lab.open();
      await visit.go(address);
      await visit.answer(question, false);
      await visit.press(en.seeResult);
      await visit.leave();
      const statuses = (await lab.sets()).filter(
        ([element]) => /status$/.test(element) && !/objectives/.test(element),
      );
      assert.ok(!statuses.some(([, value]) => value === 'failed'));
      if (lab.edition === 'scorm12') assert.match(lab.held('status') ?? '', /^(incomplete|passed)$/);
    },
  },
  {
    id: 'W7',
    title: 'sets completion and success on a pass',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass()).leave();
      assert.equal(lab.held('success'), 'passed');
      if (lab.edition === 'scorm2004') assert.equal(lab.held('status'), 'completed');
    },
  },
  {
    id: 'W8',
    title: 'gives the score as raw, with 0 and 100 around it, in 2004 scaled too',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass()).leave();
      const root = lab.edition === 'scorm12' ? 'cmi.core.score' : 'cmi.score';
      const stored = lab.lms.stored();
      assert.deepEqual(
        [stored[`${root}.min`], stored[`${root}.raw`], stored[`${root}.max`]],
        ['0', '100', '100'],
      );
      if (lab.edition === 'scorm2004') assert.equal(stored['cmi.score.scaled'], '1');
    },
  },
  {
    id: 'W9',
    title: 'lets the progress only grow, from 0 to 1',
    editions: ['scorm2004'],
    run: async (lab) => {
      await (await lab.pass()).leave();
      const values = (await lab.sets()).flatMap(([e, value]) =>
        e === 'cmi.progress_measure' ? [Number(value)] : [],
      );
      assert.ok(values.length > 1);
      assert.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
      );
      assert.equal(values.at(-1), 1);
    },
  },
  {
    id: 'W10',
    title: 'gives each answer to a question an id of its own',
    editions: BOTH,
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      const visit = await lab.open({ faults: 'unique-ids' });
      await visit.take(practice, false);
      await visit.press(en.tryAgain);
      await visit.answer(practice.question);
      await visit.leave();
      const [first = '', second] = lab.interactions;
      assert.equal(second, `${first}_a2`);
      assert.deepEqual(await lab.lms.errors(), []);
    },
  },
  {
    id: 'W11',
    title: 'sets the id of an interaction first, its type next, and leaves no gap in the indexes',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const visit = await lab.open();
      await visit.take(one);
      await visit.take(two);
      await visit.leave();
      for (const n of [0, 1]) {
        const root = `cmi.interactions.${n}.`;
        const names = (await lab.sets()).flatMap(([e]) => (e.startsWith(root) ? [e.slice(root.length)] : []));
        assert.deepEqual(names.slice(0, 2), ['id', 'type'], root);
      }
      assert.deepEqual(await lab.lms.errors(), []);
    },
  },
  {
    id: 'W12',
    title: 'is passed without a complaint where the LMS knows no objectives and no interactions',
    editions: BOTH,
    run: async (lab) => {
      await (await lab.pass({ faults: 'no-objectives,no-interactions' })).leave();
      assert.equal(lab.held('success'), 'passed');
      assert.deepEqual(lab.interactions, []);
    },
  },
  {
    id: 'W13',
    title: 'counts five idle minutes as study and no more',
    editions: BOTH,
    run: async (lab) => {
      const visit = await lab.open({}, () => {
        const now = performance.now.bind(performance);
        Object.assign(window, { skipped: 0 });
        performance.now = () => now() + (window as unknown as { skipped: number }).skipped;
      });
      await visit.frame.evaluate(() => Object.assign(window, { skipped: 60 * 60 * 1000 }));
      await visit.leave();
      assert.match(
        lab.held('sessionTime') ?? '',
        lab.edition === 'scorm12' ? /^0*:?0?0?:?0?5:/ : /^PT(0H)?5M/,
      );
    },
  },
];
