import type { Verdict } from '../verdicts/verdict.ts';
import type { CourseStructure } from './course-structure.ts';
import type { LaunchMode } from './vocabulary.ts';
import type { Agent, Context, Statement } from './xapi.ts';

/**
 * All that the LMS keeps of cmi5, as plain JSON: written down and read again, it is the same LMS. Ids are keys.
 * `Cmi5Lms` changes it in place.
 */
export interface LrsData {
  /** In the order in which they were stored. */
  readonly statements: Statement[];
  /** State documents and profiles; see `documents.ts` for their keys. */
  readonly documents: Record<string, StoredDocument>;
  readonly registrations: Record<string, Registration>;
  readonly sessions: Record<string, Session>;
  /** What content did wrong, in the order in which it happened. */
  readonly verdicts: Verdict[];
}

/** A document of the State, Agent Profile or Activity Profile resource. */
export interface StoredDocument {
  readonly type: string;
  readonly body: string;
  readonly updated: string;
}

/** A learner, as the LMS knows them. */
export interface Learner {
  readonly id: string;
  /** As a person reads it: "Lee Learner". Never in a statement, as little as the next two. */
  readonly name: string;
  readonly email?: string;
  readonly department?: string;
  /** BCP 47 tags in order of preference, joined by commas; '' for unknown. */
  readonly languages?: string;
  readonly audio?: 'on' | 'off';
}

/** A learner's enrolment in a course (3.0): lasts until the learner takes the course anew. */
export interface Registration {
  readonly id: string;
  /** The package that it is about, by the LMS's own key. */
  readonly course: string;
  readonly structure: CourseStructure;
  readonly learner: Learner;
  readonly actor: Agent;
  readonly created: string;
}

/** One launch of an assignable unit until its end. */
export interface Session {
  readonly id: string;
  readonly registration: string;
  /** Publisher's id of the assignable unit. */
  readonly au: string;
  readonly activityId: string;
  readonly launched: string;
  readonly mode: LaunchMode;
  readonly masteryScore?: number;
  readonly contextTemplate: Context;
  /** What stands at the end of the fetch URL. */
  readonly fetchKey: string;
  /** What is fetched: name and password of this session. */
  readonly token: string;
  fetched: boolean;
  /** When the LMS gave the session up, as it was never terminated. */
  abandoned?: string;
  /** When `terminated` was stored. */
  terminated?: string;
  /** Whether content has read what it must before the first statement. */
  readLaunchData: boolean;
  readPreferences: boolean;
}

/** The data of an LMS that nobody has used yet. */
export function emptyData(): LrsData {
  return { statements: [], documents: {}, registrations: {}, sessions: {}, verdicts: [] };
}
