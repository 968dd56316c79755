import { posix } from 'node:path';
import type { Code } from '../content/codes.ts';
import { quoted, suggest } from '../content/did-you-mean.ts';
import type { Files } from '../content/files.ts';
import type { ProblemList } from '../content/problems.ts';
import type { Path, YamlSource } from '../content/yaml.ts';

/** Where logos and fonts are kept. */
export const BRAND_FOLDER = 'course/brand';

/** What the parts of the brand are read with. */
export interface BrandContext {
  readonly files: Files;
  /** course/course.yaml. */
  readonly source: YamlSource;
  readonly problems: ProblemList;
}

/** A file of course/brand. */
export interface BrandFile {
  /** As course.yaml has it. */
  readonly name: string;
  /** From the project root. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** In small letters, without the dot. */
  readonly extension: string;
}

/** What a kind of file has to be. */
export interface FileRules {
  readonly extensions: readonly string[];
  /** In bytes. */
  readonly limit: number;
  /** 'a logo', for messages. */
  readonly what: string;
  readonly wrongType: string;
  readonly tooBig: string;
}

/** Notes a problem at a value of course.yaml. */
export function complain(context: BrandContext, path: Path, code: Code, message: string, hint: string): void {
  context.problems.add(context.source.place(path), code, message, hint);
}

/** The file that course.yaml names at `path`, or null, with the problem noted, if it cannot be used. */
export async function readBrandFile(
  context: BrandContext,
  path: Path,
  name: string,
  rules: FileRules,
): Promise<BrandFile | null> {
  const file = posix.join(BRAND_FOLDER, name);
  const extension = posix.extname(name).slice(1).toLowerCase();
  if (!rules.extensions.includes(extension)) {
    const types = rules.extensions.map((type) => type.toUpperCase()).join(' or ');
    complain(context, path, 'wrong-file-type', `${quoted(name)} is no ${types} file`, rules.wrongType);
    return null;
  }
  const bytes = await readBytes(context, path, name, file, rules);
  if (bytes === null) return null;
  if (bytes.length > rules.limit) {
    const message = `${quoted(name)} has ${kilobytes(bytes.length)}, but ${rules.what} may have ${kilobytes(rules.limit)}`;
    complain(context, path, 'file-too-big', message, rules.tooBig);
    return null;
  }
  return { name, file, bytes, extension };
}

async function readBytes(
  context: BrandContext,
  path: Path,
  name: string,
  file: string,
  { extensions }: FileRules,
): Promise<Uint8Array | null> {
  // Beyond the folder there are files that nobody means to ship; on another computer there may be none.
  const inside = file.startsWith(`${BRAND_FOLDER}/`) && !name.startsWith('/') && !name.includes('\\');
  try {
    const bytes = inside ? await context.files.read(file) : null;
    if (bytes) return bytes;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const hint = 'Check that it is a file and that you are allowed to read it.';
    complain(context, path, 'unreadable-file', `${file} cannot be read (${reason})`, hint);
    return null;
  }
  const isMeant = (entry: string) => extensions.includes(posix.extname(entry).slice(1).toLowerCase());
  const there = (await context.files.list(BRAND_FOLDER)).filter(isMeant);
  const hint =
    there.length > 0 ? suggest(name, there, 'In there are') : `Put the file into the folder ${BRAND_FOLDER}.`;
  complain(context, path, 'unknown-brand-file', `there is no file ${quoted(name)} in ${BRAND_FOLDER}`, hint);
  return null;
}

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;
