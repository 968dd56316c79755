import { checkCourse, checkModules } from './check/check.ts';
import type { TextSource } from './check/context.ts';
import { picturesOf } from './check/pictures.ts';
import type { ElementTable } from './elements.ts';
import type { Files } from './files.ts';
import { parseMarkdown } from './markdown.ts';
import type { LessonNode } from './markdown/tree.ts';
import type { ProblemList } from './problems.ts';
import type { LessonSource, ModuleSource, Sources } from './read.ts';
import { Remembered } from './remembered.ts';

/** The parsed text of lessons. */
export type Bodies = ReadonlyMap<LessonSource, readonly LessonNode[]>;

const memories = new WeakMap<Files, Remembered<Bodies>>();

/**
 * Parses all lessons and runs all checks. A module is checked again only if something in it has changed, or a module
 * or lesson has come, gone or been renamed: more than that of other modules is not looked at in a sound one.
 */
export async function readContent(
  files: Files,
  sources: Sources,
  elements: ElementTable,
  problems: ProblemList,
): Promise<Bodies> {
  const memory = memories.get(files) ?? new Remembered<Bodies>((_, own) => own.problems.length === 0);
  memories.set(files, memory);
  checkCourse({ sources, problems });
  const names = namesIn(sources);
  const parts: Bodies[] = [];
  for (const module of sources.modules) {
    parts.push(
      await memory.get(module.id, [module, elements, names], problems, async (own) => {
        const bodies = new Map(
          module.lessons.map((lesson) => [lesson, parseMarkdown(lesson.body, lesson.file, elements, own)]),
        );
        const pictures = await existingPictures(files, bodies);
        checkModules({ sources, modules: [module], elements, bodies, pictures, problems: own });
        return bodies;
      }),
    );
  }
  return new Map(parts.flatMap((part) => [...part]));
}

/** All that a sound module's checks know of other modules, of pages outside and of the course. */
function namesIn({ modules, jobAids, languages }: Sources): string {
  const names = ({ id, lessonFiles, sheet }: ModuleSource) =>
    [id, sheet?.data?.quiz ? 'with quiz' : '', ...lessonFiles].join('/');
  return [languages.join('/'), ...modules.map(names), ...jobAids].join('\n');
}

/** Paths of those pictures in texts that exist. */
export async function existingPictures(
  files: Files,
  bodies: ReadonlyMap<TextSource, readonly LessonNode[]>,
): Promise<Set<string>> {
  const wanted = new Set([...bodies].flatMap(([lesson, body]) => picturesOf(body, lesson.file)));
  const found = await Promise.all(
    [...wanted].map(async (file) => ((await files.read(file).catch(() => null)) ? [file] : [])),
  );
  return new Set(found.flat());
}
