/** How the learner likes the player to look and behave. Nothing of it is reported. */
export interface Preferences {
  readonly text: 'normal' | 'large' | 'larger';
  /** `device`: what the device says. */
  readonly theme: 'device' | 'light' | 'dark';
  readonly motion: 'device' | 'off';
  readonly shortcuts: 'on' | 'off';
}

/** What each preference can be; the first is the default. */
export const CHOICES = {
  text: ['normal', 'large', 'larger'],
  theme: ['device', 'light', 'dark'],
  motion: ['device', 'off'],
  shortcuts: ['on', 'off'],
} as const satisfies { readonly [P in keyof Preferences]: readonly Preferences[P][] };

/*
 * Kept in the browser, not with the learner's progress: a phone in the sun and a large screen want different things.
 * Where the browser keeps nothing (third-party storage is blocked in frames), they last as long as the page.
 */
const KEY = 'ripple-preferences';

let current: Preferences = { text: 'normal', theme: 'device', motion: 'device', shortcuts: 'on' };

/** The preferences as they are now. */
export const preferences = (): Preferences => current;

/** Changes preferences, keeps them, and makes the page follow. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  show();
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // They last as long as the page.
  }
}

/** Takes up what was kept the last time, as far as it is sound. */
export function restorePreferences(): void {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const sound = Object.entries(CHOICES).filter(([name, choices]) =>
      (choices as readonly unknown[]).includes((kept as Record<string, unknown> | null)?.[name]),
    );
    current = {
      ...current,
      ...Object.fromEntries(sound.map(([name]) => [name, (kept as Record<string, unknown>)[name]])),
    };
  } catch {
    // Nothing is kept, or nothing sound.
  }
  show();
}

/** Tokens.css reads these. */
function show(): void {
  const { dataset } = document.documentElement;
  for (const name of ['text', 'theme', 'motion'] as const) {
    dataset[name] = current[name];
  }
}
