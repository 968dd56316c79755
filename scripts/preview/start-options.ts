import { readArguments, wholeNumber } from '../arguments.ts';

/** What `npm start` was told. */
export interface StartOptions {
  readonly port: number;
  readonly build: boolean;
  readonly open: boolean;
}

const PORT = '8010';

const command = {
  name: 'npm start',
  about:
    'Builds the packages and opens the preview LMS: launch them, or any other SCORM or cmi5 package, and see what they tell an LMS.',
  options: {
    port: { value: 'NUMBER', about: `Port to listen on; ${PORT} if left out, 0 for any free one.` },
    'no-build': { about: 'Shows the packages that are in dist/ already.' },
    'no-open': { about: 'Does not open a browser.' },
  },
};

/** Reads the arguments of `npm start`. */
export function readStartOptions(
  args: readonly string[],
): { readonly options: StartOptions } | { readonly help: string } | { readonly problem: string } {
  const parsed = readArguments(command, args);
  if (!('values' in parsed)) return parsed;
  const { port: asked, 'no-build': noBuild, 'no-open': noOpen } = parsed.values;
  const port = wholeNumber('port', asked ?? PORT, 0, 65_535);
  if ('problem' in port) return port;
  return { options: { port: port.number, build: noBuild === undefined, open: noOpen === undefined } };
}
