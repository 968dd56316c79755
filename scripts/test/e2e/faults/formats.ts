import assert from 'node:assert/strict';
import path from 'node:path';
import { checkZip } from '../../../../build/package/hygiene.ts';
import { BOTH, type Row } from './row.ts';
import { practicesOf } from './seeds.ts';

const SHAPES = {
  scorm12: [
    [/\.(time)$/, /^\d\d:\d\d:\d\d$/],
    [/\.(session_time|latency)$/, /^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/],
    [/\.result$/, /^(correct|wrong|neutral)$/],
    [/interactions\.\d+\.id$/, /^[A-Za-z0-9_]+$/],
    [/\.(raw|min|max|weighting)$/, /^\d+(\.\d+)?$/],
  ],
  scorm2004: [
    [/\.timestamp$/, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/],
    [/\.(session_time|latency)$/, /^PT\d+H\d+M\d+(\.\d{1,2})?S$/],
    [/\.result$/, /^(correct|incorrect|neutral)$/],
    [/interactions\.\d+\.id$/, /^[A-Za-z0-9_]+$/],
    [/\.(raw|min|max|scaled|weighting|progress_measure)$/, /^\d+(\.\d+)?$/],
    [/\.description$/, /^[^{\n][^\n]{0,249}$/],
  ],
} as const;

/** The table of formats, and that of the zip. */
export const formatRows: readonly Row[] = [
  {
    id: 'Formats',
    title: 'writes times, numbers, results and ids in the notation of the standard',
    editions: BOTH,
    run: async (lab) => {
      const [practice] = practicesOf(lab.course);
      const practised = await lab.open({ faults: 'strict-values' });
      await practised.take(practice, false);
      await practised.leave();
      await (await lab.pass({ faults: 'strict-values' })).leave();
      const sets = await lab.sets();
      for (const [elements, shape] of SHAPES[lab.edition]) {
        const concerned = sets.filter(([element]) => elements.test(element));
        assert.ok(concerned.length > 0, String(elements));
        for (const [element, value] of concerned) assert.match(value, shape, element);
      }
      for (const { name, args } of await lab.lms.calls()) {
        if (/Initialize|Commit|Finish|Terminate/.test(name)) assert.deepEqual(args, [''], name);
      }
      assert.deepEqual(await lab.lms.errors(), []);
    },
  },
  {
    id: 'Zip',
    title: 'keeps every rule for packages in all three editions',
    editions: ['scorm12'],
    run: async () => {
      for (const zip of ['ripple-scorm12', 'ripple-scorm2004-3rd', 'ripple-scorm2004-4th']) {
        assert.deepEqual(await checkZip(path.resolve('dist', `${zip}.zip`)), []);
      }
    },
  },
];
