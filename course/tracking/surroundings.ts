import { browserStorage, type Store } from './journal.ts';
import { browserLocks, type Locks } from './only-tab.ts';
import { packageProbe, type Probe } from './probe.ts';

/** What a session needs of its surroundings; tests bring their own. */
export interface SessionOptions {
  /** Id of the course: what the browser keeps of the learner is filed under it. */
  readonly course: string;
  /** The course's window: it tells when the page is hidden, left, or online again, and of the learner's hands. */
  readonly page: EventTarget & { readonly document: { readonly visibilityState: string } };
  /** Runs something once after so many milliseconds; returns how to call that off. */
  readonly schedule: (run: () => void, ms: number) => () => void;
  /** Monotonic clock in milliseconds. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  /** localStorage, null where it is not to be had. */
  readonly store: Store | null;
  readonly locks: Locks | undefined;
  readonly probe: Probe;
}

/** The browser's own. */
export function surroundings(): SessionOptions {
  return {
    course: '',
    page: globalThis.window,
    schedule: afterPaint,
    now: () => performance.now(),
    today: () => Date.now(),
    store: browserStorage(),
    locks: browserLocks(),
    probe: packageProbe({ file: import.meta.url }),
  };
}

/** After the pause, and after what the learner is to see has been painted: a commit may block the page for seconds. */
function afterPaint(run: () => void, ms: number): () => void {
  let isOff = false;
  const unlessOff = () => {
    if (!isOff) run();
  };
  const timer = setTimeout(() => {
    // A hidden page paints nothing.
    if (document.visibilityState === 'hidden') unlessOff();
    else requestAnimationFrame(() => setTimeout(unlessOff));
  }, ms);
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}
