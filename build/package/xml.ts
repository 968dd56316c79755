/** An element with its namespace resolved. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  /** Namespace URI, '' if none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text directly inside, without that of children. */
  readonly text: string;
}

/** An attribute with its namespace resolved; `xmlns` declarations are not among them. */
export interface XmlAttribute {
  readonly name: string;
  /** Namespace URI, '' for an attribute without a prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** A parsed document. */
export interface XmlDocument {
  readonly root: XmlElement;
  /** File that the DOCTYPE refers to, '' if none. */
  readonly systemId: string;
}

/** The text is not well-formed XML. */
export class XmlError extends Error {
  /** @param line counted from 1. */
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.name = 'XmlError';
  }
}

const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE([^<>[]*)(?:\[[^]*?\]\s*)?>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Prefixes and what they stand for; '' is the default namespace. */
type Scope = ReadonlyMap<string, string>;

const TOP_SCOPE: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** An element that is being read. */
interface OpenElement {
  readonly tag: string;
  readonly scope: Scope;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML into a tree, enough of it to check manifests and schema files: namespaces are resolved, comments and
 * processing instructions dropped, entities other than the five predefined and numeric ones are errors. It does
 * not read DTDs and does not check characters in names.
 * @throws {XmlError} when tags do not match or the text is otherwise not well-formed.
 */
export function parseXml(source: string): XmlDocument {
  return new Parser(source.replace(/^\uFEFF/, '')).parse();
}

/** The element and all elements inside, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

/** The children with that name in the element's own namespace. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === element.namespace);
}

/** The value of an attribute without a prefix, '' if it is absent. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.find((found) => found.name === name && found.namespace === '')?.value ?? '';
}

class Parser {
  private readonly source: string;
  private readonly top: OpenElement = openElement('', TOP_SCOPE, '', []);
  private readonly open: OpenElement[] = [];
  private at = 0;
  private systemId = '';

  constructor(source: string) {
    this.source = source;
  }

  parse(): XmlDocument {
    while (this.at < this.source.length) {
      this.readText();
      if (this.at < this.source.length) this.readMarkup();
    }
    const unclosed = this.open.at(-1);
    if (unclosed) this.fail(`<${unclosed.tag}> is not closed`);
    const [root, another] = this.top.children;
    if (!root || another || this.top.text.trim() !== '') this.fail('there must be one element around all');
    return { root, systemId: this.systemId };
  }

  private readText(): void {
    const next = this.source.indexOf('<', this.at);
    const end = next < 0 ? this.source.length : next;
    this.current.text += this.decode(this.source.slice(this.at, end));
    this.at = end;
  }

  private readMarkup(): void {
    MARKUP.lastIndex = this.at;
    const found = MARKUP.exec(this.source) ?? this.fail('this is no complete tag');
    const [whole, cdata, doctype, endTag, startTag, attributes = '', slash] = found;
    if (cdata !== undefined) this.current.text += cdata;
    if (doctype !== undefined) this.systemId = /(["'])([^"']*)\1\s*$/.exec(doctype)?.[2] ?? '';
    if (startTag !== undefined) this.start(startTag, attributes);
    if (endTag !== undefined) this.end(endTag);
    if (startTag !== undefined && slash === '/') this.end(startTag);
    this.at += whole.length;
  }

  private start(tag: string, source: string): void {
    const scope = new Map(this.current.scope);
    const plain = new Map<string, string>();
    for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
      const value = this.decode(double ?? single ?? '');
      if (plain.has(name)) this.fail(`<${tag}> has ${name} twice`);
      if (name === 'xmlns') scope.set('', value);
      else if (name.startsWith('xmlns:')) scope.set(name.slice('xmlns:'.length), value);
      else plain.set(name, value);
    }
    const attributes = [...plain].map(([name, value]) => {
      const { prefix, local } = split(name);
      return { name: local, namespace: prefix === '' ? '' : this.resolve(scope, prefix), value };
    });
    this.open.push(openElement(tag, scope, this.resolve(scope, split(tag).prefix), attributes));
  }

  private end(tag: string): void {
    const closed = this.open.pop();
    if (closed?.tag !== tag) this.fail(`</${tag}> closes nothing that is open`);
    const { namespace, attributes, children, text } = closed;
    this.current.children.push({ name: split(tag).local, namespace, attributes, children, text });
  }

  private get current(): OpenElement {
    return this.open.at(-1) ?? this.top;
  }

  private resolve(scope: Scope, prefix: string): string {
    return scope.get(prefix) ?? (prefix === '' ? '' : this.fail(`the prefix "${prefix}:" is not declared`));
  }

  private decode(text: string): string {
    return text.replace(/&([^\s;&<]*)(;?)/g, (whole: string, name: string, semicolon: string) => {
      const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
      const code = number?.[1] ? Number.parseInt(number[1], 16) : Number(number?.[2] ?? Number.NaN);
      if (semicolon === ';' && code <= 0x10ffff) return String.fromCodePoint(code);
      const known = semicolon === ';' ? ENTITIES.get(name) : undefined;
      return known ?? this.fail(`"${whole}" is no entity that XML knows; a plain "&" is written "&amp;"`);
    });
  }

  private fail(message: string): never {
    throw new XmlError(this.source.slice(0, this.at).split('\n').length, message);
  }
}

function openElement(
  tag: string,
  scope: Scope,
  namespace: string,
  attributes: readonly XmlAttribute[],
): OpenElement {
  return { tag, scope, namespace, attributes, children: [], text: '' };
}

function split(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
}
