import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { takeShots } from './take.ts';

/** Takes a picture for each page of docs/elements. @param zip path of a SCORM package with all modules. @returns how many. */
export async function takeElements(zip: string): Promise<number> {
  const docs = path.resolve('docs/elements');
  const tags = (await readdir(docs)).flatMap((name) => /^ripple-(.+)\.md$/.exec(name)?.[1] ?? []);
  const only = tags.map((tag) => `element-${tag}`);
  const out = await mkdtemp(path.join(tmpdir(), 'ripple-shots-'));
  try {
    const shots = await takeShots({
      out,
      zip,
      only,
      sizes: ['720x96'],
      schemes: ['light'],
      languages: ['en'],
    });
    const wanted = shots.filter(({ view }) => only.includes(view));
    await mkdir(path.join(docs, 'pictures'), { recursive: true });
    for (const { file, view } of wanted) {
      const picture = `${view.replace('element', 'ripple')}.png`;
      await copyFile(path.join(out, file), path.join(docs, 'pictures', picture));
    }
    return wanted.length;
  } finally {
    await rm(out, { recursive: true });
  }
}
