/** The strictest policy that a web server can have for a package: nothing but its own files. */
export const STRICT = "default-src 'self'";

/**
 * The policy of every page on a package's origin. Whatever runs there, in a frame or in a tab of its own, cannot lead
 * the LMS page elsewhere, and is framed by nobody but the LMS page and what runs on
 * this machine: for the fault "foreign parent" it is framed as localhost, which has to be framed by 127.0.0.1 again.
 */
export function pagePolicy(lmsOrigin: string): string {
  const may = ['scripts', 'same-origin', 'forms', 'modals', 'popups', 'downloads', 'pointer-lock'];
  const sandbox = may.map((what) => `allow-${what}`).join(' ');
  return `sandbox ${sandbox}; frame-ancestors 'self' ${lmsOrigin} http://127.0.0.1:* http://localhost:*`;
}

/** Starts a server on the port that it had before, or on a free one if that is taken. */
export async function listenOn<T>(port: number | undefined, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port ?? 0);
  } catch (error) {
    if (port === undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}
