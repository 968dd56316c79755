/* Helpers of the session's tests; the course never imports them. */
import type { Store } from './journal.ts';
import type { Launch, Lms, Update } from './lms.ts';
import type { Locks } from './only-tab.ts';

/** Time stands still but for `advance`. */
export class Clock {
  ms = 0;
  #timers: { at: number; run: () => void }[] = [];

  readonly now = (): number => this.ms;

  readonly schedule = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.ms + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** Lets time pass, and what waits for an answer get it after each timer. */
  async advance(ms: number): Promise<void> {
    const end = this.ms + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.ms = next.at;
      next.run();
      await answered();
    }
    this.ms = Math.max(this.ms, end);
    await answered();
  }

  get pending(): number {
    return this.#timers.length;
  }
}

/** A window that can be hidden and left. */
export class FakePage extends EventTarget {
  readonly document = { visibilityState: 'visible' };

  hide(): void {
    this.document.visibilityState = 'hidden';
    this.dispatchEvent(new Event('visibilitychange'));
  }

  show(persisted = false): void {
    this.document.visibilityState = 'visible';
    this.dispatchEvent(new Event('visibilitychange'));
    if (persisted) this.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  }

  leave(persisted: boolean): void {
    this.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  }
}

/** A localStorage that can be full or blocked. */
export class FakeStore implements Store {
  readonly values = new Map<string, string>();
  blocked = false;

  getItem(key: string): string | null {
    this.#check();
    return this.values.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check();
    this.values.set(key, value);
  }

  #check(): void {
    if (this.blocked) throw new DOMException('blocked', 'SecurityError');
  }
}

/** Locks as a browser has them, for all pages of a test. */
export class FakeLocks implements Locks {
  readonly #held = new Set<string>();

  request = (async (name: string, _: LockOptions, hold: LockGrantedCallback<unknown>) => {
    if (this.#held.has(name)) throw new DOMException('waited in vain', 'TimeoutError');
    this.#held.add(name);
    await hold({ name, mode: 'exclusive' });
    this.#held.delete(name);
  }) as Locks['request'];
}

/** Lets everything happen that waits for an answer which is there already. */
export function answered(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** An adapter that takes everything, unless `onSave` or `onClose` says otherwise. */
export class FakeAdapter implements Lms {
  readonly standard = 'scorm2004';
  readonly launch: Launch;
  readonly saves: Update[] = [];
  readonly closes: Update[] = [];
  left = 0;
  settled = 0;
  /** The state that `reread` gives. */
  held = '';
  onSave: () => boolean = () => true;
  onClose: () => boolean = () => true;

  constructor(launch: Launch) {
    this.launch = launch;
  }

  connect(): Promise<Launch> {
    return Promise.resolve(this.launch);
  }

  save(update: Update): boolean {
    this.saves.push(update);
    return this.onSave();
  }

  settle(): void {
    this.settled++;
  }

  reread(): string {
    return this.held;
  }

  close(update: Update): boolean {
    this.closes.push(update);
    return this.onClose();
  }

  leave(): boolean {
    this.left++;
    return true;
  }
}
