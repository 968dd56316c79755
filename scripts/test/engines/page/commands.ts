import type { KeyCommand } from '../engine.ts';

/* Stands in for @web/test-runner-commands: the runner outside looks in `keys` for what a test wants pressed. */

interface Waiting {
  readonly command: KeyCommand;
  readonly done: () => void;
}

const waiting: Waiting[] = [];

/** Presses keys as a person would; resolves when it is done. */
export function sendKeys(command: KeyCommand): Promise<void> {
  return new Promise((done) => void waiting.push({ command, done }));
}

/** The next command that waits, if there is one. */
export function nextKeys(): KeyCommand | null {
  return waiting[0]?.command ?? null;
}

/** Tells the test that its command has been done. */
export function keysDone(): void {
  waiting.shift()?.done();
}
