/** A browser of another engine than Chromium, as far as the tests need one: it opens pages, runs scripts, presses keys. */
export interface Engine {
  /** With its version, for the results. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** Runs an expression in the page; what it gives, awaited, has to be JSON. */
  evaluate(expression: string): Promise<unknown>;
  keyDown(key: string): Promise<void>;
  keyUp(key: string): Promise<void>;
  close(): Promise<void>;
}

/** A key command of a test, as `sendKeys` of @web/test-runner-commands takes it. */
export type KeyCommand =
  | { readonly press: string }
  | { readonly down: string }
  | { readonly up: string }
  | { readonly type: string };

/** Does what a test asks of the keyboard. */
export async function pressKeys(engine: Engine, command: KeyCommand): Promise<void> {
  if ('down' in command) return engine.keyDown(command.down);
  if ('up' in command) return engine.keyUp(command.up);
  for (const key of 'press' in command ? [command.press] : command.type) {
    await engine.keyDown(key);
    await engine.keyUp(key);
  }
}
