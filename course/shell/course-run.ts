import type { RippleActivityEvent, RippleAnswerEvent } from '../elements/events.ts';
import {
  measuredObjectives,
  performanceOf,
  type ActivityPlace,
  type ActivityResult,
} from '../model/activity.ts';
import type { Assessment } from '../model/assessment.ts';
import { stillToDo } from '../model/completion.ts';
import type { ModuleContent } from '../model/content.ts';
import type { Course, Key, LessonOutline, ModuleOutline } from '../model/course.ts';
import { dayOf } from '../model/day.ts';
import { shortPath } from '../model/path.ts';
import { reduce, type LearnerEvent, type Progress } from '../model/progress.ts';
import { componentsOf } from '../model/questions/components.ts';
import { interactionsOf, lmsId, mark } from '../model/questions/kinds.ts';
import type { Question } from '../model/questions/question.ts';
import { drawQuestions, isOpenTo, objectiveReports, scoreAttempt, SEED_LIMIT } from '../model/quiz.ts';
import type { Reference } from '../model/reference.ts';
import {
  noWorseThan,
  reportOf,
  type LessonReport,
  type ObjectiveReport,
  type Report,
} from '../model/report.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { blockerOf } from './journey.ts';
import type { Session } from '../tracking/session.ts';
import { earlierModules, recallFrom, type Recall } from './recall.ts';
import type { Place, RouteOf, Stop } from './route.ts';

/** How the modules of the course are loaded, by slug. */
export type ModuleLoaders = Readonly<Record<string, () => Promise<{ readonly content: ModuleContent }>>>;

/** How glossary, job aids and credits are loaded; null in a course without them. */
export type ReferenceLoader = (() => Promise<{ readonly reference: Reference }>) | null;

/**
 * One learner's run through the course: turns what happens on the pages into progress, and tells the session.
 * Dispatches `change` whenever progress or the save state has changed.
 */
export class CourseRun extends EventTarget {
  readonly course: Course;
  readonly session: Session;
  readonly #loaders: ModuleLoaders;
  readonly #settings: Settings;
  readonly #referenceLoader: ReferenceLoader;
  readonly #contents = new Map<string, ModuleContent>();
  /** By module. */
  readonly #recalls = new Map<string, Recall>();
  #progress: Progress;
  #reference: Reference | null = null;

