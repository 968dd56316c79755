/** Long enough for a page that is being loaded again to let go of its lock. */
const WAIT_MS = 1500;

/** The part of the Web Locks API that is used. */
export type Locks = Pick<LockManager, 'request'>;

/**
 * Claims the course of a learner for this page until it is let go or the page is gone. Resolves to the way to let it
 * go, or to null if another tab or window of this browser has it: both writing, the older one would overwrite what the
 * newer one has saved (Moodle 5.1, 2004). Where the browser has no locks, as on pages that come by plain http, the
 * claim succeeds. Never rejects.
 */
export function claim(key: string, locks: Locks | undefined): Promise<(() => void) | null> {
  if (!locks) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    locks
      .request(key, { signal: AbortSignal.timeout(WAIT_MS) }, () => {
        return new Promise<void>((letGo) => resolve(letGo));
      })
      .catch((error: unknown) => {
        // Anything else than the wait being over, such as a frame that may not lock, is no second tab.
        const isTaken = error instanceof DOMException && /^(Timeout|Abort)Error$/.test(error.name);
        resolve(isTaken ? null : () => undefined);
      });
  });
}

/** The browser's locks; undefined where it has none. */
export function browserLocks(): Locks | undefined {
  try {
    return navigator.locks;
  } catch {
    return undefined;
  }
}
