import { formatRows } from './formats.ts';
import { launchRows } from './launch.ts';
import { moodleRows } from './moodle.ts';
import type { Row } from './row.ts';
import { savingRows } from './saving.ts';
import { writtenRows } from './written.ts';

/** All rows, in the order of the table. */
export const rows: readonly Row[] = [
  ...launchRows,
  ...savingRows,
  ...writtenRows,
  ...moodleRows,
  ...formatRows,
];
