/*
 * SCORM 1.2: for each value of an element another one that says the same, or that may stand there for a moment until the
 * value is set back. Moodle 5.1 counts a value as stored once it has tried to send it, and after a failure sends it
 * only if it has been different in between.
 */

/** Never less than what the LMS may hold already: a pass may look like a completion for a moment, not like a start. */
const STATUS: Readonly<Record<string, string>> = {
  passed: 'completed',
  completed: 'incomplete',
  failed: 'incomplete',
};

const VARIANTS: readonly (readonly [element: RegExp, variant: (value: string) => string | undefined])[] = [
  [/\.lesson_status$/, (value) => STATUS[value]],
  [/\.(score\.(raw|min|max)|weighting)$/, (value) => (value.includes('.') ? `${value}0` : `${value}.0`)],
  [/^cmi\.interactions\.\d+\.id$/, (value) => `${value}_`],
  [/\.type$/, (value) => (value === 'choice' ? 'fill-in' : 'choice')],
  [/\.(student_response|pattern)$/, (value) => (value === 'a' ? 'b' : 'a')],
  [/\.result$/, (value) => (value === 'neutral' ? 'unanticipated' : 'neutral')],
  [/\.time$/, (value) => `${value}.0`],
  [/\.latency$/, (value) => value.replace(/^0/, '')],
];

/** Undefined where there is none: the packed state and the session time differ each time as it is. */
export function variant12(element: string, value: string): string | undefined {
  return VARIANTS.find(([pattern]) => pattern.test(element))?.[1](value);
}
