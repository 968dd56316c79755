import type { ScormApi, Store } from '../host/scorm-api.ts';
import type { LrsRequest, LrsResponse } from '../lrs/http.ts';
import type { Edition, Elements } from '../protocol.ts';

/** The functions of the API that faults change, by their names in SCORM 2004. */
export type Method = 'Initialize' | 'Terminate' | 'GetValue' | 'SetValue' | 'Commit';

/** What a fault knows of the session that it is in. */
export interface FaultSession {
  readonly edition: Edition;
  /** The data model at launch. */
  readonly elements: Elements;
  /** Whether the fault is switched on now. */
  isOn(): boolean;
  /** What stands behind the colon where it was switched on, the given text if nothing does. */
  parameter(otherwise: string): string;
  /** Leaves an error for GetLastError, and gives the answer to a call that has failed. */
  fail(code: number): 'false';
}

/** Makes a call as the API behind would have it. */
export type Next = () => unknown;

/**
 * Something that a real LMS does wrong, on top of scorm-again. Each one is a switch: in the address of the LMS page
 * (`?faults=slow:300,commit-false`), by `window.faults` while the course runs.
 */
export interface Fault {
  /** kebab-case; unique. */
  readonly name: string;
  /** A few words, as the label of a switch. */
  readonly title: string;
  /** What it does and where it was seen, in a sentence. */
  readonly description: string;
  /** The edition that it is about; both if left out. */
  readonly edition?: Edition;
  /** Changes what content finds at launch. */
  readonly launch?: (elements: Elements, edition: Edition) => Elements;
  /** Changes how a commit is stored. */
  readonly store?: (store: Store, session: FaultSession) => Store;
  /** Answers calls in place of the API, by method; `next` asks the API. May throw. Only called while switched on. */
  readonly calls?: (
    session: FaultSession,
  ) => Partial<Record<Method, (next: Next, ...args: string[]) => unknown>>;
  /** Answers a request of cmi5 content in place of the LRS; undefined: the connection breaks. */
  readonly lrs?: (request: LrsRequest, next: () => LrsResponse | undefined) => LrsResponse | undefined;
  /** What becomes of the server while it is on: it takes no connection, or it sends everyone to its login page. */
  readonly outage?: 'gone' | 'login';
  /** Where the API and the course are to be found: nowhere, late, behind frames. */
  readonly place?: 'nowhere' | 'late' | 'deep' | 'foreign';
}

/** The name of a function in each edition: `Terminate` is `LMSFinish` in SCORM 1.2. */
export function nameOf(method: string, edition: Edition): string {
  if (edition === 'scorm2004') return method;
  return method === 'Terminate' ? 'LMSFinish' : `LMS${method}`;
}

/** The API with some of its functions answered by others. */
export function answered(
  api: ScormApi,
  edition: Edition,
  answers: Partial<Record<string, (next: Next, ...args: string[]) => unknown>>,
): ScormApi {
  const changed = Object.entries(answers).map(([method, answer]) => {
    const name = nameOf(method, edition);
    const call = (...args: unknown[]): unknown => answer?.(() => api[name]?.(...args), ...args.map(String));
    return [name, call] as const;
  });
  // Not spread: the functions of scorm-again are on its prototype.
  return new Proxy(api, {
    get: (target, key) => {
      const found = changed.find(([name]) => name === key)?.[1];
      if (found) return found;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
