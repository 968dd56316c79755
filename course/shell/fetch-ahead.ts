/** Something that may be needed later; loading it again when it is there costs nothing. */
type Load = () => Promise<unknown>;

/** One after the other, so that the learner's own requests come between them; a minute is enough for hundreds. */
const PAUSE_MS = 200;
const RETRY_MS = 5000;

/**
 * Loads in idle moments all that the course may need later: an LMS session that dies takes its files with it. What fails
 * is tried once more at the end; then it is for the page that needs it to try again, and to say so. Does nothing for
 * learners who save data.
 * @param retryMs milliseconds before the second try
 */
export async function fetchAhead(loads: readonly Load[], retryMs = RETRY_MS): Promise<void> {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  const failed = await fetchEach(loads);
  if (failed.length === 0) return;
  await pause(retryMs);
  await fetchEach(failed);
}

async function fetchEach(loads: readonly Load[]): Promise<Load[]> {
  const failed: Load[] = [];
  for (const load of loads) {
    await idle();
    await load().catch(() => failed.push(load));
  }
  return failed;
}

function idle(): Promise<void> {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in window)) return pause(PAUSE_MS);
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
