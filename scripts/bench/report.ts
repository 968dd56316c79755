import type { BuildMeasure, RebuildMeasure } from './measure.ts';

/** What was measured on a course of one size. */
export interface Row {
  readonly lessons: number;
  readonly build: BuildMeasure;
  readonly rebuild: RebuildMeasure;
}

/** Something that has to hold, and whether it does. */
export interface Target {
  readonly text: string;
  readonly isMet: boolean;
}

interface Column {
  readonly head: string;
  readonly of: (row: Row) => number;
  readonly digits: number;
}

const COLUMNS: readonly Column[] = [
  { head: 'lessons', of: ({ lessons }) => lessons, digits: 0 },
  { head: 'build s', of: ({ build }) => build.seconds, digits: 1 },
  { head: 'CPU s', of: ({ build }) => build.cpuSeconds, digits: 1 },
  { head: 'peak MB', of: ({ build }) => build.peakMb, digits: 0 },
  { head: 'zip kB', of: ({ build }) => build.packageBytes / 1000, digits: 0 },
  { head: 'launch kB', of: ({ build }) => build.launch.all / 1000, digits: 1 },
  { head: 'less menu', of: ({ build }) => build.launch.withoutMenu / 1000, digits: 1 },
  { head: 'rebuild ms', of: ({ rebuild }) => rebuild.milliseconds, digits: 0 },
];

/** Limits for a course of 1,000 lessons. */
const LARGE = 1000;
const MOST_SECONDS = 30;
const MOST_MB = 1500;
/** The launch code may differ by what a bundler's choice of short names comes to. */
const LAUNCH_SPREAD = 1.02;
/** Editing a lesson of the largest course may take this many times as long as one of the smallest: noise included. */
const REBUILD_SPREAD = 2;

/** The measures as a table, each size followed by how often as much it is as the one before. */
export function table(rows: readonly Row[]): string {
  const lines = [COLUMNS.map(({ head }) => head)];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    lines.push(COLUMNS.map(({ of, digits }) => of(row).toFixed(digits)));
    if (before) lines.push(COLUMNS.map(({ of }) => `× ${(of(row) / of(before)).toFixed(2)}`));
  }
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
    .join('\n');
}

/** What has to hold, as far as courses of the sizes in question were measured. */
export function targets(rows: readonly Row[]): Target[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || first === last) return [];
  const growth = (of: (row: Row) => number) => of(last) / of(first);
  const lessons = growth((row) => row.lessons);
  const cpu = growth(({ build }) => build.cpuSeconds);
  const launch = growth(({ build }) => build.launch.withoutMenu);
  const rebuild = growth(({ rebuild: { milliseconds } }) => milliseconds);
  const found = [
    target(
      `${lessons} times the lessons take ${cpu.toFixed(1)} times the work or less than that`,
      cpu <= lessons,
    ),
    target(`launch without the menu stays as it is: × ${launch.toFixed(3)}`, launch <= LAUNCH_SPREAD),
    target(`a rebuild does not grow with the course: × ${rebuild.toFixed(2)}`, rebuild <= REBUILD_SPREAD),
  ];
  const large = rows.find((row) => row.lessons === LARGE);
  if (!large) return found;
  const { seconds, peakMb } = large.build;
  return [
    ...found,
    target(`${LARGE} lessons in ${seconds.toFixed(1)} s, at most ${MOST_SECONDS}`, seconds < MOST_SECONDS),
    target(`${LARGE} lessons in ${peakMb.toFixed(0)} MB, at most ${MOST_MB}`, peakMb < MOST_MB),
  ];
}

const target = (text: string, isMet: boolean): Target => ({ text, isMet });
