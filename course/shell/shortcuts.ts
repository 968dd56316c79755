import { preferences } from './preferences.ts';

/** What can be done with the keyboard from anywhere. */
export type ShortcutName = 'next' | 'back' | 'map' | 'search' | 'help' | 'exit';

/**
 * Each with Alt and Shift: no single letters, which screen readers and speech input take for commands (WCAG 2.2, 2.1.4);
 * not Alt alone, which opens the menus of browsers; not Control and Alt, which type letters on many keyboards; none that browsers have with Alt and Shift (A, B, I, T).
 */
export const SHORTCUTS: readonly { readonly key: string; readonly name: ShortcutName }[] = [
  { key: 'n', name: 'next' },
  { key: 'p', name: 'back' },
  { key: 'm', name: 'map' },
  { key: 's', name: 'search' },
  { key: 'h', name: 'help' },
  { key: 'x', name: 'exit' },
];

/** The shortcut that a key press stands for, if the learner has not switched them off. */
export function shortcutOf(event: KeyboardEvent): ShortcutName | null {
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return null;
  if (preferences().shortcuts === 'off') return null;
  // By the place of the key: with Alt, a Mac types other characters.
  const found = SHORTCUTS.find(({ key }) => event.code === `Key${key.toUpperCase()}`);
  return found?.name ?? null;
}
