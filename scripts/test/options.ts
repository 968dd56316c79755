import { parseArgs } from 'node:util';
import { STEP_NAMES, type StepName } from './steps.ts';

/** Reads the arguments of `npm test`; without any, all steps run. */
export function readOptions(args: readonly string[]): { steps: StepName[] } | { problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
    const wanted = values.only?.split(',').map((name) => name.trim()) ?? STEP_NAMES;
    const unknown = wanted.filter((name) => !STEP_NAMES.some((step) => step === name));
    if (unknown.length > 0) return { problem: usage(`There is no step "${unknown.join('", "')}".`) };
    return { steps: STEP_NAMES.filter((step) => wanted.includes(step)) };
  } catch (error) {
    return { problem: usage(error instanceof Error ? error.message : String(error)) };
  }
}

function usage(problem: string): string {
  return `${problem}\nUsage: npm test [-- --only ${STEP_NAMES.join(',')}]`;
}
