/* Helpers of the session's tests; the course never imports them. */
import type { Launch, Lms, Update } from './lms.ts';

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

  advance(ms: number): void {
    const end = this.ms + ms;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.ms = next.at;
      next.run();
    }
    this.ms = Math.max(this.ms, end);
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

  leave(persisted: boolean): void {
    this.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
  }
}

/** An adapter that takes everything, unless `onSave` or `onClose` says otherwise. */
export class FakeAdapter implements Lms {
  readonly standard = 'scorm2004';
  readonly launch: Launch;
  readonly saves: Update[] = [];
  readonly closes: Update[] = [];
  left = 0;
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

  close(update: Update): boolean {
    this.closes.push(update);
    return this.onClose();
  }

  leave(): boolean {
    this.left++;
    return true;
  }
}
