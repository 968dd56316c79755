import { mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportError } from '../source/report-error.ts';

/** A folder to work in, and what takes it away. */
export interface WorkFolder {
  readonly work: string;
  readonly remove: () => Promise<void>;
}

/**
 * Makes a folder to work in inside the folder for the report, so that files are moved within one file system and nothing
 * else need be writable. Where the report's folder had to be made and stays empty, it is taken away, too.
 * @throws {ReportError} before anything is computed, when nothing can be written there
 */
export async function workFolder(out: string): Promise<WorkFolder> {
  try {
    const made = await mkdir(out, { recursive: true });
    const work = await mkdtemp(join(out, '.work-'));
    const remove = async () => {
      await rm(work, { recursive: true, force: true });
      if (made !== undefined) await rmdir(out).catch(() => undefined);
    };
    return { work, remove };
  } catch (error) {
    throw new ReportError(out, reasonOf(error), 'Name a folder that you may write to: --out FOLDER.');
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return code === 'EEXIST' || code === 'ENOTDIR'
    ? 'the report needs a folder, and this is a file or lies in one'
    : `nothing can be written to this folder (${code})`;
}
