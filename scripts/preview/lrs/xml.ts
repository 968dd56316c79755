import { SaxesParser } from 'saxes';

/** An element of an XML document, without its namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
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

/**
 * Reads an XML document into a tree. DTDs are not read: an entity that is not one of XML's own is an error.
 * @throws {Error} with line and column when it is not well-formed
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: Open[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const plain = Object.entries(attributes).map(([name, { value }]) => [name, value.trim()] as const);
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
  if (!root) throw new Error('1:0: there is nothing in it.');
  return root;
}
