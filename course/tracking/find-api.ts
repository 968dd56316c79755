/** An LMS's API object; every method may be missing, throw, or answer anything. */
export type ScormApi = Readonly<Record<string, ((...args: string[]) => unknown) | undefined>>;

/** What the standards call the object: SCORM 1.2 and SCORM 2004. */
export type ApiName = 'API' | 'API_1484_11';

/** Real LMSs nest a handful of frames; the bound only ends a search through windows that never end. */
const MAX_WINDOWS = 100;
const RETRY_MS = 100;

/**
 * Finds the LMS's API object: in the window itself, its parents, then the opener of each of these and its parents.
 * Looks again until `waitMs` milliseconds are over, since some LMSs attach the object after the course has loaded.
 * Resolves to null when there is none; never rejects.
 */
export async function findApi(
  name: ApiName,
  win: Window,
  { waitMs = 2000 }: { readonly waitMs?: number } = {},
): Promise<ScormApi | null> {
  for (let waited = 0; ; waited += RETRY_MS) {
    for (const candidate of windowsAround(win)) {
      const api = guarded(() => apiIn(candidate, name));
      if (api) return api;
    }
    if (waited >= waitMs) return null;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** A frame named "API" is found under the same name as the object: only something that can be initialised counts. */
function apiIn(win: Window, name: ApiName): ScormApi | null {
  const found: unknown = Reflect.get(win, name);
  return isApi(found, name === 'API' ? 'LMSInitialize' : 'Initialize') ? found : null;
}

function isApi(found: unknown, method: string): found is ScormApi {
  return typeof found === 'object' && found !== null && typeof Reflect.get(found, method) === 'function';
}

function* windowsAround(win: Window): Generator<Window> {
  const seen = new Set<Window>();
  const starts: Window[] = [win];
  for (const start of starts) {
    let hop: Window | null = start;
    while (hop && !seen.has(hop) && seen.size < MAX_WINDOWS) {
      const here: Window = hop;
      seen.add(here);
      yield here;
      const opener = guarded(() => here.opener as Window | null);
      if (opener) starts.push(opener);
      hop = guarded(() => here.parent);
    }
  }
}

/** Windows of another origin throw on almost any touch; the search goes on past them. */
function guarded<T>(touch: () => T): T | null {
  try {
    return touch();
  } catch {
    return null;
  }
}
