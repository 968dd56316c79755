import { joined } from './did-you-mean.ts';
import type { ProblemList } from './problems.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** A Markdown file cut in two. */
export interface FrontMatter {
  /** Null if there is none or it cannot be read, which is then noted. */
  readonly head: YamlSource | null;
  /** The Markdown below, after as many empty lines as the front matter has: positions stay those of the file. */
  readonly body: string;
}

/**
 * Takes the front matter off a Markdown file.
 * @param keys what stands in it, for the hint where there is none
 */
export function splitFrontMatter(
  text: string,
  file: string,
  keys: readonly string[],
  problems: ProblemList,
): FrontMatter {
  const match = /^---[ \t]*\n(?<yaml>.*?)^---[ \t]*(?:\n|$)/ms.exec(text);
  if (!match || match.index > 0) {
    const message = text.startsWith('---') ? 'the front matter does not end' : 'there is no front matter';
    const hint = `Begin the file with a line "---", then ${joined(keys)}, then another line "---".`;
    problems.add({ file, line: 1, column: 1 }, 'missing-front-matter', message, hint);
    return { head: null, body: text };
  }
  const blank = match[0].replace(/[^\n]/g, '');
  const head = parseYaml(match.groups?.['yaml'] ?? '', file, problems, 2);
  return { head, body: blank + text.slice(match[0].length) };
}
