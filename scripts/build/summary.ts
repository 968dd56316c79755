import path from 'node:path';
import type { PackageResult } from '../../build/package/package.ts';

/**
 * What was built, as a table.
 * @param base folder that files are shown relative to.
 */
export function summary(packages: readonly PackageResult[], base: string): string {
  const rows = [
    ['File', 'Standard', 'Bytes', 'SHA-256'],
    ...packages.map(({ file, label, bytes, sha256 }) => [
      path.relative(base, file),
      label,
      bytes.toLocaleString('en'),
      sha256,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
