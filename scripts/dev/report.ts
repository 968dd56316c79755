import type { DevState } from '../../build/dev/client/state.ts';

/** Lines for the terminal: what has changed, and what there is to mend. */
export function report({ problems }: DevState, changed: readonly string[] = [], milliseconds = 0): string {
  const [first = '', ...others] = changed;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const head = first === '' ? [] : [`${first}${more} (${Math.round(milliseconds)} ms)`];
  const list = problems.flatMap(({ place, code, message, hint }) => [
    `${place}  ${code}  ${message}`,
    `    hint: ${hint}`,
  ]);
  const end = problems.length > 0 ? [`${problems.length} to mend`] : [];
  return [...head, ...list, ...end].join('\n');
}
