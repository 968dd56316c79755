import { after, before, describe, test } from 'node:test';
import { SCORM_EDITIONS } from '../../../build/package/editions.ts';
import { launchChromium } from '../../browser/launch.ts';
import { Laboratory } from './faults/lab.ts';
import { rows } from './faults/rows.ts';

/*
 * The built packages in Chromium against an LMS that does everything wrong that real LMSs were seen to do: one test for
 * each row of the table in docs/tracking.md. FAULTS=S1,M4 runs some of them.
 */

const LABELS = { scorm12: SCORM_EDITIONS.scorm12.label, scorm2004: SCORM_EDITIONS['scorm2004-4th'].label };
const wanted = process.env['FAULTS']?.split(',');

describe('faults of real LMSs', { concurrency: 4 }, () => {
  let laboratory: Laboratory;
  before(async () => {
    laboratory = await Laboratory.open(await launchChromium());
  });
  after(() => laboratory.close());

  for (const { id, title, editions, settings, run } of rows) {
    if (wanted && !wanted.includes(id)) continue;
    for (const edition of editions) {
      test(`${id} ${title} (${LABELS[edition]})`, () => laboratory.with(edition, run, settings));
    }
  }
});
