import { wholeNumber, type Values } from '../arguments.ts';

/** What `npm start` was told. */
export interface StartOptions {
  readonly port: number;
  readonly build: boolean;
  readonly open: boolean;
}

const PORT = '8010';

/** `npm start`. */
export const command = {
  name: 'npm start',
  about:
    'Builds the packages and opens the preview LMS: launch them, or any other SCORM or cmi5 package, and see what they tell an LMS.',
  options: {
    port: { value: 'NUMBER', about: `Port to listen on; ${PORT} if left out, 0 for any free one.` },
    'no-build': { about: 'Shows the packages that are in dist/ already.' },
    'no-open': { about: 'Does not open a browser.' },
  },
};

/** What values of options come to. @throws {UsageError} */
export function startOptions({ port = PORT, ...flags }: Values<typeof command>): StartOptions {
  return {
    port: wholeNumber('port', port, 0, 65_535),
    build: flags['no-build'] === undefined,
    open: flags['no-open'] === undefined,
  };
}
