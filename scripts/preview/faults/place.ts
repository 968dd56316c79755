import type { Fault } from './fault.ts';

/** Where the API is, seen from the course. */
export const place: readonly Fault[] = [
  {
    name: 'no-api',
    title: 'No API',
    description: 'There is no API object anywhere.',
    place: 'nowhere',
  },
  {
    name: 'late-api',
    title: 'Late API',
    description: 'The API object is attached a second after the course has been opened.',
    place: 'late',
  },
  {
    name: 'deep-frames',
    title: 'Frames in frames',
    description: 'Two more frames stand between the course and the API.',
    place: 'deep',
  },
  {
    name: 'foreign-parent',
    title: 'Foreign parent',
    description:
      'The frame around the course is of another origin: touching it throws; the API is behind it.',
    place: 'foreign',
  },
];
