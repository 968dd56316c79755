import { parseArgs } from 'node:util';
import { suggest } from '../build/content/did-you-mean.ts';
import { UsageError } from '../build/usage-error.ts';

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

/** Values by option. */
export type Values<C extends Command> = Readonly<Partial<Record<keyof C['options'] & string, string>>>;

/** What the arguments come to: values, or one text to print: help, or what is wrong. */
export type Arguments<C extends Command> =
  { readonly values: Values<C> } | { readonly help: string } | { readonly problem: string };

/**
 * Runs a command with the arguments of this process, and sets its exit code. Help, and what is wrong with the arguments
 * (exit code 2), is printed here.
 * @param run returns the exit code; throws a UsageError for values that it cannot take
 */
export async function runCommand<const C extends Command>(
  command: C,
  run: (values: Values<C>) => number | Promise<number>,
): Promise<void> {
  const parsed = readArguments(command, process.argv.slice(2));
  if ('help' in parsed) return void process.stdout.write(parsed.help);
  try {
    if ('problem' in parsed) throw new UsageError(parsed.problem);
    process.exitCode = await run(parsed.values);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

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
  return { values: values as Values<C> };
}

/** A whole number within limits. @throws {UsageError} */
export function wholeNumber(option: string, value: string, min: number, max: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`"--${option}" should be a whole number from ${min} to ${max}, not "${value}".`);
}

/** Whole numbers of 1 or more, separated by commas. @param example for the message. @throws {UsageError} */
export function wholeNumbers(option: string, list: string, example: string): number[] {
  if (/^[1-9]\d{0,6}(,[1-9]\d{0,6})*$/.test(list)) return list.split(',').map(Number);
  throw new UsageError(`"--${option}" should be like ${example}, not "${list}".`);
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
