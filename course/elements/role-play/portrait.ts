import { nothing, svg, type TemplateResult } from 'lit';
import { words } from '../../i18n/words.ts';
import type { Mood, Person, Portrait } from '../../model/roleplay/role-play.ts';

/** How a mood shows in a face and in the shoulders. Paths are drawn around the middle of the face, in its 96 units. */
interface Look {
  readonly brows: string;
  readonly mouth: string;
  /** Open eyes are dots; others are drawn. */
  readonly eyes?: string;
  /** Turn of the head in degrees. */
  readonly tilt: number;
  /** How far the shoulders are drawn up (above 0) or hang (below). */
  readonly shoulders: number;
}

const looks: Readonly<Record<Mood, Look>> = {
  calm: {
    brows: 'M-11-6.5C-9-8.5-6-8.5-4.5-7M11-6.5C9-8.5 6-8.5 4.5-7',
    mouth: 'M-4 10.5C-2 11.5 2 11.5 4 10.5',
    tilt: 0,
    shoulders: 0,
  },
  warm: {
    brows: 'M-11-7.5C-9-10-6-10-4.5-8.5M11-7.5C9-10 6-10 4.5-8.5',
    mouth: 'M-6.5 8.5C-3.5 14 3.5 14 6.5 8.5',
    eyes: 'M-9.5-1C-8.5-3.4-6-3.4-5-1M9.5-1C8.5-3.4 6-3.4 5-1',
    tilt: -3,
    shoulders: 0,
  },
  relieved: {
    brows: 'M-11-7.5C-9-9.5-6-9-4.5-8M11-7.5C9-9.5 6-9 4.5-8',
    mouth: 'M-5 9.5C-2.5 12.5 2.5 12.5 5 9.5',
    eyes: 'M-9.5-2C-8.5.2-6 .2-5-2M9.5-2C8.5.2 6 .2 5-2',
    tilt: 3,
    shoulders: -3,
  },
  thoughtful: {
    brows: 'M-11-7.5C-9-9.5-6-9.5-4.5-8M11-9C9-11.5 6-11.5 4.5-10',
    mouth: 'M-4 11C-1 10.5 2 10.5 4.5 9.8',
    tilt: 5,
    shoulders: 0,
  },
  guarded: {
    brows: 'M-11-6.5C-9-7-6-7-4.5-6M11-6.5C9-7 6-7 4.5-6',
    mouth: 'M-5 11H5',
    eyes: 'M-9.5-1.5H-4.5M9.5-1.5H4.5',
    tilt: -4,
    shoulders: 2,
  },
  hurried: {
    brows: 'M-11-8C-9-10-6-10-4.5-8.5M11-8C9-10 6-10 4.5-8.5',
    mouth: 'M-3.5 9.5C-3.5 13.5 3.5 13.5 3.5 9.5Z',
    tilt: 6,
    shoulders: 3,
  },
  worried: {
    brows: 'M-11-6.5C-9-8.5-6.5-10-4.5-10.5M11-6.5C9-8.5 6.5-10 4.5-10.5',
    mouth: 'M-4.5 12C-2 10 2 10 4.5 12',
    tilt: -3,
    shoulders: 3,
  },
  hurt: {
    brows: 'M-11-6C-9-8-6.5-9.5-4.5-10M11-6C9-8 6.5-9.5 4.5-10',
    mouth: 'M-5 13C-2.5 9.5 2.5 9.5 5 13',
    eyes: 'M-9.5-1.5C-8.5 .8-6 .8-5-1.5M9.5-1.5C8.5 .8 6 .8 5-1.5',
    tilt: 7,
    shoulders: -4,
  },
  angry: {
    brows: 'M-12-9.5L-4-5.5M12-9.5L4-5.5',
    mouth: 'M-5.5 13C-5 8 5 8 5.5 13Z',
    tilt: 0,
    shoulders: 5,
  },
};

