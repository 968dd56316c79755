import assert from 'node:assert/strict';
import type { Question, Response } from '../../../course/model/questions/question.ts';
import { startingOrder } from '../../../course/model/questions/ordering.ts';
import { tabTo } from '../keyboard.ts';
import type { Content } from '../e2e-harness.ts';

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

/** Enters an answer by keyboard: a right one, or one that is wrong as a whole. Gives back the response that it makes. */
export async function enter(content: Content, question: Question, right: boolean): Promise<Response> {
  switch (question.kind) {
    case 'single-choice': {
      const option = question.options.find(({ correct }) => Boolean(correct) === right);
      assert.ok(option);
      await tick(content, option.text, 'radio');
      return [option.id];
    }
    case 'multiple-choice':
      return tickAll(content, question.options, right);
    case 'find':
      return tickAll(content, question.phrases, right);
    case 'true-false': {
      const isTrue = question.answer === right;
      await tick(content, isTrue ? 'True' : 'False', 'radio');
      return [isTrue ? 't' : 'f'];
    }
    case 'ordering':
      return order(content, question, right);
    case 'matching':
      return match(content, question, right);
    case 'sort':
      return sort(content, question, right);
    case 'rating':
      await pickEach(content, new Map(question.statements.map(({ text }) => [text, 3])));
      return question.statements.map(({ id }) => `${id}.4`);
    default:
      return [await write(content, question.prompt, textOf(question, right))];
  }
}

function textOf(question: Of<'fill-in' | 'number' | 'long-text'>, right: boolean): string {
  if (question.kind === 'long-text') return 'My own words.';
  if (question.kind === 'fill-in') return right ? (question.accept[0] ?? '') : 'xyz';
  const { value, max = value ?? 0 } = question;
  return String(max + (right ? 0 : 1));
}

async function tick({ page }: Content, name: string, role: string): Promise<void> {
  const { checked } = await tabTo(page, (focus) => same(focus.name, name) && focus.role === role);
  if (checked !== 'true') await page.keyboard.press('Space');
}

async function tickAll(
  content: Content,
  options: Of<'multiple-choice'>['options'],
  right: boolean,
): Promise<Response> {
  const chosen = options.filter(({ correct }) => Boolean(correct) === right);
  for (const option of chosen) await tick(content, option.text, 'checkbox');
  return chosen.map(({ id }) => id).sort();
}

async function write({ page }: Content, prompt: string, text: string): Promise<string> {
  await tabTo(page, (focus) => same(focus.name, prompt) && focus.role === 'textbox');
  await page.keyboard.type(text);
  return text;
}

/** For each thing the place of its target in the list: the right one, or the one after it. */
function places<T>(
  things: readonly T[],
  targetOf: (thing: T) => string,
  ids: readonly string[],
  right: boolean,
) {
  return things.map((thing) => {
    const index = ids.indexOf(targetOf(thing));
    return { thing, place: right ? index : (index + 1) % ids.length };
  });
}

async function match({ page }: Content, question: Of<'matching'>, right: boolean): Promise<Response> {
  const ids = question.targets.map(({ id }) => id);
  const all = places(question.sources, ({ target }) => target, ids, right);
  for (const { thing, place } of all) {
    await tabTo(page, (focus) => same(focus.name, thing.text) && focus.role === 'combobox');
    // The first entry says "Choose…".
    for (let i = 0; i <= place; i++) await page.keyboard.press('ArrowDown');
  }
  return all.map(({ thing, place }) => `${thing.id}.${ids[place] ?? ''}`);
}

async function sort(content: Content, question: Of<'sort'>, right: boolean): Promise<Response> {
  const ids = question.groups.map(({ id }) => id);
  const all = places(question.items, ({ group }) => group, ids, right);
  await pickEach(content, new Map(all.map(({ thing, place }) => [thing.text, place])));
  return all.map(({ thing, place }) => `${thing.id}.${ids[place] ?? ''}`);
}

/** Chooses the radio button at a place in each group, by the group's legend, as they come on the page. */
async function pickEach({ page, frame }: Content, wanted: ReadonlyMap<string, number>): Promise<void> {
  const left = new Map(wanted);
  while (left.size > 0) {
    await tabTo(page, ({ role }) => role === 'radio');
    const legend = (await frame.evaluate(LEGEND)) as string;
    const [text, place = 0] = [...left].find(([candidate]) => same(candidate, legend)) ?? [];
    if (text !== undefined) {
      await page.keyboard.press('Space');
      for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
      left.delete(text);
    }
    await page.keyboard.press('Tab');
  }
}

/** The legend of the group that the focused control is in, as an expression for the page. */
const LEGEND = `(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element?.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
})()`;

async function order({ page, frame }: Content, question: Of<'ordering'>, right: boolean): Promise<Response> {
  const seed = await frame.$$eval(
    'ripple-question',
    (elements, key) =>
      (elements as unknown as { question: Question; seed: number | null }[]).find(
        (e) => e.question.key === key,
      )?.seed,
    question.key,
  );
  const ids = [...startingOrder(question, seed ?? 0)];
  if (!right) return ids;
  for (const [target, item] of question.items.entries()) {
    for (let place = ids.indexOf(item.id); place > target; place--) {
      await tabTo(page, (focus) => same(focus.name, `Move up: ${item.text}`));
      await page.keyboard.press('Enter');
    }
    ids.splice(target, 0, ...ids.splice(ids.indexOf(item.id), 1));
    // From the top again: the next item's button may stand before the focus.
    await tabTo(page, (focus) => same(focus.name, `Move down: ${item.text}`) || focus.role === 'button', {
      back: true,
    });
  }
  return ids;
}

/** The browser joins white space in names. */
function same(name: string, text: string): boolean {
  const plain = (value: string) => value.replace(/\s+/g, ' ').trim();
  return plain(name) === plain(text);
}
