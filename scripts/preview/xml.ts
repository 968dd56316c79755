import { SaxesParser } from 'saxes';

/** An element of an XML document, without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By their names without prefix: `type`, `scormtype`, `base`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly in it, trimmed. */
  readonly text: string;
  readonly line: number;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** An XML document that cannot be read; the message begins with line and column. */
export class XmlError extends Error {
  constructor(place: { readonly line: number; readonly column: number }, message: string) {
    super(`${place.line}:${place.column}: ${message}`);
    this.name = 'XmlError';
  }
}

/** Nested deeper than this is an accident or an attack. */
const DEEPEST = 200;

/**
 * Reads an XML document into a tree. Entities that it declares itself are refused before they can be used: they can
 * make a small file fill the memory, or read files of the server.
 * @throws {XmlError} when it is not well-formed, declares entities, or is nested too deep.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: Open[] = [];
  let root: XmlElement | undefined;
  const refuse = (message: string): never => {
    throw new XmlError(parser, message);
  };
  parser.on('error', ({ message }) => refuse(message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', (text) => {
    if (/<!ENTITY/i.test(text)) refuse('the document declares entities of its own (<!ENTITY …>).');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (path.length >= DEEPEST) refuse(`elements are nested more than ${DEEPEST} deep.`);
    const plain = Object.values(attributes).map((one) => [one.local, one.value.trim()] as const);
    path.push({
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(plain),
      children: [],
      text: '',
      line: parser.line,
    });
  });
  const addText = (text: string) => {
    const open = path.at(-1);
    if (open) open.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = path.pop();
    if (!closed) return;
    closed.text = closed.text.trim();
    const parent = path.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root ?? refuse('there is nothing in it.');
}

/** The text of an XML file, by its byte order mark or the encoding that it declares; UTF-8 otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const declared = /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.slice(0, 200)),
  );
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : declared?.[1];
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError({ line: 1, column: 0 }, `it is not written in ${encoding ?? 'UTF-8'}.`);
  }
}
