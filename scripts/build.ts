/** `npm run build`: writes the packages to dist/ and prints what was written. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { explain } from '../build/explain.ts';

const root = resolve(import.meta.dirname, '..');

try {
  parseArgs({ options: {}, strict: true });
  const packages = await build({
    root,
    outDir: resolve(root, 'dist'),
    onStep(name) {
      const start = performance.now();
      process.stdout.write(`${name} … `);
      return () => process.stdout.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    },
  });
  const rows = packages.map(({ file, label, bytes, sha256 }) => [
    relative(root, file),
    label,
    bytes.toLocaleString('en'),
    sha256,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  console.log(
    `\n${['File', 'Standard', 'Bytes'].map((head, i) => head.padEnd(widths[i] ?? 0)).join('  ')}  SHA-256`,
  );
  for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
} catch (error) {
  console.error(`\n\n${explain(error)}\n\nNothing was written.`);
  process.exitCode = 1;
}
