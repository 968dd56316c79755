import { suggest } from './content/did-you-mean.ts';
import { diskFiles, readText } from './content/files.ts';
import { ProblemList } from './content/problems.ts';
import { COURSE_FILE } from './content/read.ts';
import { valueAt } from './content/schema-path.ts';
import { translationsIn } from './content/translation/names.ts';
import { parseYaml } from './content/yaml.ts';
import { UsageError } from './usage-error.ts';

/**
 * Checks that the course's text can be had in a language, before any work is done.
 * @param root project root, absolute
 * @throws {UsageError} that names the languages that there are. Mistakes in course.yaml are told by reading the course.
 */
export async function checkLanguage(language: string, root: string): Promise<void> {
  const files = diskFiles(root);
  const untold = new ProblemList();
  const text = await readText(files, COURSE_FILE, untold, null);
  const written =
    text === null ? undefined : valueAt(parseYaml(text, COURSE_FILE, untold)?.data, ['language']);
  if (typeof written !== 'string') return;
  const known = [written, ...(await translationsIn(files))];
  if (known.includes(language)) return;
  throw new UsageError(`There is no language "${language}". ${suggest(language, known, 'The course has')}`);
}
