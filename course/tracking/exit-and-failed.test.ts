/* What a package's settings change in the calls to the LMS. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { scorm12Dialect, scorm2004Dialect } from './scorm-calls.ts';
import { Scorm12 } from './scorm12.ts';
import { Scorm2004 } from './scorm2004.ts';
import { FakeLms, update } from './testing.ts';

const cases = [
  {
    name: 'SCORM 1.2',
    Adapter: Scorm12,
    dialect: scorm12Dialect,
    exit: 'cmi.core.exit',
    normal: '',
    status: 'cmi.core.lesson_status',
    credit: 'cmi.core.credit',
    completed: 'passed',
    failed: { 'cmi.core.lesson_status': 'failed' },
  },
  {
    name: 'SCORM 2004',
    Adapter: Scorm2004,
    dialect: scorm2004Dialect,
    exit: 'cmi.exit',
    normal: 'normal',
    status: 'cmi.completion_status',
    credit: 'cmi.credit',
    completed: 'completed',
    failed: { 'cmi.completion_status': 'incomplete', 'cmi.success_status': 'failed' },
  },
] as const;

const done = { completion: 'completed', success: 'passed', score: 90, progress: 1 } as const;

for (const { name, Adapter, dialect, exit, normal, status, credit, completed, failed } of cases) {
  const start = async (values: Record<string, string> = {}) => {
    const lms = new FakeLms(dialect, values);
    const scorm = new Adapter(lms.window, { waitMs: 0, exit: 'suspend-until-complete' });
    await scorm.connect();
    return { lms, scorm };
  };

  describe(`${name} with exit: suspend-until-complete`, () => {
    test('suspends before the first commit and while the course is incomplete', async () => {
      const { lms, scorm } = await start();
      assert.equal(lms.values.get(exit), 'suspend');
      scorm.save(update());
      scorm.close(update());
      assert.equal(lms.values.get(exit), 'suspend');
    });

    test(`exits with "${normal}" once the course is completed, in the same commit`, async () => {
      const { lms, scorm } = await start();
      scorm.save(update());
      lms.takeSets();
      scorm.save(update(done));
      const commits = lms.calls.filter((call) => call === 'Commit').length;
      const sets = lms.takeSets();
      assert.equal(commits, 1);
      assert.ok(sets.includes(`${exit} ${normal}`.trim()));
      assert.ok(sets.indexOf(`${status} ${completed}`) < sets.indexOf(`${exit} ${normal}`.trim()));
      scorm.close(update(done));
      assert.equal(lms.values.get(exit), normal);
    });

    test('keeps on suspending while the LMS refuses the status, so that the state is not thrown away', async () => {
      const { lms, scorm } = await start();
      lms.answer = (method, element) => (method === 'SetValue' && element === status ? 'false' : undefined);
      scorm.save(update(done));
      assert.equal(lms.values.get(exit), 'suspend');
      lms.answer = () => undefined;
      scorm.save(update(done));
      assert.equal(lms.values.get(exit), normal);
    });

    test('exits normally from the start where the LMS holds the completion already', async () => {
      const { lms, scorm } = await start({ [status]: completed, 'cmi.suspend_data': 'R1abc' });
      assert.equal(lms.values.get(exit), normal);
      scorm.save(update({ completion: 'incomplete' }));
      assert.equal(lms.values.get(exit), normal);
    });

    test('suspends where there is no credit, since no completion is written', async () => {
      const { lms, scorm } = await start({ [credit]: 'no-credit' });
      scorm.close(update(done));
      assert.equal(lms.values.get(exit), 'suspend');
    });
  });

  describe(`${name} with a failed learner`, () => {
    const lost = { completion: 'incomplete', success: 'failed', score: 40 } as const;
    const held = (lms: FakeLms) =>
      Object.fromEntries(Object.keys(failed).map((element) => [element, lms.values.get(element)]));

    test('says failed, and not completed', async () => {
      const { lms, scorm } = await start();
      scorm.save(update(lost));
      assert.deepEqual(held(lms), failed);
      assert.equal(lms.values.get(exit), 'suspend');
    });

    test('takes a pass that comes later all the same', async () => {
      const { lms, scorm } = await start(failed);
      scorm.save(update(done));
      assert.equal(lms.values.get(status), completed);
    });
  });
}
