/* Helpers of the tests of activities; the course never imports them. */
import type { TemplateResult } from 'lit';
import { fixture, settled } from '../../testing/fixture.ts';
import type { RippleActivityEvent } from '../events.ts';
import type { RippleActivity } from './activity.ts';

/**
 * An activity on the page, with all that the page would hear of it. `restored` is what a learner finds who comes back:
 * the last state and note that it sent, as the lesson would hand them in.
 */
export async function act<T extends RippleActivity>(template: TemplateResult, kept: Kept = {}) {
  const outcomes: RippleActivityEvent['outcome'][] = [];
  const said: string[] = [];
  const listen = (event: Event) => {
    if (event.type === 'ripple-activity') outcomes.push((event as RippleActivityEvent).outcome);
    else said.push((event as Event & { text: string }).text);
  };
  const element = await fixture<T>(template, (container) => {
    for (const type of ['ripple-activity', 'ripple-announce']) container.addEventListener(type, listen);
    Object.assign(container.firstElementChild ?? {}, { activity: 7, ...kept });
  });
  const root = element.renderRoot as ShadowRoot;
  const update = () => settled(element.parentElement as HTMLElement);
  /** The first control in sight whose name, as people see it, begins with these words. */
  const control = (name: string): HTMLElement => {
    const all = [...root.querySelectorAll<HTMLElement>('button, a, summary, label')];
    const found = all.find((candidate) => wordsOf(candidate).startsWith(name));
    if (!found) throw new Error(`no control "${name}" among: ${all.map(wordsOf).join(' | ')}`);
    return found;
  };
  const click = async (name: string) => {
    control(name).click();
    await update();
  };
  const text = () => wordsOf(root);
  const last = () => outcomes.at(-1);
  return { element, outcomes, said, root, update, control, click, text, last };
}

/** What the lesson hands in. */
export interface Kept {
  readonly state?: string;
  readonly note?: string;
}

function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What is kept, without the run behind it. */
export function own(outcome: RippleActivityEvent['outcome'] | undefined) {
  return outcome && { ...outcome, state: outcome.state.replace(/~.*/, '') };
}

/** States that nobody's element has written: damaged, foreign, or of another version. Each has to be survived. */
export const damaged: readonly string[] = [
  '!',
  '~',
  '!~0~99z.a',
  'zzzzzzzzzzzzzzzz',
  '9.9.9;-1,NaN',
  '{"a":1}',
  '\u0000\ud800',
  'x'.repeat(5000),
];
