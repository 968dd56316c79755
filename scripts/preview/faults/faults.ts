import type { OpenedApi, Store } from '../host/scorm-api.ts';
import type { LrsRequest, LrsResponse } from '../lrs/http.ts';
import type { Edition, Elements, LaunchInfo } from '../protocol.ts';
import { answers } from './answers.ts';
import { delta } from './delta.ts';
import { answered, type Fault, type FaultSession, type Next } from './fault.ts';
import { lrs } from './lrs.ts';
import { missing } from './missing.ts';
import { network } from './network.ts';
import { place } from './place.ts';
import { policies } from './policies.ts';
import { size } from './size.ts';
import { slow } from './slow.ts';
import { stored } from './stored.ts';
import { strict } from './strict.ts';

/** Everything that the preview LMS can do wrong. */
export const FAULTS: readonly Fault[] = [
  ...place,
  ...answers,
  ...slow,
  ...size,
  ...network,
  ...delta,
  ...strict,
  ...stored,
  ...policies,
  ...missing,
  ...lrs,
];

/** The faults of one session of the preview LMS: which are on, and what they do. */
export class Faults {
  /** By name; what stands behind the colon, '' for nothing. */
  readonly #on = new Map<string, string>();
  #error = 0;

  /** @param switches names, each with a parameter behind a colon or without: `slow:300,commit-false`. */
  constructor(switches: string) {
    for (const one of switches.split(',').filter(Boolean)) this.set(one, true);
  }

  /**
   * Switches a fault on or off.
   * @throws when there is none of this name.
   */
  set(name: string, on: boolean): void {
    const [plain = '', parameter = ''] = name.split(':');
    if (!FAULTS.some((fault) => fault.name === plain)) throw new Error(`There is no fault "${plain}".`);
    if (on) this.#on.set(plain, parameter);
    else this.#on.delete(plain);
  }

  /** What is to become of the server. */
  get outage(): NonNullable<Fault['outage']> | 'none' {
    return this.#active.find(({ outage }) => outage)?.outage ?? 'none';
  }

  /** How long a request to a slow server takes, in milliseconds: where calls are not held up, as in cmi5. */
  get delay(): number {
    const parameter = this.#on.get('slow');
    return parameter === undefined ? 0 : Number(parameter || 3000);
  }

  /** Where the API is to be. */
  get place(): Fault['place'] {
    return this.#active.find((fault) => fault.place)?.place;
  }

  /** The data model that content finds. */
  launched(elements: Elements, edition: Edition): Elements {
    return this.#active.reduce((found, { launch }) => launch?.(found, edition) ?? found, elements);
  }

  /** How a commit is stored. */
  storing(store: Store, launch: LaunchInfo): Store {
    return FAULTS.filter(({ edition = launch.edition }) => edition === launch.edition).reduce(
      (inner, fault) => fault.store?.(inner, this.#session(fault, launch)) ?? inner,
      store,
    );
  }

  /** The API as content sees it. */
  around(opened: OpenedApi, launch: LaunchInfo): OpenedApi {
    const { edition } = launch;
    const api = FAULTS.reduce((inner, fault) => {
      const session = this.#session(fault, launch);
      const calls = Object.entries(fault.calls?.(session) ?? {}).map(
        ([method, call]) =>
          [
            method,
            (next: Next, ...args: string[]) => (session.isOn() ? call(next, ...args) : next()),
          ] as const,
      );
      return calls.length > 0 ? answered(inner, edition, Object.fromEntries(calls)) : inner;
    }, opened.api);
    const lastError = () => (this.#error ? String(this.#error) : opened.lastError());
    return {
      ...opened,
      api: answered(api, edition, { GetLastError: lastError }),
      lastError,
      clearError: () => {
        this.#error = 0;
        opened.clearError();
      },
    };
  }

  /** The answer to a request of cmi5 content; undefined if the connection breaks. @param ask asks the LRS */
  answer(request: LrsRequest, ask: () => LrsResponse): LrsResponse | undefined {
    return this.#active.reduce<() => LrsResponse | undefined>(
      (next, fault) => () => (fault.lrs ? fault.lrs(request, next) : next()),
      ask,
    )();
  }

  get #active(): readonly Fault[] {
    return FAULTS.filter(({ name }) => this.#on.has(name));
  }

  #session({ name }: Fault, { edition, elements }: LaunchInfo): FaultSession {
    return {
      edition,
      elements,
      isOn: () => this.#on.has(name),
      parameter: (otherwise) => this.#on.get(name) || otherwise,
      fail: (code) => {
        this.#error = code;
        return 'false';
      },
    };
  }
}
