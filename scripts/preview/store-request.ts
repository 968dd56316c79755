import { RefusedRequest } from './http.ts';
import type { Call, Edition, Elements, StoreRequest } from './protocol.ts';

/**
 * What the page with the API has sent, once it is looked at: content can send the same, and anything else.
 * @throws {RefusedRequest} 400
 */
export function storeRequestOf(sent: unknown): StoreRequest {
  const { ticket, session, calls, cmi } = (sent ?? {}) as Partial<Record<keyof StoreRequest, unknown>>;
  const isWhole = typeof ticket === 'string' && typeof session === 'number' && Array.isArray(calls);
  if (!isWhole) throw new RefusedRequest(400, 'A commit has a ticket, a session and a list of calls.');
  if (!calls.every(isCall)) throw new RefusedRequest(400, 'One of the calls is none of the SCORM API.');
  return { ticket, session, calls, ...(cmi === undefined ? {} : { cmi }) };
}

const TEXTS = ['name', 'error', 'diagnostic', 'complaint'] as const;
const NUMBERS = ['session', 'number', 'time', 'took'] as const;

function isCall(value: unknown): value is Call {
  const call = (value ?? {}) as Partial<Record<keyof Call, unknown>>;
  return (
    Array.isArray(call.args) &&
    TEXTS.every((key) => typeof call[key] === 'string') &&
    NUMBERS.every((key) => typeof call[key] === 'number')
  );
}

const SCORE = 'score\\.(raw|min|max)';
/** All elements that there are; the API takes no others at the next launch. RTE (1.2) 3.4.4 and RTE (2004) 4.2. */
const ELEMENTS: Readonly<Record<Edition, RegExp>> = {
  scorm12: oneOf(
    `core\\.(student_id|student_name|lesson_location|credit|lesson_status|entry|${SCORE}|total_time|lesson_mode|exit|session_time)`,
    'suspend_data|launch_data|comments|comments_from_lms',
    `objectives\\.\\d+\\.(id|status|${SCORE})`,
    'student_data\\.(mastery_score|max_time_allowed|time_limit_action)',
    'student_preference\\.(audio|language|speed|text)',
    'interactions\\.\\d+\\.(id|time|type|weighting|student_response|result|latency)',
    'interactions\\.\\d+\\.(objectives\\.\\d+\\.id|correct_responses\\.\\d+\\.pattern)',
  ),
  scorm2004: oneOf(
    'comments_from_(learner|lms)\\.\\d+\\.(comment|location|timestamp)',
    'completion_status|completion_threshold|credit|entry|exit|launch_data|learner_id|learner_name|location',
    'max_time_allowed|mode|progress_measure|scaled_passing_score|session_time|success_status|suspend_data',
    'time_limit_action|total_time|score\\.(scaled|raw|min|max)',
    'learner_preference\\.(audio_level|language|delivery_speed|audio_captioning)',
    'objectives\\.\\d+\\.(id|score\\.(scaled|raw|min|max)|success_status|completion_status|progress_measure|description)',
    'interactions\\.\\d+\\.(id|type|timestamp|weighting|learner_response|result|latency|description)',
    'interactions\\.\\d+\\.(objectives\\.\\d+\\.id|correct_responses\\.\\d+\\.pattern)',
  ),
};

function oneOf(...names: readonly string[]): RegExp {
  return new RegExp(`^cmi\\.(${names.join('|')})$`);
}

/** @throws {RefusedRequest} 400 for an element that the data model does not have. */
export function checkElements(edition: Edition, elements: Elements): void {
  // Navigation and shared data of SCORM 2004 (adl.nav, adl.data) lie beside cmi.
  const isKnown = (name: string) =>
    ELEMENTS[edition].test(name) || (edition === 'scorm2004' && name.startsWith('adl.'));
  const unknown = Object.keys(elements).find((name) => !isKnown(name));
  if (unknown !== undefined) {
    throw new RefusedRequest(400, `"${unknown.slice(0, 100)}" is no element of the data model.`);
  }
}
