import { readCourseStructure } from './course-structure.ts';
import { emptyData, type LrsData, type Registration } from './data.ts';
import type { LrsResponse } from './http.ts';
import { Cmi5Lms, type Launch, type LaunchRequest } from './lms.ts';
import { CATEGORIES, EXTENSIONS, VERBS, type VerbName } from './vocabulary.ts';
import { at, type Context } from './xapi.ts';

const langstrings = (name: string, text: string) =>
  `<${name}><langstring lang="en">${text}</langstring></${name}>`;
const about = (title: string) => langstrings('title', title) + langstrings('description', `About ${title}`);

/** An assignable unit in cmi5.xml. */
export const auXml = (id: string, attributes = 'moveOn="CompletedOrPassed"', url = 'index.html') =>
  `<au id="https://course.example/${id}" ${attributes}>${about(id)}<url>${url}</url></au>`;

/** A block in cmi5.xml. */
export const blockXml = (id: string, ...children: readonly string[]) =>
  `<block id="https://course.example/${id}">${about(id)}${children.join('')}</block>`;

/** A whole cmi5.xml. */
export const courseXml = (...children: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://course.example/course">${about('Course')}</course>
${children.join('\n')}
</courseStructure>`;

/** An LMS for a test, with a clock of its own that stands still, and a learner enrolled. */
export interface TestLms {
  readonly lms: Cmi5Lms;
  readonly data: LrsData;
  readonly registration: Registration;
  /** Turns the clock on. */
  wait(seconds: number): void;
  now(): string;
  /** Launches, and gets the token as content has to. */
  launch(more?: Partial<LaunchRequest>): Content;
  /** Ids of all rules that have been broken so far. */
  broken(): string[];
}

/** Sets an LMS up. @param xml of the course; one unit with a mastery score of 0.8 if left out */
export function testLms(
  xml = courseXml(auXml('unit', 'moveOn="CompletedOrPassed" masteryScore="0.8"')),
): TestLms {
  const data = emptyData();
  let time = Date.parse('2026-11-26T09:00:00Z');
  const now = () => new Date(time).toISOString();
  const lms = new Cmi5Lms({
    data,
    address: 'http://localhost:1/cmi5',
    login: 'hr:secret',
    now: () => new Date(time),
  });
  const learner = { id: 'E1', name: 'Lee Learner', languages: 'de,en' };
  const registration = lms.register('course-1', readCourseStructure(xml), learner);
  return {
    lms,
    data,
    registration,
    now,
    wait: (seconds) => (time += seconds * 1000),
    launch: (more) => {
      const files = 'http://localhost:2/course/';
      return new Content(lms, lms.launch({ registration: registration.id, files, ...more }), now);
    },
    broken: () => data.verdicts.map(({ rule }) => rule),
  };
}

/** Content that does all as cmi5 asks, written here from the specification alone. */
export class Content {
  readonly launched: Launch;
  readonly parameters: URLSearchParams;
  readonly #lms: Cmi5Lms;
  readonly #now: () => string;
  #token = '';
  #number = 0;

  constructor(lms: Cmi5Lms, launched: Launch, now: () => string) {
    this.#lms = lms;
    this.#now = now;
    this.launched = launched;
    this.parameters = new URL(launched.url).searchParams;
    this.#token = String(at(JSON.parse(this.fetchToken().body), 'auth-token'));
  }

  get actor(): unknown {
    return JSON.parse(this.parameters.get('actor') ?? '') as unknown;
  }

  fetchToken(method = 'POST'): LrsResponse {
    const path = new URL(this.parameters.get('fetch') ?? '').pathname.replace('/cmi5', '');
    return this.#lms.handle({ method, path, query: new URLSearchParams(), headers: {}, body: '' });
  }

  /** Any request to the LRS. `body` that is no text goes as JSON. */
  request(
    method: string,
    resource: string,
    query: Readonly<Record<string, string>> = {},
    body: unknown = '',
    headers: Readonly<Record<string, string | undefined>> = {},
  ): LrsResponse {
    const isText = typeof body === 'string';
    return this.#lms.handle({
      method,
      path: `/xapi/${resource}`,
      query: new URLSearchParams(query),
      headers: {
        authorization: `Basic ${this.#token}`,
        'x-experience-api-version': '1.0.3',
        'content-type': isText ? 'text/plain' : 'application/json',
        ...headers,
      },
      body: isText ? body : JSON.stringify(body),
    });
  }

  /** Reads what has to be read before the first statement. */
  prepare(): unknown {
    const agent = JSON.stringify(this.actor);
    const launchData = this.request('GET', 'activities/state', { ...this.state, stateId: 'LMS.LaunchData' });
    this.request('GET', 'agents/profile', { agent, profileId: 'cmi5LearnerPreferences' });
    return JSON.parse(launchData.body) as unknown;
  }

  /** Parameters of the unit's own state. */
  get state(): Record<string, string> {
    const [activityId = '', registration = ''] = ['activityId', 'registration'].map(
      (name) => this.parameters.get(name) ?? '',
    );
    return { activityId, registration, agent: JSON.stringify(this.actor) };
  }

  /** A statement with a verb of cmi5 that has all that it has to have; `change` may spoil it. */
  statement(verb: VerbName, change: (statement: Draft) => void = () => undefined): Draft {
    const { masteryScore, contextTemplate } = this.launched.session;
    const isJudged = verb === 'passed' || verb === 'failed';
    const score = verb === 'passed' ? 0.9 : 0.5;
    const result: Record<string, unknown> = {
      ...(verb === 'initialized' ? {} : { duration: 'PT1M' }),
      ...(verb === 'completed' ? { completion: true } : {}),
      ...(isJudged ? { success: verb === 'passed', score: { scaled: score } } : {}),
    };
    const isMoveOn = isJudged || verb === 'completed';
    const category = isMoveOn ? [CATEGORIES.cmi5, CATEGORIES.moveOn] : [CATEGORIES.cmi5];
    const template = structuredClone(contextTemplate) as Draft['context'];
    const draft: Draft = {
      id: this.newId(),
      actor: this.actor as Draft['actor'],
      verb: { id: VERBS[verb], display: { en: verb } },
      object: { objectType: 'Activity', id: this.parameters.get('activityId') ?? '' },
      result,
      context: {
        ...template,
        registration: this.parameters.get('registration') ?? '',
        contextActivities: { ...template.contextActivities, category: category.map((id) => ({ id })) },
        extensions: {
          ...template.extensions,
          ...(isJudged && masteryScore !== undefined ? { [EXTENSIONS.masteryScore]: masteryScore } : {}),
        },
      },
      timestamp: this.#now(),
    };
    if (Object.keys(result).length === 0) Reflect.deleteProperty(draft, 'result');
    change(draft);
    return draft;
  }

  /** A "cmi5 allowed" statement: an answered question. */
  answered(change: (statement: Draft) => void = () => undefined): Draft {
    return this.statement('initialized', (draft) => {
      draft.verb = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } };
      draft.object = {
        id: 'https://course.example/questions/m_q1',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          description: { en: 'Which?' },
          interactionType: 'choice',
          correctResponsesPattern: ['a'],
          choices: ['a', 'b'].map((id) => ({ id, description: { en: `Option ${id}` } })),
        },
      };
      draft.result = { success: true, response: 'a' };
      draft.context.contextActivities.category = [];
      change(draft);
    });
  }

  /** Sends statements in one request. */
  send(...statements: readonly unknown[]): LrsResponse {
    return this.request('POST', 'statements', {}, statements);
  }

  /** Sends a statement of each verb, each in a request of its own; the last answer. */
  say(...verbs: readonly VerbName[]): LrsResponse {
    return verbs.map((verb) => this.send(this.statement(verb))).at(-1) ?? this.send();
  }

  newId(): string {
    const number = String(++this.#number).padStart(12, '0');
    return `${this.launched.session.id.slice(0, 8)}-0000-4000-8000-${number}`;
  }
}

/** A statement that can be changed at will. */
export interface Draft {
  id: unknown;
  actor: Record<string, unknown>;
  verb: unknown;
  object: { id: unknown; [more: string]: unknown };
  result?: Record<string, unknown>;
  context: {
    contextActivities: Record<string, unknown[]>;
    extensions: Record<string, unknown>;
    [more: string]: unknown;
  } & Omit<Context, 'contextActivities' | 'extensions'>;
  timestamp: unknown;
  [more: string]: unknown;
}
