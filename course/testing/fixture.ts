import { sendKeys } from '@web/test-runner-commands';
import type axeCore from 'axe-core';
// As a module it exports nothing, but sets the global `axe`.
import 'axe-core';
import { render, type LitElement, type TemplateResult } from 'lit';
import { en } from '../i18n/en.ts';
import { useWords } from '../i18n/words.ts';
import { AXE_TAGS, describeViolations } from './axe-rules.ts';

const containers: HTMLElement[] = [];

useWords('en', en);

// The root hook of every test file that imports this one.
afterEach(() => {
  for (const container of containers.splice(0)) container.remove();
});

/**
 * Renders a template into the document and waits until its elements are up to date; removed after the test.
 * @param prepare sets what is not in the template, before the elements render for the first time
 * @returns the template's first element.
 */
export async function fixture<T extends Element = HTMLElement>(
  template: TemplateResult,
  prepare: (container: HTMLElement) => void = () => undefined,
): Promise<T> {
  const container = document.createElement('div');
  containers.push(container);
  document.body.append(container);
  render(template, container);
  prepare(container);
  await settled(container);
  const element = container.firstElementChild;
  if (!element) throw new Error('The template of the fixture has no element in it.');
  return element as T;
}

/** Waits for all Lit elements in a tree, in shadow roots too, the outer ones first as they render the inner. */
export async function settled(root: ParentNode): Promise<void> {
  for (const element of root.children as Iterable<Partial<LitElement> & Element>) {
    await element.updateComplete;
    if (element.shadowRoot) await settled(element.shadowRoot);
    // Asked for only now: the element may have waited for what is to be in it.
    await settled(element);
  }
}

/** Fails with a list of what axe-core has to say against an element and all that is in it. */
export async function expectAccessible(element: Element): Promise<void> {
  const { axe } = globalThis as unknown as { axe: typeof axeCore };
  const results = await axe.run(element, {
    runOnly: { type: 'tag', values: AXE_TAGS },
    // A fixture is no page: that everything lies in landmarks is for the tests of whole pages.
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  const problems = describeViolations(results.violations);
  if (problems.length > 0) throw new Error(`Not accessible:\n${problems.join('\n')}`);
}

/** Waits as long as a learner would who has something to read first. */
export function passed(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Fails where a part of an element is outside the window. */
export function expectInSight(element: Element | null | undefined): void {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
  if (!(top >= 0 && bottom <= innerHeight + 1)) {
    throw new Error(`Not in sight: ${element?.localName} from ${top} to ${bottom} of ${innerHeight}`);
  }
}

/** Waits until something is so, as after a save, or for what another engine does a moment later than Chromium; fails if it never is. */
export async function waitUntil(isSo: () => boolean, limit = 3000): Promise<void> {
  for (const end = Date.now() + limit; !isSo();) {
    if (Date.now() > end) throw new Error(`waited in vain for ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Does what leads to an address in the hash, and waits until the page has been told: WebKit and Firefox tell it a moment
 * later than Chromium.
 */
export async function goTo(hash: string, act: () => void = () => (location.hash = hash)): Promise<void> {
  if (location.hash === hash) return act();
  const told = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
  act();
  await told;
}

/** Clicks something; where it leads to an address in the hash, waits until the page has been told. */
export async function follow(target: HTMLElement): Promise<void> {
  const address = target.getAttribute('href') ?? '';
  if (address.startsWith('#/')) await goTo(address, () => target.click());
  else target.click();
}

/** Presses a key as the keyboard does, for example `Tab`, `Enter`, `ArrowDown`, `Shift+Tab`. */
export async function press(key: string): Promise<void> {
  const keys = key.split('+');
  const last = keys.pop() ?? '';
  for (const modifier of keys) await sendKeys({ down: modifier });
  await sendKeys({ press: last });
  for (const modifier of keys.reverse()) await sendKeys({ up: modifier });
}

/** Types text into the element that has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}
