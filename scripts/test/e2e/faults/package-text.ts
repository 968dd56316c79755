import path from 'node:path';
import { readZip, type ZipContent } from '../../../../build/package/read-zip.ts';

/** All files of a package in dist/. */
export function zipFiles(zip: string): Promise<ZipContent[]> {
  return readZip(path.resolve('dist', `${zip}.zip`));
}

/** A text file of a package in dist/. */
export async function zipText(zip: string, name: string): Promise<string> {
  const file = (await zipFiles(zip)).find((content) => content.name === name);
  if (!file) throw new Error(`${zip}.zip has no ${name}`);
  return file.data.toString('utf8');
}
