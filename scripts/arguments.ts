import { parseArgs } from 'node:util';
import { suggest } from '../build/content/did-you-mean.ts';

/** What a command can be told. */
export interface Command {
  /** As it is typed: `npm run outline`. */
  readonly name: string;
  /** What it does, in one or two sentences. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
}

/** An option; `--help` comes by itself. */
export interface Option {
  /** What the value is, in capitals: 'DIR'. Without it the option takes none, and has the value '' where it is there. */
  readonly value?: string;
  readonly about: string;
}

/** What the arguments come to: values by option, or one text to print: help, or what is wrong. */
export type Arguments<C extends Command> =
  | { readonly values: Readonly<Partial<Record<keyof C['options'] & string, string>>> }
  | { readonly help: string }
  | { readonly problem: string };

/** Reads the arguments of a command. */
export function readArguments<const C extends Command>(command: C, args: readonly string[]): Arguments<C> {
  const names = Object.keys(command.options);
  const withValue = Object.entries<Option>(command.options).map(([name, { value }]) => {
    return [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }] as const;
  });
  const options = { ...Object.fromEntries(withValue), help: { type: 'boolean' as const, short: 'h' } };
  // Not strict: parseArgs's own messages are for programmers.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const known = [...names, 'help'].map((name) => `--${name}`);
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional')
      return { problem: `"${token.value}" means nothing here. ${see(command)}` };
    const { name, rawName, value } = token;
    if (!known.includes(`--${name}`)) {
      return { problem: `There is no option "${rawName}". ${suggest(rawName, known, 'The options are')}` };
    }
    if (name === 'help') return { help: helpText(command) };
    const option: Option | undefined = command.options[name];
    // A flag in place of the value is no value.
    if (option?.value === undefined) {
      if (value !== undefined) return { problem: `"${rawName}" takes no value.` };
    } else if (value === undefined || value === '' || value.startsWith('--')) {
      return { problem: `"${rawName}" needs a value: ${rawName} ${option.value}.` };
    }
    if (values[name] !== undefined) return { problem: `"${rawName}" is there twice.` };
    values[name] = value ?? '';
  }
  return { values: values as Partial<Record<keyof C['options'] & string, string>> };
}

/** A whole number within limits, or what is wrong with it. */
export function wholeNumber(
  option: string,
  value: string,
  min: number,
  max: number,
): { readonly number: number } | { readonly problem: string } {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= min && number <= max) return { number };
  return { problem: `"--${option}" should be a whole number from ${min} to ${max}, not "${value}".` };
}

function see({ name }: Command): string {
  return `See ${name} -- --help.`;
}

function helpText({ name, about, options }: Command): string {
  const rows: [string, string][] = Object.entries(options).map(([option, { value, about: text }]) => [
    [`--${option}`, value].filter(Boolean).join(' '),
    text,
  ]);
  const all: [string, string][] = [...rows, ['--help', 'Shows this.']];
  const width = Math.max(...all.map(([option]) => option.length));
  const lines = all.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`);
  return `${about}\n\nUsage: ${name} -- [options]\n\n${lines.join('\n')}\n`;
}
