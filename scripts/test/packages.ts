import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The zips that `npm run build` has left in dist/, sorted by name.
 * @throws when there are none.
 */
export function builtPackages(): string[] {
  const names = existsSync('dist') ? readdirSync('dist').filter((name) => name.endsWith('.zip')) : [];
  if (names.length === 0)
    throw new Error('There is no zip in dist/. Build the packages first: npm run build');
  return names.sort().map((name) => path.join('dist', name));
}