const hair: Readonly<Record<Portrait['hair'], { readonly back?: string; readonly front: string }>> = {
  short: { front: 'M-18-3C-22-30 21-31 18-3C17-8 15-11 13-14C5-12-7-12-14-14C-16-11-17-8-18-3Z' },
  quiff: {
    front:
      'M-18-2C-24-25-10-32 4-28C18-28 22-14 18-2C17-8 15-10 13-12C6-10 2-13-2-17C-6-12-13-11-15-9C-17-7-18-5-18-2Z',
  },
  bob: {
    back: 'M-20-4C-24-31 24-31 20-4L21 13C21 17 15 18 13 15L-13 15C-15 18-21 17-21 13Z',
    front: 'M-18-3C-20-28 20-28 18-3C17-9 13-13 9-15C2-11-11-11-15-11C-17-9-18-6-18-3Z',
  },
  long: {
    back: 'M-20-6C-24-30 24-30 20-6C21 8 24 18 22 30L-22 30C-24 18-21 8-20-6Z',
    front: 'M-18-4C-20-28 20-28 18-4C14-8 8-14 3-19C-1-12-11-7-18-4Z',
  },
  bun: {
    back: 'M-8-28A8 8 0 1 1 8-28A8 8 0 1 1-8-28ZM-18-2C-22-29 22-29 18-2Z',
    front: 'M-18-2C-21-28 21-28 18-2C14-10 7-16 0-17C-7-16-14-10-18-2Z',
  },
  curls: {
    front:
      'M-19 1C-25-3-25-11-20-13C-21-21-13-26-8-23C-4-29 6-29 9-24C16-25 21-19 19-13C24-10 24-3 19 1C18-5 16-9 12-12C6-10 2-14-1-15C-5-11-10-12-13-11C-17-8-18-4-19 1Z',
  },
  afro: {
    back: 'M-24-9A24 24 0 1 1 24-9C28 4 18 11 12 6L-12 6C-18 11-28 4-24-9Z',
    front: 'M-17-6C-18-24 18-24 17-6C12-15-12-15-17-6Z',
  },
  veil: {
    back: 'M-21 2C-26-32 26-32 21 2C21 18 27 22 24 34L-24 34C-27 22-21 18-21 2Z',
    front:
      'M-18 1C-23-30 23-30 18 1C17-17-17-17-18 1ZM-18-1C-17 14-9 22 0 22C9 22 17 14 18-1C24 14 20 28 0 29C-20 28-24 14-18-1Z',
  },
  cap: { front: 'M-18-7C-19-29 19-29 18-7ZM-18-9C-6-12 12-12 25-7C26-4 22-4 18-5L-18-5Z' },
};

/**
 * Somebody's face in a mood, with both as its name.
 * @param isTold the words beside it say the same: then it is decoration.
 */
export function portrait({ name, portrait: look }: Person, mood: Mood, isTold = false) {
  const { brows, mouth, eyes, tilt, shoulders } = looks[mood];
  const { back, front } = hair[look.hair];
  const covered = look.hair === 'cap' || look.hair === 'veil';
  const skin = `var(--ripple-art-skin-${look.skin})`;
  const shade = covered ? `var(--ripple-art-hair-${look.hair})` : `var(--ripple-art-hair-${look.shade})`;
  const open = svg`<circle cx="-7" cy="-1.5" r="2" fill="var(--ripple-art-ink)"/>
    <circle cx="7" cy="-1.5" r="2" fill="var(--ripple-art-ink)"/>`;
  return svg`<svg class="portrait" viewBox="0 0 96 96" role=${isTold ? nothing : 'img'} aria-hidden=${isTold ? 'true' : nothing} aria-label=${isTold ? nothing : words.talk.looks(name, words.talk.moods[mood])}>
    <circle cx="48" cy="48" r="46" fill=${`var(--ripple-art-${look.clothes === 'sun' ? 'sky' : 'sun'}-soft)`}/>
    <path transform="translate(0 ${-shoulders})" fill=${`var(--ripple-art-${look.clothes})`}
      d="M12.7 77.5C16 66 31 63 48 63C65 63 80 66 83.3 77.5V110H12.7Z"/>
    <g transform="translate(48 43) rotate(${tilt} 0 26)">
      ${back ? path(back, shade) : nothing}
      ${path('M-7 12L-7 26C-7 31 7 31 7 26L7 12Z', skin)}
      ${path('M-7 17C-2 22 3 22 7 17L7 21C3 25-3 25-7 21Z', 'var(--ripple-art-shade)', '.18')}
      ${look.hair === 'veil' ? nothing : svg`<circle cx="-17" cy="-1" r="3.6" fill=${skin}/><circle cx="17" cy="-1" r="3.6" fill=${skin}/>`}
      ${path('M-17-6C-17-25 17-25 17-6C17 11 9 20 0 20C-9 20-17 11-17-6Z', skin)}
      ${look.beard ? path('M-16.5 0C-13 6-8 6 0 5C8 6 13 6 16.5 0C16 13 9 20 0 20C-9 20-16 13-16.5 0Z', 'var(--ripple-art-shade)', '.2') : nothing}
      ${path(front, shade)}
      <circle cx="-11" cy="5" r="3.2" fill="var(--ripple-art-coral)" opacity=${mood === 'angry' ? '.6' : '.28'}/>
      <circle cx="11" cy="5" r="3.2" fill="var(--ripple-art-coral)" opacity=${mood === 'angry' ? '.6' : '.28'}/>
      ${line(brows, mood === 'angry' ? 2.4 : 1.9)} ${eyes ? line(eyes, 2) : open}
      ${line('M0-1C1.6 2 1.8 4-.8 4.6', 1.8, '.4')}
      ${mouth.endsWith('Z') ? path(mouth, 'var(--ripple-art-ink)') : line(mouth, 2)}
    </g>
  </svg>`;
}

const path = (d: string, fill: string, opacity = '1'): TemplateResult =>
  svg`<path d=${d} fill=${fill} opacity=${opacity}/>`;

const line = (d: string, width: number, opacity = '1'): TemplateResult =>
  svg`<path d=${d} fill="none" stroke="var(--ripple-art-ink)" stroke-width=${width} stroke-linecap="round" stroke-linejoin="round" opacity=${opacity}/>`;
