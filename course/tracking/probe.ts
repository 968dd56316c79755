/** Longer than any LMS that is still of use takes for a small file. */
const LONGEST_WAIT_MS = 8000;

/** Asks whether the connection is alive just now. Never rejects. */
export type Probe = () => Promise<boolean>;

/** What a probe needs of the browser; tests bring their own. */
export interface ProbeOptions {
  /** Address of a file of the package. */
  readonly file: string;
  readonly ask?: (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'type'>>;
  readonly isOnline?: () => boolean;
}

/**
 * A probe that asks the server for the head of a file of the package: an LMS may say that it has stored what it has not,
 * without a network (Moodle 5.1) or after its session has ended, when it sends to its login page instead.
 *
 * Some servers answer no such request at all. So a failure counts only once the probe has succeeded in this session.
 */
export function packageProbe({ file, ask = fetch, isOnline = () => navigator.onLine }: ProbeOptions): Probe {
  let works = false;
  return async () => {
    if (!isOnline()) return false;
    const alive = await answers(() => ask(file, request()));
    works ||= alive;
    return alive || !works;
  };
}

function request(): RequestInit {
  const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
  // Not from the cache, which outlives the connection; and a way to the login page is not the file.
  return { method: 'HEAD', cache: 'no-store', redirect: 'manual', credentials: 'same-origin', signal };
}

/** A server that does not know HEAD, or the file any more, is alive; one that refuses us or is in trouble is not. */
async function answers(ask: () => Promise<Pick<Response, 'status' | 'type'>>): Promise<boolean> {
  try {
    const { status, type } = await ask();
    return type !== 'opaqueredirect' && status < 500 && ![0, 401, 403, 407].includes(status);
  } catch {
    return false;
  }
}
