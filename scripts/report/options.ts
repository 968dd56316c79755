import { parseArgs } from 'node:util';
import { suggest } from '../../build/content/did-you-mean.ts';
import { PRIVACIES, type Privacy } from './facts/privacy.ts';
import type { DateOrder } from './values/dates.ts';

/** What `npm run report` is to do. */
export interface ReportOptions {
  readonly exports: readonly string[];
  readonly roster: string | undefined;
  readonly mappings: readonly string[];
  readonly course: string | undefined;
  readonly out: string;
  readonly privacy: Privacy;
  readonly passMark: number | undefined;
  readonly dates: DateOrder | null;
  readonly today: string | undefined;
  readonly printSql: boolean;
}

/** What the arguments come to. */
export type ParsedOptions =
  { readonly options: ReportOptions } | { readonly help: string } | { readonly problem: string };

const OPTIONS = {
  roster: {
    type: 'string',
    about: "FILE     HR's list of people: id or mail, department, manager, site, hire date, due date",
  },
  mapping: {
    type: 'string',
    about: 'FILE    what the columns of an unknown export are; may be there more than once',
  },
  course: { type: 'string', about: 'NAME     the course, where the exports tell of more than one' },
  out: { type: 'string', about: 'DIR         folder for the report (default: report)' },
  privacy: { type: 'string', about: 'HOW     names (default), initials, ids, or none: no people at all' },
  'pass-mark': {
    type: 'string',
    about: 'PERCENT  score that is a pass, where an export has no status (default: that of the course)',
  },
  dates: {
    type: 'string',
    about: 'ORDER     dmy or mdy: what 03/04/2026 means, where the file does not show it',
  },
  today: { type: 'string', about: 'DATE      what is due before this day is overdue (default: today)' },
  'print-sql': { type: 'boolean', about: '      prints the queries, to be run in a warehouse' },
  help: { type: 'boolean', short: 'h', about: '           shows this' },
} as const;

type Name = keyof typeof OPTIONS;

/** Reads the arguments of `npm run report`. */
export function readOptions(args: readonly string[]): ParsedOptions {
  const names = Object.keys(OPTIONS) as Name[];
  const config = Object.fromEntries(
    names.map((name) => [name, { type: OPTIONS[name].type, ...(name === 'help' ? { short: 'h' } : {}) }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string>();
  const mappings: string[] = [];
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const known = names.find((name) => name === token.name);
    if (known === undefined) {
      const all = names.map((name) => `--${name}`);
      return {
        problem: `There is no option "${token.rawName}". ${suggest(`--${token.name}`, all, 'The options are')}`,
      };
    }
    const isFlag = OPTIONS[known].type === 'boolean';
    if (isFlag && token.value !== undefined) return { problem: `The option "--${known}" takes no value.` };
    if (!isFlag && (token.value === undefined || token.value === '' || token.value.startsWith('--'))) {
      return {
        problem: `The option "--${known}" needs a value: --${known} ${OPTIONS[known].about.split(/\s/)[0]}.`,
      };
    }
    if (known === 'mapping') mappings.push(token.value ?? '');
    else if (values.has(known)) return { problem: `The option "--${known}" is there twice. Give it once.` };
    values.set(known, token.value ?? '');
  }
  return values.has('help') ? { help: helpText() } : checked(files, mappings, values);
}

function checked(
  exports: readonly string[],
  mappings: readonly string[],
  values: ReadonlyMap<string, string>,
): ParsedOptions {
  const printSql = values.has('print-sql');
  const roster = values.get('roster');
  if (exports.length === 0 && roster !== undefined && !printSql) {
    return {
      problem: `A roster does not say who is done. Name an export beside it: npm run report -- EXPORT --roster ${roster}`,
    };
  }
  if (exports.length === 0 && !printSql) {
    return { problem: 'Name one export or more: npm run report -- EXPORT … Help: npm run report -- --help' };
  }
  const privacy = values.get('privacy') ?? 'names';
  const known = PRIVACIES.find((one) => one === privacy);
  if (!known)
    return { problem: `"--privacy" cannot be "${privacy}". ${suggest(privacy, PRIVACIES, 'Possible are')}` };
  const dates = values.get('dates');
  if (dates !== undefined && dates !== 'dmy' && dates !== 'mdy') {
    return { problem: `"--dates" is dmy (day, month, year) or mdy (month, day, year), not "${dates}".` };
  }
  const mark = values.get('pass-mark');
  const passMark = mark === undefined ? undefined : Number(mark);
  if (passMark !== undefined && !(passMark >= 0 && passMark <= 100 && /^\d+(\.\d+)?$/.test(mark ?? ''))) {
    return { problem: `"--pass-mark" should be a number from 0 to 100, not "${mark}".` };
  }
  const today = values.get('today');
  if (today !== undefined && !isDay(today)) {
    return { problem: `"--today" should be a date such as 2026-11-26, not "${today}".` };
  }
  return {
    options: {
      exports,
      roster,
      mappings,
      course: values.get('course'),
      out: values.get('out') ?? 'report',
      privacy: known,
      passMark,
      dates: dates ?? null,
      today,
      printSql,
    },
  };
}

/** Whether a text is a day that there is: `Date.parse` takes 31 February for 3 March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

function helpText(): string {
  const lines = Object.entries(OPTIONS).map(([name, { about }]) => `  --${name} ${about}`);
  return `Makes a completion report of what LMSs export. Nothing leaves this machine.

  npm run report -- EXPORT … [options]

An EXPORT is a file (CSV, tab-separated text, XLSX, ODS, JSON) or the address of an LRS, whose login stands in the
environment variable LRS_LOGIN as name:password. Formats are recognized by what is in them.

Options:
${lines.join('\n')}

Exit codes: 0 report written; 1 no report; 2 wrong arguments; 3 report written, but some rows or values could not be read;
130 stopped.

Example:
  npm run report -- scorm-report.txt completion.csv --roster staff.csv --out report
`;
}
