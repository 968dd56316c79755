import type { Launch, Lms } from './lms.ts';

/**
 * No LMS at all: what "Continue without recording" runs on. It keeps nothing and never claims to have saved; the mode
 * `browse` makes the session read-only, so that every page is open and the interface says that nothing is recorded.
 */
export class BrowserOnly implements Lms {
  readonly standard = 'none';

  connect(): Promise<Launch> {
    return Promise.resolve({
      learnerId: '',
      learnerName: '',
      mode: 'browse',
      credit: false,
      standing: { completion: 'unknown', success: 'unknown', score: null },
      location: '',
      state: '',
      fresh: true,
      language: '',
    });
  }

  save(): boolean {
    return false;
  }

  settle(): void {
    // Nothing was saved.
  }

  reread(): string {
    return '';
  }

  close(): boolean {
    return false;
  }

  leave(): boolean {
    return true;
  }
}
