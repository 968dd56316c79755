import assert from 'node:assert/strict';
import test from 'node:test';
import type {
  Certificate,
  Course,
  FinalOutline,
  LessonOutline,
  ModuleOutline,
  QuizOutline,
  Review,
} from '../../../course/model/course.ts';
import type { Question } from '../../../course/model/questions/question.ts';
import type { RolePlay } from '../../../course/model/roleplay/role-play.ts';
import type { Authored } from '../questions/kind.ts';
import type * as z from 'zod';
import type { questionSchema } from '../questions/kinds.ts';
import type { BrandData } from './brand.ts';
import type { CourseData } from './course.ts';
import type { LessonData } from './lesson.ts';
import type { Audience, ModuleData } from './module.ts';
import type { RolePlayData } from './roleplay.ts';

/** Readonly all the way down, with every object type spelt out, so that only what is in it is compared. */
type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Compiles only if the types are the same, optional keys included. */
const same = <A, B>(equal: Same<A, B>) => equal;

type AuthoredCourse = Pick<Course, 'id' | 'title' | 'description' | 'language' | 'order' | 'help'> & {
  readonly passMark?: number;
  readonly attempts?: number | 'unlimited';
  readonly languages?: readonly string[];
  readonly brand?: BrandData;
  readonly reportTrustPulse?: boolean;
  readonly iri?: string;
  readonly questionList?: boolean;
  readonly final?: Omit<FinalOutline, 'key' | 'attempts' | 'passMark' | 'review' | 'modules'> & {
    readonly id: string;
    readonly passMark?: number;
    readonly attempts?: number | 'unlimited';
    readonly review?: Review;
    readonly modules?: readonly string[];
  };
  readonly certificate?: Certificate & { readonly show?: boolean };
  readonly modules: readonly string[];
};
type AuthoredModule = Omit<ModuleOutline, 'id' | 'lessons' | 'quiz'> & {
  readonly audience?: Audience | undefined;
  readonly lessons: readonly string[];
  readonly quiz?: Omit<QuizOutline, 'key'>;
};

test('makes of YAML exactly what the course model says, as far as authors write it', () => {
  const equal = [
    same<CourseData, AuthoredCourse>(true),
    same<ModuleData, AuthoredModule>(true),
    same<LessonData, Omit<LessonOutline, 'key' | 'id'>>(true),
    same<z.output<typeof questionSchema>, Authored>(true),
    same<RolePlayData, Omit<RolePlay, 'id'>>(true),
  ];
  assert.ok(equal.every(Boolean));
});

test('tells types apart that differ in one optional key', () => {
  const different = [
    same<{ a: string }, { a?: string }>(false),
    same<{ a: string }, { a: string; b?: string }>(false),
    same<Question, Authored>(false),
  ];
  assert.ok(different.every((equal) => !equal));
});
