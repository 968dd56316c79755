/*
 * A hand in the page of the LMS: finds by its name what can be pressed in the course's frame, shadow roots included, or in
 * the page itself where it is the course. Bundled and put into the page, where its functions are those of the global `hand`.
 */

function course(): Document | null {
  const frame = document.querySelector('iframe');
  return frame ? frame.contentDocument : document;
}

function* all(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot);
  }
}

const nameOf = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** Presses the first link or button whose name begins so; false if there is none. */
export function press(name: string): boolean {
  const found = [...all(course() ?? document)].find(
    (element) => /^(a|button)$/.test(element.localName) && nameOf(element).startsWith(name),
  );
  (found as HTMLElement | undefined)?.click();
  return found !== undefined;
}

/** Chooses the first field that fits a selector; false if there is none. */
export function choose(selector: string): boolean {
  const found = [...all(course() ?? document)].find((element) => element.matches(selector));
  (found as HTMLElement | undefined)?.click();
  return found !== undefined;
}

/** Goes to an address in the course. */
export function go(hash: string): void {
  const page = course()?.defaultView;
  if (page) page.location.hash = hash;
}

/** All text of the course that is rendered, shadow roots included. */
export function text(): string {
  const read = (node: Node): string => {
    // By its type, as the frame's classes are not those of this page.
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (/^(script|style)$/.test(element.localName)) return '';
      if (element.shadowRoot) return read(element.shadowRoot);
      if (element.localName === 'slot')
        return (element as HTMLSlotElement).assignedNodes().map(read).join(' ');
    }
    return node.nodeType === Node.TEXT_NODE
      ? (node.textContent ?? '')
      : [...node.childNodes].map(read).join(' ');
  };
  const body = course()?.body;
  return body ? read(body).replace(/\s+/g, ' ') : '';
}

/** The language and the direction of the course's page. */
export function language(): string {
  const root = course()?.documentElement;
  return `${root?.lang} ${root?.dir}`;
}
