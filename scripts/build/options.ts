import { parseArgs } from 'node:util';
import { suggest } from '../../build/content/did-you-mean.ts';
import { AUDIENCES } from '../../build/content/schema/module.ts';
import { DEFAULT_PROFILE } from '../../build/profile.ts';
import type { Selection } from '../../build/selection.ts';
import { UNITS } from '../../build/units.ts';

/** What `npm run build` is to do. */
export interface BuildOptions {
  readonly profile: string;
  readonly selection: Selection;
  /** BCP 47 tag of the text; absent for the language in which the course was written. */
  readonly language: string | undefined;
  /** Folder for the packages, as given. */
  readonly out: string;
  readonly units: (typeof UNITS)[number];
  readonly watch: boolean;
  /** The course as one HTML page, too. */
  readonly singleFile: boolean;
}

/** What the arguments come to: a build, a wish for help, or one line that says what is wrong with them. */
export type ParsedOptions =
  { readonly options: BuildOptions } | { readonly help: true } | { readonly problem: string };

const OPTIONS = {
  profile: { type: 'string' },
  module: { type: 'string' },
  audience: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  units: { type: 'string' },
  'single-file': { type: 'boolean' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Name = keyof typeof OPTIONS;

/** What a value may look like, for those who forgot it. */
const EXAMPLES: Readonly<Partial<Record<Name, string>>> = {
  profile: 'moodle',
  module: 'mama-method',
  audience: 'leaders',
  lang: 'de',
  units: 'modules',
  out: 'dist/moodle',
};

/** Reads the arguments of `npm run build`. Whether profile, module and language exist is for the build to say. */
export function readOptions(args: readonly string[]): ParsedOptions {
  // Not strict: parseArgs's own messages are for programmers, and stop at the name of the error class.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<Name, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') return { problem: strayWords(token.value) };
    if (token.kind === 'option-terminator') continue;
    const problem = problemWith(token, values);
    if (problem !== null) return { problem };
    values.set(token.name as Name, token.value ?? '');
  }
  if (values.has('help')) return { help: true };
  const audience = values.get('audience');
  const known = AUDIENCES.find((candidate) => candidate === audience);
  if (audience !== undefined && known === undefined) {
    return {
      problem: `There is no audience "${audience}". ${suggest(audience, AUDIENCES, 'The audiences are')}`,
    };
  }
  const units = UNITS.find((candidate) => candidate === (values.get('units') ?? 'course'));
  if (units === undefined) {
    const given = values.get('units') ?? '';
    return { problem: `There are no units "${given}". ${suggest(given, UNITS, 'The units are')}` };
  }
  return {
    options: {
      profile: values.get('profile') ?? DEFAULT_PROFILE,
      selection: { module: values.get('module'), audience: known },
      language: values.get('lang'),
      out: values.get('out') ?? 'dist',
      units,
      watch: values.has('watch'),
      singleFile: values.has('single-file'),
    },
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function problemWith(token: OptionToken, seen: ReadonlyMap<Name, string>): string | null {
  const { name, rawName, value, inlineValue } = token;
  const names = Object.keys(OPTIONS) as Name[];
  const known = names.find((candidate) => candidate === name);
  if (known === undefined) {
    const options = names.map((candidate) => `--${candidate}`);
    return `There is no option "${rawName}". ${suggest(`--${name}`, options, 'The options are')}`;
  }
  if (seen.has(known)) return `The option "--${known}" is there twice. Give it once.`;
  if (OPTIONS[known].type === 'boolean') {
    return value === undefined ? null : `The option "--${known}" takes no value. Leave out "${value}".`;
  }
  // In `--profile --watch` the second option is not meant as the value of the first.
  const missing =
    value === undefined || value.trim() === '' || (inlineValue !== true && value.startsWith('-'));
  return missing ? `The option "--${known}" needs a value, such as "--${known} ${EXAMPLES[known]}".` : null;
}

/** npm swallows options that come without a double hyphen before them, and leaves their values. */
function strayWords(word: string): string {
  return `"${word}" is no option. Write options like this: npm run build -- --profile ${EXAMPLES.profile}`;
}
