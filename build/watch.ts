import { FileWatch } from './dev/watch-files.ts';
import { explain } from './explain.ts';

/** What a package is made from; the build's own code is not read again. */
const SOURCES = ['course', 'modules', 'build/profiles', 'imsmanifest.template.xml', 'package.json'];

/** The build itself writes this file. */
const WRITTEN = 'course/released-ids.txt';

/**
 * Runs `rebuild` again whenever something that packages are made from has changed, one run at a time; a change during
 * a run brings another one. What goes wrong is printed and never ends the watch.
 * @param rebuild prints what it has to say
 * @param root folder of the project, absolute
 * @param signal ends the watch, which goes on for ever without one
 */
export async function watch(rebuild: () => Promise<void>, root: string, signal?: AbortSignal): Promise<void> {
  let wanted = false;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    while (wanted) {
      wanted = false;
      await rebuild().catch((error: unknown) => console.error(explain(error)));
      console.log('\nWaiting for changes. Press Ctrl+C to stop.');
    }
    running = null;
  };
  const files = await FileWatch.start({
    root,
    names: SOURCES,
    onChange(changed) {
      const counts = changed.filter((file) => file !== WRITTEN);
      if (counts.length === 0) return;
      console.log(`\nChanged: ${counts.join(', ')}`);
      wanted = true;
      running ??= run();
    },
  });
  console.log('\nWaiting for changes. Press Ctrl+C to stop.');
  await ended(signal);
  files.close();
  wanted = false;
  await running;
}

function ended(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve());
  });
}
