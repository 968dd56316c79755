/** How people appear: all that follows sees only what is left. */
export const PRIVACIES = ['names', 'initials', 'ids', 'none'] as const;

/** One of `PRIVACIES`. */
export type Privacy = (typeof PRIVACIES)[number];

/** Says in a message what stands in a cell, which may be a name or a mail: only where names are shown. */
export function citing(privacy: Privacy): (text: string) => string {
  return (text) => (privacy === 'names' ? ` "${text.length > 60 ? `${text.slice(0, 57)}...` : text}"` : '');
}

/**
 * The statement that hides what is not to be seen. A manager's name is a person's, too; initials would put managers of the
 * same initials together.
 */
export const HIDDEN: Readonly<Record<Privacy, string>> = {
  names: '',
  initials: `UPDATE person SET id = NULL, email = NULL, manager = NULL, name = regexp_replace(name, '([\\p{L}])[\\p{L}\\p{M}''’-]*', '\\1.', 'g')`,
  ids: `UPDATE person SET email = NULL, manager = NULL, name = NULL, id = coalesce(id, 'person ' || person)`,
  none: 'UPDATE person SET id = NULL, email = NULL, manager = NULL, name = NULL',
};
