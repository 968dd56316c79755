import assert from 'node:assert/strict';
import { en } from '../../../../course/i18n/en.ts';
import { BOTH, type Row } from './row.ts';
import { practicesOf } from './seeds.ts';

const NO_LMS = en.noLms.title;

/** L1 to L10. */
export const launchRows: readonly Row[] = [
  {
    id: 'L1',
    title: 'finds the LMS behind frames, a frame of another origin, an opener, and when it is attached late',
    editions: BOTH,
    run: async (lab) => {
      const places =
        lab.edition === 'scorm12'
          ? [{ faults: 'deep-frames' }, { faults: 'late-api' }]
          : [{ faults: 'foreign-parent' }, { faults: 'late-api' }];
      for (const place of places) {
        const visit = await lab.open(place);
        await visit.is('open');
        await visit.leave();
      }
    },
  },
  {
    id: 'L2',
    title: 'says that there is no LMS, and goes on only when asked, without claiming to record',
    editions: ['scorm12'],
    run: async (lab) => {
      const visit = await lab.launch({ faults: 'no-api' });
      await visit.reads(NO_LMS);
      await visit.press(en.noLms.tryAgain);
      await visit.reads(en.opening);
      await visit.reads(NO_LMS);
      await visit.press(en.noLms.continue);
      await visit.reads(en.session['read-only']);
    },
  },
  {
    id: 'L3',
    title: 'tells the LMS\'s own words when it refuses, tries again, and takes true for "true"',
    editions: BOTH,
    run: async (lab) => {
      const refused = await lab.launch({ faults: 'initialize-false:1' });
      await refused.reads('(101)');
      await refused.press(en.noLms.tryAgain);
      await refused.is('open');
      await refused.leave();
      await (await lab.launch({ faults: 'initialize-throws' })).reads(NO_LMS);
      await (await lab.open({ faults: 'initialize-boolean' })).is('open');
    },
  },
  {
    id: 'L4',
    title: 'shows any name as text, turned round at a single comma, or none',
    editions: ['scorm2004'],
    run: async (lab) => {
      for (const [learnerName, welcome] of [
        ['Doe, Jane', en.welcome('Jane Doe')],
        ['<img src=x onerror=alert(1)>', en.welcome('<img src=x onerror=alert(1)>')],
      ] as const) {
        await (await lab.open({ learnerName })).reads(welcome);
      }
      const nameless = await lab.open({ learnerName: '' });
      assert.doesNotMatch(await nameless.text(), /Welcome|undefined|null/);
      assert.deepEqual(lab.lms.problems(), []);
    },
  },
  {
    id: 'L5',
    title: 'writes no status, score or answer in browse and review or without credit, and says so',
    editions: BOTH,
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      for (const mode of ['browse', 'review'] as const) {
        const visit = await lab.open({ mode });
        await visit.reads(en.review);
        await visit.take(practice);
        await visit.leave();
        assert.deepEqual(await lab.sets(), []);
      }
      const visit = await lab.open({ faults: 'no-credit' });
      await visit.reads(en.noCredit);
      await visit.take(practice);
      await visit.leave();
      for (const [element] of await lab.sets()) assert.doesNotMatch(element, /status|score|interactions/);
      assert.notEqual(lab.held('state'), undefined, 'the place is kept all the same');
    },
  },
  {
    id: 'L6',
    title: 'opens a completed course for review when the state was wiped, and keeps the completion',
    editions: BOTH,
    run: async (lab) => {
      lab.seed('', {
        status: lab.edition === 'scorm12' ? 'passed' : 'completed',
        success: 'passed',
        raw: '90',
      });
      const visit = await lab.open();
      await visit.reads(en.completed);
      await visit.leave();
      assert.deepEqual([lab.held('success'), lab.held('raw')], ['passed', '90']);
    },
  },
  {
    id: 'L7',
    title: 'keeps the pass when the status comes back empty, and gives it to the LMS again',
    editions: BOTH,
    run: async (lab) => {
      // From some point on every read gives nothing.
      const first = await lab.pass({ faults: 'read-empty:20-' });
      await lab.holds('success', 'passed');
      await first.close();
      const second = await lab.open({ faults: 'status-lost' });
      await second.reads(en.completed);
      await second.leave();
      await lab.holds('success', 'passed');
    },
  },
  {
    id: 'L8',
    title: 'leaves the recording to the first of two tabs, and the second says why it is read-only',
    editions: BOTH,
    run: async (lab) => {
      const [one, two] = practicesOf(lab.course);
      const first = await lab.open();
      await first.take(one);
      await first.is('open');
      const second = await lab.open();
      await second.reads(en.notices.secondTab);
      await second.take(two);
      await second.close();
      assert.equal(lab.interactions.length, 1, 'the second tab has recorded nothing, nor ended the session');
      await first.take(two);
      await first.is('open');
      assert.equal(lab.interactions.length, 2);
    },
  },
  {
    id: 'L9',
    title: 'works in a frame of 320x480, opens no window and does not scroll sideways',
    editions: ['scorm12'],
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      const visit = await lab.open({ width: 320, height: 480 });
      let windows = 0;
      visit.page.on('popup', () => void windows++);
      await visit.take(practice);
      const [content, frame] = await visit.frame.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      assert.ok(Number(content) <= Number(frame), `${content} in ${frame}`);
      await visit.leave();
      assert.equal(windows, 0);
    },
  },
  {
    id: 'L10',
    title: 'needs no storage, no cookie, no lock and no request off the package',
    editions: BOTH,
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      const visit = await lab.open({}, () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('The document is sandboxed', 'SecurityError');
            },
          });
        }
        Object.defineProperty(navigator, 'locks', { value: undefined });
      });
      await visit.take(practice);
      await visit.leave();
      assert.equal(lab.interactions.length, 1);
      assert.equal(await visit.frame.evaluate(() => document.cookie), '');
      assert.deepEqual(lab.lms.problems(), []);
    },
  },
];
