/* Helpers of the tests of activities with choices; the course never imports them. */

interface OnPage {
  readonly root: ShadowRoot;
  readonly update: () => Promise<void>;
}

/** Chooses in the activity's `ripple-choice-try`, and has it checked. */
export async function tryChoice(a: OnPage, id: string): Promise<void> {
  const tried = a.root.querySelector('ripple-choice-try')?.shadowRoot;
  const input = tried?.querySelector('ripple-choice-input')?.shadowRoot;
  input?.querySelector<HTMLElement>(`input[value="${id}"]`)?.click();
  await a.update();
  await pressButton(a);
}

/** Presses the one button of it: check, or try again. */
export async function pressButton(a: OnPage): Promise<void> {
  a.root.querySelector('ripple-choice-try')?.shadowRoot?.querySelector('button')?.click();
  await a.update();
}
