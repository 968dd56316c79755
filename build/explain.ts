import { ContentError, format } from './content/problems.ts';
import { PackageError } from './package/package-error.ts';

/** An error as a person can act on it: what, where and how to mend it; no stack trace for what we know. */
export function explain(error: unknown): string {
  if (error instanceof ContentError) return format(error.problems);
  if (error instanceof PackageError) return error.message;
  if (error instanceof Error) {
    // Rollup puts the place into these fields.
    const { loc, id } = error as { loc?: { file?: string; line: number; column: number }; id?: string };
    const place = loc ? `${loc.file ?? id ?? ''}:${loc.line}:${loc.column}  ` : '';
    return `${place}${error.message}`;
  }
  return String(error);
}
