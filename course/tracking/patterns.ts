import type { InteractionType, Pattern } from '../model/interaction.ts';
import { decimal, identifier, plainText } from './formats.ts';

/** Responses in SCORM 1.2 are strings of this length at most (CMIString255). */
const LIMIT_12 = 255;

/** The interaction type as SCORM 1.2 reports read it: no long-fill-in, and a performance only as a text of its steps. */
export function type12(type: InteractionType): InteractionType {
  return type === 'long-fill-in' || type === 'performance' ? 'fill-in' : type;
}

/**
 * A response or a right answer as SCORM 1.2's CMIFeedback, at most 255 characters: whole entries are left out at the
 * end, free text is cut. '' where 1.2 has no notation (a numeric range) or nothing was answered: leave it unset then.
 */
export function pattern12(type: InteractionType, entries: Pattern): string {
  const first = entries[0]?.[0] ?? '';
  switch (type) {
    case 'true-false':
      return truth(first).charAt(0);
    case 'fill-in':
    case 'long-fill-in':
      return plainText(entries.flat().join(','), LIMIT_12);
    case 'likert':
      return identifier(first).charAt(0);
    case 'numeric':
      return entries[0]?.length === 1 ? number(first) : '';
    default:
      return fitting(entries.map((entry) => entry.map(identifier).join('.')));
  }
}

function fitting(parts: readonly string[]): string {
  let joined = '';
  for (const part of parts) {
    const longer = joined ? `${joined},${part}` : part;
    if (longer.length > LIMIT_12) break;
    joined = longer;
  }
  return joined;
}

/**
 * A learner's response as SCORM 2004 writes it (RTE 4.2.9, learner_response), within its minimum limits; entries
 * beyond them are left out. '' if nothing was answered: leave it unset then, Moodle 5.1 refuses an empty choice.
 */
export function response2004(type: InteractionType, entries: Pattern): string {
  const first = entries[0]?.[0] ?? '';
  switch (type) {
    case 'true-false':
      return truth(first);
    case 'choice':
      return listed([...new Set(entries.map(([id = '']) => identifier(id)))], 36);
    case 'fill-in':
      return listed(
        entries.map((entry) => plainText(undelimited(entry.join(' ')), 250)),
        10,
      );
    case 'long-fill-in':
      return plainText(entries.flat().join(' '), 4000);
    case 'likert':
      return identifier(first);
    case 'numeric':
      return number(first);
    case 'performance':
      return listed(pairs(entries, performancePart), 250);
    default:
      return listed(pairs(entries, identifier), 36);
  }
}

/** A right answer as SCORM 2004 writes it (RTE 4.2.9.1): as a response, but a number is a range `min[:]max`. */
export function correct2004(type: InteractionType, entries: Pattern): string {
  if (type !== 'numeric') return response2004(type, entries);
  const [from = '', to = from] = entries[0] ?? [];
  // Moodle 5.1 refuses ranges that are open at one end.
  return number(from) && number(to) && `${number(from)}[:]${number(to)}`;
}

function listed(parts: readonly string[], most: number): string {
  return parts.slice(0, most).join('[,]');
}

function pairs(entries: Pattern, clean: (part: string) => string): string[] {
  return entries.map((entry) => entry.map(clean).join('[.]'));
}

/** A step of a performance, or what was done in it, which may be a number. */
export function performancePart(part: string): string {
  return part.replace(/[^\w.]/g, '_').slice(0, 250);
}

/** Free text must not hold what separates entries. */
function undelimited(text: string): string {
  return text.replace(/\[([,.:])\]/g, '$1');
}

function truth(part: string): string {
  return part && (/^[t1]/i.test(part) ? 'true' : 'false');
}

function number(part: string): string {
  return part.trim() !== '' && Number.isFinite(Number(part)) ? decimal(Number(part)) : '';
}