  constructor(
    course: Course,
    loaders: ModuleLoaders,
    session: Session,
    settings = defaultSettings,
    referenceLoader: ReferenceLoader = null,
  ) {
    super();
    this.course = course;
    this.session = session;
    this.#loaders = loaders;
    this.#settings = settings;
    this.#referenceLoader = referenceLoader;
    this.#progress = session.progress;
    session.addEventListener('change', () => {
      // A page that has come back from the back button has read the LMS again.
      if (session.state !== 'read-only' && session.state !== 'closed') this.#progress = session.progress;
      this.dispatchEvent(new Event('change'));
    });
    // At once: if the LMS has lost the status but not the state (Chamilo), this gives it back.
    this.#save();
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** What the LMS is told; never worse than what it held at launch. */
  get report(): Report {
    return noWorseThan(this.session.launch.standing, reportOf(this.course, this.#progress, this.#settings));
  }

  /** A module's content if it is loaded already. */
  content(module: ModuleOutline): ModuleContent | undefined {
    return this.#contents.get(module.id);
  }

  /** Whether the content of all these modules is loaded. */
  hasContent(modules: readonly ModuleOutline[]): boolean {
    return modules.every(({ id }) => this.#contents.has(id));
  }

  /** Loads a module's lessons and questions, once. Rejects when the network fails; may be called again. */
  async load(module: ModuleOutline): Promise<void> {
    if (this.#contents.has(module.id)) return;
    const loader = this.#loaders[module.id];
    if (!loader) throw new Error(`no such module: ${module.id}`);
    this.#contents.set(module.id, (await loader()).content);
    this.dispatchEvent(new Event('change'));
  }

  /** Loads the content of several modules, as `load` does. */
  async loadAll(modules: readonly ModuleOutline[]): Promise<void> {
    await Promise.all(modules.map((module) => this.load(module)));
  }

  /**
   * What has to be done before a stop may be opened; null if nothing has. In a review, and once the course is completed,
   * everything is open; so are the openings of modules.
   */
  blocker(place: Place): Stop | null {
    if (place.page === 'opening') return null;
    if (this.session.state === 'read-only' || this.report.completion === 'completed') return null;
    return blockerOf(this.course, this.#progress, place);
  }

  /** Glossary, job aids and credits, if they are loaded already and there are any. */
  get reference(): Reference | null {
    return this.#reference;
  }

  /** Loads glossary, job aids and credits, once. Rejects when the network fails; may be called again. */
  async loadReference(): Promise<void> {
    if (this.#reference || !this.#referenceLoader) return;
    this.#reference = (await this.#referenceLoader()).reference;
  }

  /** Applies an event, and what has become known of objectives and a lesson by it; saves if it changed anything. */
  apply(event: LearnerEvent, objectives: readonly ObjectiveReport[] = [], lesson?: LessonReport): void {
    const next = reduce(this.#progress, event);
    if (next === this.#progress) return;
    this.#progress = this.#dated(next);
    this.#save(objectives, lesson);
    this.dispatchEvent(new Event('change'));
  }

  /** The learner opens a lesson. One that asks for nothing is done by reading it. */
  visit(module: ModuleOutline, lesson: Key): void {
    this.apply({ type: 'visited', lesson });
    this.#finishLesson(module, lesson);
  }

  /**
   * All questions of a quiz's modules, as far as they are loaded: one that was drawn counts, whatever an update has made
   * of its use.
   */
  questions({ modules }: Assessment): readonly Question[] {
    return modules.flatMap((module) => this.content(module)?.questions ?? []);
  }

  /** The look back that opens a module; null while the earlier modules are not loaded. */
  recall(module: ModuleOutline): Recall | null {
    const earlier = earlierModules(this.course, module);
    const known = this.#recalls.get(module.id);
    if (known || !this.hasContent(earlier)) return known ?? null;
    const bank = earlier.flatMap((one) => this.content(one)?.questions ?? []);
    const recall = recallFrom(bank, this.#progress.answers, chance());
    this.#recalls.set(module.id, recall);
    return recall;
  }

  /** The learner has answered a question: in a lesson, in a quiz, or in the look back that opens a module. */
  answer(
    event: RippleAnswerEvent,
    place: { module: ModuleOutline; lesson: Key } | { quiz: Key } | RouteOf<'opening'>,
  ): void {
    const { question, response, startedAt, latency } = event;
    const tries = this.#progress.answers.get(question.key)?.tries ?? 0;
    const earlier = this.#settings.interactionIds === 'same' ? 0 : tries;
    const occasion = { earlier, startedAt, latency };
    // Only an LRS is told what there was to choose from.
    const more = this.session.standard === 'cmi5' ? { components: componentsOf(question) } : {};
    for (const interaction of interactionsOf(question, response, occasion)) {
      this.session.record({ ...interaction, ...more });
    }
    const { result } = mark(question, response);
    const quiz = 'quiz' in place ? { quiz: place.quiz } : {};
    this.apply({ type: 'answered', question: question.key, response, result, ...quiz });
    if ('lesson' in place) this.#finishLesson(place.module, place.lesson);
  }

  /** The learner has done something in an activity of a lesson. */
  practise({ activity, outcome }: RippleActivityEvent, module: ModuleOutline, lesson: LessonOutline): void {
    const { result, measures = [] } = outcome;
    const id = this.content(module)?.activities.find(({ key }) => key === activity)?.id;
    const place = id === undefined ? null : { module: module.id, activity: id, objective: lesson.objective };
    if (place && result) this.#tell(activity, place, result);
    const told = [...(result?.objectives ?? []), ...(this.course.reportTrustPulse ? measures : [])];
    this.apply({ type: 'practised', activity, outcome }, place ? measuredObjectives(place, told) : []);
    this.#finishLesson(module, lesson.key);
  }

  /** Records a run through an activity that has come to its end. */
  #tell(activity: Key, place: ActivityPlace, result: ActivityResult): void {
    const runs = this.#progress.activities.get(activity)?.runs ?? 0;
    const earlier = this.#settings.interactionIds === 'same' ? 0 : runs;
    const { startedAt, latency } = result;
    this.session.record(performanceOf(place, result, { earlier, startedAt, latency }));
  }

  /** Starts a new attempt at a quiz, if one is left; the content of its modules must be loaded. */
  startQuiz(quiz: Assessment): void {
    if (!isOpenTo(quiz, this.#progress.quizzes.get(quiz.key))) return;
    const pool = this.questions(quiz).filter((question) => question.use.includes('final'));
    const seed = chance();
    const drawn = drawQuestions(pool, quiz.draw, seed, (key) => this.#progress.answers.has(key));
    this.apply({ type: 'started-quiz', quiz: quiz.key, seed, drawn });
  }

  /** Scores the attempt under way at a quiz. One of which an update has left nothing makes room for a new one. */
  finishQuiz(quiz: Assessment): void {
    const attempt = this.#progress.quizzes.get(quiz.key)?.attempt;
    if (!attempt || attempt.score !== null) return;
    const questions = this.questions(quiz);
    const { score, passed, possible } = scoreAttempt(attempt, questions, quiz.passMark);
    if (possible === 0) {
      this.apply({ type: 'voided-attempt', quiz: quiz.key });
      return this.startQuiz(quiz);
    }
    const objectives = objectiveReports(attempt, questions, quiz);
    // In a quiz the learner has read why, answer by answer.
    const path = quiz.review === 'at-once' ? {} : { path: passed ? [] : shortPath(attempt, questions, quiz) };
    this.apply({ type: 'finished-quiz', quiz: quiz.key, score, passed, ...path }, objectives);
  }

  #save(objectives: readonly ObjectiveReport[] = [], lesson?: LessonReport): void {
    this.session.save({ report: this.report, progress: this.#progress, objectives, lesson });
  }

  /**
   * Progress with today as the day of completion, if it is today that the course has been completed. A course that
   * was complete before has no day rather than a false one.
   */
  #dated(next: Progress): Progress {
    const isComplete = (progress: Progress) => stillToDo(this.course, progress).length === 0;
    if (this.session.state === 'read-only' || isComplete(this.#progress) || !isComplete(next)) return next;
    return reduce(next, { type: 'completed', day: dayOf(new Date()) });
  }

  #finishLesson(module: ModuleOutline, key: Key): void {
    const lesson = module.lessons.find((one) => one.key === key);
    const activities = this.content(module)?.lessons[lesson?.id ?? '']?.activities;
    if (lesson && activities?.every((activity) => this.#isDone(activity))) {
      const told = { id: lmsId(module.id, lesson.id), title: lesson.title };
      this.apply({ type: 'finished-lesson', lesson: key }, [], told);
    }
  }

  /** A question that has been answered, or an activity that has been done. */
  #isDone(key: Key): boolean {
    return this.#progress.answers.has(key) || this.#progress.activities.get(key)?.done === true;
  }
}

/** A seed: the one place where chance comes in. From there on the seed decides. */
function chance(): number {
  return Math.floor(Math.random() * SEED_LIMIT);
}
