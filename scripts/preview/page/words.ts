import type { Standard } from '../lms-protocol.ts';

/** Names of the standards. */
export const STANDARDS: Readonly<Record<Standard, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
};

/** The sizes that a course can be shown in: what it looks like on a phone and in LMSs' frames. */
export const SIZES: readonly (readonly [size: string, words: string])[] = [
  ['360x740', 'Phone, 360 × 740'],
  ['800x500', 'Small LMS frame, 800 × 500'],
  ['1024x700', 'Large LMS frame, 1024 × 700'],
  ['full', 'All the room there is'],
];

/** "506 kB" */
export function bytes(size: number): string {
  return size < 1e6 ? `${Math.max(1, Math.round(size / 1000))} kB` : `${(size / 1e6).toFixed(1)} MB`;
}

/** "26 Nov, 14:03" in the reader's own way. */
export function moment(iso: string): string {
  return new Date(iso).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** A duration of either edition: "25 h 5 min", "12 min", "40 s". '' stays ''. */
export function duration(value: string): string {
  const [, d = 0, h = 0, m = 0, s = 0] =
    /^()(\d+):(\d+):(\d+)/.exec(value) ??
    /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(value) ??
    [];
  const minutes = (Number(d) * 24 + Number(h)) * 60 + Number(m);
  if (value === '') return '';
  if (minutes === 0) return `${Number(s)} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
