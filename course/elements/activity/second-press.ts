/** Milliseconds in which nobody has read what is new, let alone decided on it. */
export const TOO_SOON = 400;

/**
 * Lets the second half of a double press go by, and a key that is still held: the button that they would press came into
 * being after the learner meant them. To be called where a press has moved the focus. Any other key ends it at once, as
 * does a choice, or a single click of the pointer: who reads quickly is not held up.
 * @param host the element in which presses are let go by
 */
export function ignoreSecondPress(host: HTMLElement): void {
  const movedAt = performance.now();
  const over = new AbortController();
  const onPress = (event: KeyboardEvent | MouseEvent) => {
    // Clicks of a script are nobody's finger. The space bar presses when it is let go: that is a click.
    if (!event.isTrusted || (event instanceof KeyboardEvent && event.key === ' ')) return;
    const isSoon = event.timeStamp - movedAt < TOO_SOON;
    const isSecond =
      event instanceof KeyboardEvent
        ? event.key === 'Enter' && (isSoon || event.repeat)
        : isSoon && isAgain(event);
    if (!isSecond) return over.abort();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'click'] as const) {
    host.addEventListener(type, onPress, { capture: true, signal: over.signal });
  }
}

/** The second half of a double click, or a click of the keyboard, which counts 0. */
function isAgain(event: MouseEvent): boolean {
  return event.detail !== 1 && event.composedPath().some((node) => node instanceof HTMLButtonElement);
}
