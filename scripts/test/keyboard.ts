import type { CDPSession, Page } from 'puppeteer-core';

/** What assistive technology is told about the element that has the focus. */
export interface Focus {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** 'true', 'false' or 'mixed' where it applies, else ''. */
  readonly checked: string;
}

/** An accessible name, whole or as a pattern, or a test of one's own. */
export type Target = string | RegExp | ((focus: Focus) => boolean);

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The focused element through shadow roots and frames, as an expression for the page. */
const ACTIVE = `(() => {
  let element = document.activeElement;
  for (;;) {
    const inner = element?.shadowRoot?.activeElement ?? element?.contentDocument?.activeElement;
    if (!inner) return element;
    element = inner;
  }
})()`;

/** The set of radio buttons that the focused one is in, as far as the markup says so. */
const RADIO_GROUP = `(() => {
  let element = ${ACTIVE};
  while (element) {
    const group = element.closest('[role=radiogroup], fieldset');
    if (group) return group;
    element = element.getRootNode().host;
  }
})()`;

/** What has the focus now: role and name as Chromium computes them, in frames and shadow roots too. */
export async function focused(page: Page): Promise<Focus> {
  const client = await clientOf(page);
  const objectId = await idOf(client, ACTIVE);
  if (!objectId) return { role: '', name: '', description: '', checked: '' };
  const { nodes } = await client.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  const [node] = nodes;
  const checked: unknown = node?.properties?.find(({ name }) => name === 'checked')?.value.value;
  return {
    role: text(node?.role?.value),
    name: text(node?.name?.value),
    description: text(node?.description?.value),
    checked: text(checked),
  };
}

/**
 * Presses Tab until the focus is on the target; within the radio buttons that hold it, arrow down, which selects each
 * on the way, as it does for people. Presses nothing if the focus is there already.
 * @param options role: the role that it must have too; back: shift and Tab; limit: most keys to press.
 * @throws when it is not reached, naming what was.
 */
export async function tabTo(
  page: Page,
  target: Target,
  { role = '', back = false, limit = 100 } = {},
): Promise<Focus> {
  const fits = matcher(target, role);
  const seen: string[] = [];
  for (let keys = 0; keys <= limit; keys++) {
    const focus = await focused(page);
    if (fits(focus)) return focus;
    seen.push(`${focus.role} "${focus.name}"`);
    if (focus.role === 'radio' && (await isInGroup(page, fits))) await page.keyboard.press('ArrowDown');
    else await tab(page, back);
  }
  throw new Error(
    `Not reached with ${limit} keys: ${role} ${String(target)}\nPassed:\n  ${seen.join('\n  ')}`,
  );
}

async function tab(page: Page, back: boolean): Promise<void> {
  if (back) await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  if (back) await page.keyboard.up('Shift');
}

function matcher(target: Target, role: string): (focus: Focus) => boolean {
  return (focus) => {
    if (role && focus.role !== role) return false;
    if (typeof target === 'function') return target(focus);
    return typeof target === 'string' ? focus.name === target : target.test(focus.name);
  };
}

/** Asked before an arrow is pressed: in any other group the arrow would change an answer on the way. */
async function isInGroup(page: Page, fits: (focus: Focus) => boolean): Promise<boolean> {
  const client = await clientOf(page);
  const objectId = await idOf(client, RADIO_GROUP);
  if (!objectId) return false;
  const { nodes } = await client.send('Accessibility.queryAXTree', { objectId, role: 'radio' });
  return nodes.some((node) =>
    fits({
      role: 'radio',
      name: text(node.name?.value),
      description: text(node.description?.value),
      checked: '',
    }),
  );
}

function clientOf(page: Page): Promise<CDPSession> {
  const client = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, client);
  return client;
}

async function idOf(client: CDPSession, expression: string): Promise<string | undefined> {
  return (await client.send('Runtime.evaluate', { expression })).result.objectId;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}
