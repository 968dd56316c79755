import type { QueryName } from '../facts/queries.ts';

/** How a value is shown, and what kind of cell it becomes. */
export type Format = 'text' | 'whole' | 'percent' | 'share' | 'figure' | 'minutes' | 'day' | 'yes';

/** A column of a table in the report. */
export interface ReportColumn {
  readonly key: string;
  readonly label: string;
  readonly format: Format;
}

const column = (key: string, label: string, format: Format = 'text'): ReportColumn => ({
  key,
  label,
  format,
});

const PERSON = [
  column('name', 'Name'),
  column('id', 'Id'),
  column('email', 'Mail'),
  column('department', 'Department'),
  column('manager', 'Manager'),
  column('site', 'Site'),
];

/** The columns of each table, in the order in which they are read. */
export const COLUMNS: Readonly<Record<QueryName, readonly ReportColumn[]>> = {
  summary: [
    column('people', 'People', 'whole'),
    column('done', 'Done', 'whole'),
    column('passed', 'Passed', 'whole'),
    column('completed', 'Completed', 'whole'),
    column('in_progress', 'In progress', 'whole'),
    column('failed', 'Failed', 'whole'),
    column('not_started', 'Not started', 'whole'),
    column('overdue', 'Overdue', 'whole'),
    column('mean_score', 'Mean best score', 'percent'),
    column('mean_seconds', 'Mean time of those who are done', 'minutes'),
  ],
  groups: [
    column('dimension', 'By'),
    column('value', 'Group'),
    column('people', 'People', 'whole'),
    column('done', 'Done', 'whole'),
    column('passed', 'Passed', 'whole'),
    column('in_progress', 'In progress', 'whole'),
    column('failed', 'Failed', 'whole'),
    column('not_started', 'Not started', 'whole'),
    column('overdue', 'Overdue', 'whole'),
    column('mean_score', 'Mean best score', 'percent'),
  ],
  scores: [column('from_score', 'Score from', 'whole'), column('people', 'People', 'whole')],
  attempts: [column('attempts', 'Attempts to pass', 'whole'), column('people', 'People', 'whole')],
  versions: [column('version', 'Version'), column('people', 'People', 'whole')],
  weeks: [
    column('week', 'Week of Monday', 'day'),
    column('began', 'Began', 'whole'),
    column('finished', 'Were done', 'whole'),
  ],
  nudges: [
    ...PERSON,
    column('status', 'Status'),
    column('due', 'Due', 'day'),
    column('is_overdue', 'Overdue', 'yes'),
    column('last', 'Last seen', 'day'),
    column('score', 'Best score', 'percent'),
  ],
  people: [
    ...PERSON,
    column('status', 'Status'),
    column('score', 'Best score', 'percent'),
    column('attempts', 'Attempts', 'whole'),
    column('attempts_to_pass', 'Passed at attempt', 'whole'),
    column('started', 'Began', 'day'),
    column('completed', 'Done on', 'day'),
    column('last', 'Last seen', 'day'),
    column('seconds', 'Time', 'minutes'),
    column('due', 'Due', 'day'),
    column('is_overdue', 'Overdue', 'yes'),
    column('version', 'Version'),
  ],
  objectives: [
    column('objective', 'Objective'),
    column('reported_people', 'People (LMS)', 'whole'),
    column('reported_score', 'Score (LMS)', 'percent'),
    column('answered_people', 'People (first answers)', 'whole'),
    column('answered_score', 'Right (first answers)', 'percent'),
  ],
  items: [
    column('question', 'Question'),
    column('verdict', 'Verdict'),
    column('n', 'First answers', 'whole'),
    column('facility', 'Right', 'share'),
    column('item_rest', 'Item-rest correlation', 'figure'),
    column('upper_lower', 'Upper-lower D', 'figure'),
    column('point_biserial', 'Point-biserial', 'figure'),
    column('objective', 'Objective'),
    column('item', 'Question id'),
  ],
  options: [
    column('item', 'Question id'),
    column('response', 'Answer'),
    column('text', 'Answer in words'),
    column('is_right', 'Right', 'yes'),
    column('people', 'Chosen by', 'whole'),
    column('share', 'Share', 'share'),
    column('mean_of_choosers', 'Right answers of those who chose it', 'share'),
  ],
  paths: [
    column('item', 'Role play id'),
    column('question', 'Role play'),
    column('path', 'Way through it (place, reply)'),
    column('ends_well', 'Ends well', 'yes'),
    column('score', 'Score', 'percent'),
    column('people', 'Taken by', 'whole'),
    column('share', 'Share', 'share'),
  ],
  alpha: [
    column('items', 'Questions', 'whole'),
    column('people', 'People', 'whole'),
    column('alpha', "Cronbach's alpha", 'figure'),
  ],
};

/** Columns of a table that hold anything at all: without a roster, nobody has a manager. */
export function filledColumns(
  query: QueryName,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly ReportColumn[] {
  return COLUMNS[query].filter(({ key }) => rows.some((row) => row[key] !== null && row[key] !== undefined));
}
