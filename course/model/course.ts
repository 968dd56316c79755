/**
 * An item's permanent number, from `course/released-ids.txt`. Stored progress hangs on it, so that lessons and
 * questions can be added, moved and reworded without harm to learners who are half-way.
 */
export type Key = number;

/** In which order learners may go: as they like, a module after the ones before it, or page by page. */
export const ORDERS = ['open', 'modules', 'strict'] as const;

/** One of `ORDERS`. */
export type Order = (typeof ORDERS)[number];

/** What the player needs at launch: the whole course but for the content of its modules. */
export interface Course {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** BCP 47 tag of the course text. */
  readonly language: string;
  /** BCP 47 tags of the languages that the interface can speak; it opens in the first unless the learner asks for another. */
  readonly languages: readonly string[];
  /** Percent, 0 to 100, that a quiz must reach to be passed. */
  readonly passMark: number;
  /** How often a learner may take each quiz; null: as often as they like. */
  readonly attempts: number | null;
  /** Absent where the modules' quizzes decide. */
  readonly final?: FinalOutline;
  /** In which order learners may go; `open` if absent. */
  readonly order?: Order;
  /** Who runs the course, as learners know it. */
  readonly company?: string;
  readonly logo?: Logo;
  /** Where a learner finds help. */
  readonly help?: Help;
  /** Absent where the course gives out no certificate. */
  readonly certificate?: Certificate;
  /** Whether the LMS is told the averages of the trust pulse; absent: they stay with the learner. */
  readonly reportTrustPulse?: boolean;
  /** Absolute IRI without a slash at its end: what an LRS (xAPI, cmi5) is told is named by addresses below it. */
  readonly iri?: string;
  readonly modules: readonly ModuleOutline[];
}

/** The company's logo, and the size in CSS pixels at which it is shown. */
export interface Logo {
  /** Path in the package. */
  readonly src: string;
  /** Path of the one for dark screens; absent where one serves both. */
  readonly dark?: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Who helps learners: a name, with an e-mail address, the address of a page, or both. */
export interface Help {
  readonly name: string;
  readonly email?: string;
  readonly page?: string;
}

/** The words on the certificate; those of the interface's language where there are none. */
export interface Certificate {
  readonly heading?: string;
  /** With placeholders; see `certificate.ts`. */
  readonly statement?: string;
}

/** A module as the menu shows it. */
export interface ModuleOutline {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Estimated time for lessons and quiz together. */
  readonly minutes: number;
  readonly objectives: readonly Objective[];
  readonly lessons: readonly LessonOutline[];
  /** Absent where a module tests nothing: then reading and practising is all it asks for. */
  readonly quiz?: QuizOutline;
}

/** What a learner can do after a module; quiz results are reported by objective. */
export interface Objective {
  readonly id: string;
  readonly text: string;
}

/** A lesson as the menu shows it. */
export interface LessonOutline {
  readonly key: Key;
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly objective: string;
}

/** A module's quiz: how many questions it draws from the module's bank. */
export interface QuizOutline {
  readonly key: Key;
  readonly title: string;
  readonly intro: string;
  readonly draw: number;
}

/** When a learner may look at the answers of the final assessment again, and at what would have been right. */
export const REVIEWS = ['never', 'after-pass', 'after-last-attempt'] as const;

/** One of `REVIEWS`. */
export type Review = (typeof REVIEWS)[number];

/** The final assessment over several modules: with one, a pass of it is the completion, and quizzes are offers. */
export interface FinalOutline extends QuizOutline {
  /** Percent, 0 to 100, that is a pass. */
  readonly passMark: number;
  /** How often it may be taken; null: as often as one likes. */
  readonly attempts: number | null;
  readonly review: Review;
  /** Ids of the modules whose questions it draws, in the order of the course. */
  readonly modules: readonly string[];
}
