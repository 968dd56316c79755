import { placeAt } from '../files.ts';
import type { Place, ProblemList } from '../problems.ts';
import { resolveReferences } from './browser.ts';
import type { TagAttribute, Token } from './tags.ts';
import { isCustom, voidTags, type ElementNode, type LessonNode } from './tree.ts';

/** An open element. */
interface Frame {
  readonly node: ElementNode;
  /** Its end tag came where it cannot count, and has been complained about. */
  closing: boolean;
}

/**
 * Builds a lesson's tree from the elements that Markdown makes and the tags that authors write among them. Tags have
 * to be closed in the order and in the paragraph, list or quote in which they were opened; browsers would repair
 * anything else silently, and seldom as meant.
 */
export class TreeBuilder {
  readonly nodes: LessonNode[] = [];
  readonly #stack: Frame[] = [];
  /** Written elements that something around them ended before their end tag came. */
  readonly #cut: { readonly node: ElementNode; readonly around: string }[] = [];
  /** Names of start tags that could not be read: their end tags are no further mistake. */
  readonly #broken: string[] = [];
  readonly #problems: ProblemList;

  constructor(problems: ProblemList) {
    this.#problems = problems;
  }

  /** Adds text; adjacent texts stay separate nodes, each with its place. */
  text(value: string, place: Place): void {
    if (value !== '') this.#siblings().push({ type: 'text', value, place });
  }

  /** Adds an element that Markdown made, and what is in it. */
  element(node: ElementNode, fill: () => void): void {
    this.#siblings().push(node);
    const depth = this.#stack.push({ node, closing: false });
    fill();
    this.#cutOff(this.#stack.splice(depth), whereabouts(node.tag));
    this.#stack.pop();
    while (this.#stack.at(-1)?.closing) this.#stack.pop();
  }

  /** Adds a tag that the author wrote. */
  start(token: Extract<Token, { type: 'start' }>, place: Place, placeOf: (offset: number) => Place): void {
    const { tag } = token;
    const attributes = token.attributes.map((attribute) => resolved(attribute, placeOf(attribute.offset)));
    const node: ElementNode = { type: 'element', tag, attributes, children: [], place, written: true };
    this.#siblings().push(node);
    if (voidTags.has(tag)) return;
    if (token.selfClosing) {
      const message = `<${tag} /> is not closed: the slash means nothing to browsers`;
      this.#problems.add(
        place,
        'self-closing-tag',
        message,
        `Write <${tag}${attributes.length > 0 ? ' …' : ''}></${tag}>.`,
      );
      return;
    }
    this.#stack.push({ node, closing: false });
  }

  /** Closes the tag of that name, or notes why that is not possible. */
  end(tag: string, place: Place): void {
    const index = this.#stack.findLastIndex(
      (frame) => frame.node.tag === tag && frame.node.written && !frame.closing,
    );
    const frame = this.#stack[index];
    if (!frame) return this.#stray(tag, place);
    const wall = this.#stack.findLast((other, at) => at > index && !other.node.written);
    if (wall) {
      frame.closing = true;
      const where = whereabouts(wall.node.tag);
      const message = `</${tag}> stands within ${where}, but <${tag}> in line ${frame.node.place.line} does not`;
      const hint = isCustom(tag)
        ? `Put </${tag}> on a line of its own, with an empty line before and after it.`
        : `Open and close <${tag}> within the same paragraph.`;
      this.#problems.add(place, 'misnested-tag', message, hint);
      return;
    }
    this.#cutOff(this.#stack.splice(index).slice(1), `<${tag}>`);
  }

  /** Notes something that looks like a tag, but cannot be read as one. */
  broken(source: string, place: Place): void {
    const name = /^<([A-Za-z][\w-]*)/.exec(source)?.[1]?.toLowerCase();
    if (name !== undefined) this.#broken.push(name);
    const hint =
      'Check the quotes and the ">" of the tag, or write &lt; if the character "<" itself is meant.';
    this.#problems.add(place, 'broken-tag', 'this looks like a tag, but cannot be read as one', hint);
  }

  /** Notes what is still open at the end of the file. */
  finish(): void {
    this.#cutOff(this.#stack.splice(0), 'the file');
    for (const { node } of this.#cut) {
      const hint = `Add </${node.tag}> where it is to end${isCustom(node.tag) ? ', on a line of its own' : ''}.`;
      this.#problems.add(node.place, 'unclosed-tag', `<${node.tag}> is opened here, but not closed`, hint);
    }
  }

  /** The innermost open element. */
  get parent(): ElementNode | null {
    return this.#stack.at(-1)?.node ?? null;
  }

  #siblings(): LessonNode[] {
    return this.#stack.at(-1)?.node.children ?? this.nodes;
  }

  #cutOff(frames: readonly Frame[], around: string): void {
    for (const { node, closing } of frames) if (!closing) this.#cut.push({ node, around });
  }

  #stray(tag: string, place: Place): void {
    const cut = this.#cut.findLastIndex(({ node }) => node.tag === tag);
    const broken = this.#broken.indexOf(tag);
    for (const { node, around } of cut === -1 ? [] : this.#cut.splice(cut, 1)) {
      const message = `<${tag}> begins in line ${node.place.line} within ${around}, but ends outside of it`;
      this.#problems.add(
        place,
        'misnested-tag',
        message,
        'Begin and end an element within the same paragraph, list item or element.',
      );
      return;
    }
    if (broken !== -1) {
      this.#broken.splice(broken, 1);
      return;
    }
    const message = `</${tag}> closes nothing: no <${tag}> is open here`;
    const hint = voidTags.has(tag)
      ? `Delete it: <${tag}> has no end tag.`
      : `Delete it, or add <${tag}> where it is to begin.`;
    this.#problems.add(place, 'stray-end-tag', message, hint);
  }
}

function resolved({ name, value }: TagAttribute, place: Place) {
  return { name, value: value === null ? null : resolveReferences(value), place };
}

const containers: Readonly<Record<string, string>> = {
  p: 'a paragraph',
  li: 'a list item',
  ul: 'a list',
  ol: 'a list',
  blockquote: 'a quote',
  em: 'emphasized text',
  strong: 'emphasized text',
  a: 'a link',
};

function whereabouts(tag: string): string {
  return containers[tag] ?? (/^h\d$/.test(tag) ? 'a heading' : `<${tag}>`);
}

/**
 * Turns offsets in a piece of raw HTML into places. Markdown takes the indentation of lists and quotes off the lines of
 * a piece, so columns are counted back from where a line ends, which is the end of the piece for its last line.
 */
export function placesIn(
  piece: string,
  start: Place,
  endColumn: number,
  sourceLines: readonly string[],
): (offset: number) => Place {
  const lines = piece.split('\n');
  return (offset) => {
    const { line, column } = placeAt(piece, offset, start.file);
    if (line === 1) return { ...start, column: start.column + column - 1 };
    const own = lines[line - 1]?.length ?? 0;
    const at = start.line + line - 1;
    const end = line === lines.length ? endColumn - 1 : (sourceLines[at - 1]?.length ?? own);
    return { file: start.file, line: at, column: column + Math.max(0, end - own) };
  };
}
