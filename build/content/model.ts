import type { ActivityOutline } from '../../course/model/content.ts';
import type { Course, Key, LessonOutline, ModuleOutline } from '../../course/model/course.ts';
import type { Question } from '../../course/model/questions/question.ts';
import type { RolePlay } from '../../course/model/roleplay/role-play.ts';
import type { Look } from '../brand/look.ts';
import type { ElementTable } from './elements.ts';
import type { LessonNode } from './markdown/tree.ts';
import type { CheckedReference } from './reference.ts';
import type { Audience } from './schema/module.ts';

/**
 * The one model of a course whose files are free of problems. Everything downstream (player, manifest, reports,
 * outline) reads it, and nothing downstream reads authors' files: there is no second source of truth.
 * It is a Course, with the content of its modules in addition.
 */
export interface CheckedCourse extends Course {
  /** In the order of the menu. */
  readonly modules: readonly CheckedModule[];
  /** Glossary, job aids and credits. */
  readonly reference: CheckedReference;
  /** The elements that lessons can be written with. */
  readonly elements: ElementTable;
  /** The permanent numbers of all activities by `module/activity`, also of modules that are left out of a package. */
  readonly activityKeys: ReadonlyMap<string, Key>;
  /** The look of the company. */
  readonly look: Look;
  readonly releasedIds: ReleasedIds;
  /** Whether the packages hold the list of questions, which tells HR, and whoever looks for it, what is right. */
  readonly questionList: boolean;
}

/** The file of permanent numbers, as it has to be after a successful build. */
export interface ReleasedIds {
  /** Path from the project root. */
  readonly file: string;
  readonly text: string;
  /** Whether the text differs from what is on disk, as there are new ids. */
  readonly changed: boolean;
}

/** A module with all of its content. */
export interface CheckedModule extends ModuleOutline {
  /** Whom it is for; everyone if absent. */
  readonly audience?: Audience | undefined;
  /** Its picture, as the text of an SVG file. */
  readonly illustration?: string | undefined;
  /** In the order of the menu. */
  readonly lessons: readonly CheckedLesson[];
  /** The question bank, in the order of its file. */
  readonly questions: readonly Question[];
  /** All conversations, also those that no lesson has (yet). */
  readonly rolePlays: readonly RolePlay[];
  /** The interactive elements that remember what was done, in reading order. */
  readonly activities: readonly ActivityOutline[];
}

/** A lesson with its text. */
export interface CheckedLesson extends LessonOutline {
  /** Path from the project root. */
  readonly file: string;
  /** The text as written: the compiler resolves links and references to questions. */
  readonly body: readonly LessonNode[];
  /** Keys of the questions that the lesson asks, then of its activities: all of them make it done. */
  readonly activities: readonly Key[];
}

/** The course without its content: what the player needs at launch. */
export function outlineOf(course: CheckedCourse): Course {
  const { id, title, description, version, language, languages, passMark, attempts } = course;
  const { order, final, company, logo, help, certificate, reportTrustPulse, iri } = course;
  const modules = course.modules.map(moduleOutline);
  const told = { reportTrustPulse, iri };
  const settings = { passMark, attempts, order, final, company, logo, help, certificate, ...told };
  return { id, title, description, version, language, languages, ...settings, modules };
}

function moduleOutline({
  id,
  title,
  summary,
  minutes,
  objectives,
  lessons,
  quiz,
}: CheckedModule): ModuleOutline {
  const all = { id, title, summary, minutes, objectives, lessons: lessons.map(lessonOutline) };
  return quiz ? { ...all, quiz } : all;
}

function lessonOutline({ key, id, title, minutes, objective }: CheckedLesson): LessonOutline {
  return { key, id, title, minutes, objective };
}
