import type { Interaction } from '../../model/interaction.ts';
import type { ObjectiveReport, Report } from '../../model/report.ts';
import { languageTag } from '../formats.ts';
import { browserStorage, learnerKey, type Store } from '../journal.ts';
import { ConnectError, type Launch, type Lms, type Update } from '../lms.ts';
import {
  interactionActivity,
  interactionResult,
  lessonActivity,
  objectiveActivity,
  type About,
} from './definition.ts';
import { readLaunchData, type LaunchData } from './launch-data.ts';
import { readLaunchParameters, type LaunchParameters } from './launch-parameters.ts';
import { fetchToken, isTaken, Lrs, type Ask } from './lrs.ts';
import { ReloadWatch, type Navigations } from './reload-watch.ts';
import { StateDocument, type Once } from './state-document.ts';
import { StatementQueue } from './statement-queue.ts';
import { adopted, allowed, defined, scoreOf, sessionOf, type Speaker } from './statement.ts';
import { TabMemory, tabStorage, type TabStore } from './tab-memory.ts';
import { EXTENSION, parseObject, VERBS, type Result, type Statement, type Verb } from './xapi.ts';

/** What the adapter needs of its surroundings; tests bring their own. */
export interface Cmi5Options {
  readonly ask: Ask;
  /** Milliseconds since 1970. */
  readonly today: () => number;
  readonly store: Store | null;
  readonly tab: TabStore | null;
  readonly navigations: Navigations | undefined;
  /** Where keys arrive. */
  readonly page: EventTarget | undefined;
}

/** An open session. */
interface Open {
  readonly speaker: Speaker;
  readonly isNormal: boolean;
  readonly needsPass: boolean;
  readonly tab: TabMemory;
  readonly document: StateDocument;
  readonly queue: StatementQueue;
}

/**
 * Adapter for cmi5 (Quartz, 1st edition). Statements are made as soon as there is something to tell, and wait in a queue
 * until the LRS has them; progress is kept in the State resource.
 */
export class Cmi5 implements Lms {
  readonly standard = 'cmi5';
  readonly #search: string;
  readonly #about: About;
  readonly #options: Cmi5Options;
  readonly #reload: ReloadWatch;
  #open: Open | null = null;
  #isOver = false;

  /** @param search the query of the address that the LMS has opened. */
  constructor(search: string, about: About, given: Partial<Cmi5Options> = {}) {
    this.#search = search;
    this.#about = about;
    this.#options = { ...surroundings(), ...given };
    const { navigations, page, today } = this.#options;
    this.#reload = new ReloadWatch(navigations, page, today);
  }

  /** The LMS takes the session's token no more. */
  get isOver(): boolean {
    return this.#isOver || this.#open?.queue.isOver === true;
  }

  async connect(): Promise<Launch> {
    const parameters = readLaunchParameters(this.#search);
    const tab = new TabMemory(this.#options.tab, parameters.fetch);
    if (tab.over) throw new ConnectError('over');
    const lrs = new Lrs(parameters.endpoint, await this.#token(tab, parameters.fetch), this.#options.ask);
    const { activityId, actor, registration } = parameters;
    const document = new StateDocument(lrs, { activityId, agent: actor, registration });
    // All before the first statement (cmi5 10.0, 11.0).
    const [data, language, found] = await Promise.all([
      readLaunchData(lrs, { activityId, agent: actor, registration }),
      preferredLanguage(lrs, parameters),
      document.read(),
    ]);
    // Without what is kept, this session would write over it.
    if (!isTaken(found) && found !== 404) throw new ConnectError('refused', `HTTP ${found}`);
    this.#begin(parameters, data, tab, lrs, document);
    return launchOf(parameters, data, language, document, found === 404);
  }

  async save(update: Update): Promise<boolean> {
    const open = this.#open;
    if (!open) return false;
    this.#tell(open, update);
    const [kept, sent] = await Promise.all([open.document.write(), open.queue.flush()]);
    this.#isOver = kept === 401;
    return isTaken(kept) && sent;
  }

  settle(): void {
    // An LRS says what it has taken; nothing is set twice.
  }

  async reread(): Promise<string> {
    await this.#open?.document.read();
    return this.#open?.document.kept.state ?? '';
  }

  async close(update: Update): Promise<boolean> {
    const open = this.#open;
    if (!open?.isNormal) return this.leave(update.sessionSeconds);
    this.#tell(open, update);
    if (!this.#reload.isUnderWay) this.#tellFailure(open, update);
    const kept = open.document.write(true);
    const sent = this.leave(update.sessionSeconds);
    return isTaken(await kept) && sent;
  }

  async leave(sessionSeconds: number): Promise<boolean> {
    const open = this.#open;
    this.#open = null;
    if (!open) return false;
    // A page that is being loaded again goes on with its session.
    if (!this.#reload.isUnderWay) {
      open.tab.note({ over: true });
      open.queue.add(
        this.#defined(open, 'terminated', sessionSeconds, { name: sessionOf(open.speaker.template) }),
      );
    }
    return open.queue.flushAtOnce();
  }

  async #token(tab: TabMemory, url: string): Promise<string> {
    if (tab.token !== undefined) return tab.token;
    const answer = await fetchToken(url, this.#options.ask);
    if ('silence' in answer) throw new ConnectError('no-api');
    if ('refusal' in answer) throw new ConnectError('refused', answer.refusal);
    tab.note(answer);
    return answer.token;
  }

  #begin(
    parameters: LaunchParameters,
    { template, masteryScore, mode, needsPass }: LaunchData,
    tab: TabMemory,
    lrs: Lrs,
    document: StateDocument,
  ): void {
    const { actor, registration, activityId } = parameters;
    const session = sessionOf(template);
    const isNew = tab.began === undefined;
    if (isNew) tab.note({ began: this.#options.today(), score: document.kept.score });
    const began = tab.began ?? 0;
    const speaker = { actor, registration, activityId, template, masteryScore, began };
    const queue = new StatementQueue({
      send: (statements, outlives) => lrs.send(statements, outlives),
      store: this.#options.store,
      key: `${learnerKey(activityId, registration)}:statements`,
      session,
      knock: () => document.read(),
      adopt: (one) => (isOfSession(one) ? null : adopted(speaker, one, this.#options.today())),
      onArrived: (statement) => noteOnce(document, speaker, statement),
    });
    const open = { speaker, isNormal: mode === 'normal', needsPass, tab, document, queue };
    if (isNew) queue.add(this.#defined(open, 'initialized', undefined, { name: session }));
    // In browse and review, what another session has left waits for one that counts.
    if (open.isNormal) queue.takeOver();
    this.#open = open;
    void queue.flush();
  }

  /** Makes a statement of all that has not been told yet. */
  #tell(open: Open, { report, state, interactions, lessons, objectives, sessionSeconds }: Update): void {
    if (!open.isNormal) return;
    const { queue, document, speaker } = open;
    for (const interaction of interactions) queue.add(this.#answered(speaker, interaction));
    for (const lesson of lessons) {
      const object = lessonActivity(this.#about, lesson);
      // 9.5.5.1: completed says itself that nothing is left.
      const progress = { extensions: { [EXTENSION.progress]: Math.round(report.progress * 100) } };
      const result = report.completion === 'completed' ? {} : progress;
      queue.add(this.#allowed(speaker, 'experienced', { name: lesson.id, object, result }));
    }
    for (const objective of objectives) this.#scored(open, objective);
    this.#decide(open, report, sessionSeconds);
    document.note({ state, ...(report.score !== null && { score: report.score }) });
  }

  #answered(speaker: Speaker, interaction: Interaction): Statement {
    const { id, startedAt, latency, objectives } = interaction;
    return allowed(speaker, {
      name: `answered ${id} ${startedAt}`,
      verb: 'answered',
      object: interactionActivity(this.#about, interaction),
      result: interactionResult(interaction),
      other: objectives.map((objective) => objectiveActivity(this.#about, objective)),
      at: startedAt + latency * 1000,
    });
  }

  #scored({ speaker, document, queue }: Open, { id, score, passed }: ObjectiveReport): void {
    if (document.kept.objectives[id] === score) return;
    document.note({ objectives: { ...document.kept.objectives, [id]: score } });
    const object = objectiveActivity(this.#about, id);
    const result = { score: scoreOf(score), ...(passed !== undefined && { success: passed }) };
    const name = `${id} ${score} ${sessionOf(speaker.template)}`;
    queue.add(this.#allowed(speaker, 'scored', { name, object, result }));
  }

  /** Completed and passed: each once in a registration (cmi5 9.3.3, 9.3.4). */
  #decide(open: Open, report: Report, seconds: number): void {
    const { said } = open.document.kept;
    if (isPassed(open, report) && !said.includes('passed')) {
      open.queue.add(this.#defined(open, 'passed', seconds, { name: '', ...scored(report), success: true }));
    }
    if (report.completion === 'completed' && !said.includes('completed')) {
      open.queue.add(this.#defined(open, 'completed', seconds, { name: '', completion: true }));
    }
    // Nothing can make a pass of it any more.
    if (report.success === 'failed') this.#fail(open, report, seconds);
  }

  /**
   * Failed at the end of a session in which every test has been finished and no pass came of it: a session says either
   * passed or failed, and only once (cmi5 9.3), and until its end there may be a pass.
   */
  #tellFailure(open: Open, { report, sessionSeconds }: Update): void {
    if (report.completion === 'completed' || report.score === null || report.score === open.tab.score) return;
    this.#fail(open, report, sessionSeconds);
  }

  #fail(open: Open, report: Report, seconds: number): void {
    if (isPassed(open, report) || open.document.kept.said.includes('passed')) return;
    // 9.3.5: a score that is good enough, since one of several tests was not, would contradict.
    const score = reaches(open, report) ? {} : scored(report);
    const name = sessionOf(open.speaker.template);
    open.queue.add(this.#defined(open, 'failed', seconds, { name, ...score, success: false }));
  }

  #allowed(
    speaker: Speaker,
    verb: Verb,
    { name, object, result }: { name: string; object: Statement['object']; result: Result },
  ): Statement {
    return allowed(speaker, { name: `${verb} ${name}`, verb, object, result, at: this.#options.today() });
  }

  #defined(
    { speaker }: Pick<Open, 'speaker'>,
    verb: Verb,
    seconds: number | undefined,
    outcome: Result & { name: string },
  ): Statement {
    const at = this.#options.today();
    return defined(speaker, verb, { ...outcome, ...(seconds !== undefined && { seconds }), at });
  }
}

function surroundings(): Cmi5Options {
  return {
    ask: (url, init) => fetch(url, init),
    today: () => Date.now(),
    store: browserStorage(),
    tab: tabStorage(),
    page: globalThis.window,
    navigations: (globalThis as { readonly navigation?: Navigations }).navigation,
  };
}

/** The first of the learner's languages, '' if the LMS does not know them: no profile and no right to it are no error. */
async function preferredLanguage(lrs: Lrs, { actor }: LaunchParameters): Promise<string> {
  const { status, text } = await lrs.readProfile(actor, 'cmi5LearnerPreferences');
  const languages = isTaken(status) ? parseObject(text)?.['languagePreference'] : undefined;
  return typeof languages === 'string' ? languageTag(languages.split(',')[0] ?? '') : '';
}

function launchOf(
  { actor, registration, activityId }: LaunchParameters,
  { mode, masteryScore, returnUrl }: LaunchData,
  language: string,
  { kept }: StateDocument,
  fresh: boolean,
): Launch {
  const done = (what: Once) => kept.said.includes(what);
  const { name } = actor;
  return {
    // A registration is an attempt: what the browser keeps of one has nothing to do with the next.
    learnerId: `${registration} ${activityId}`,
    learnerName: typeof name === 'string' ? name : '',
    mode,
    credit: true,
    standing: {
      completion: done('completed') ? 'completed' : fresh ? 'unknown' : 'incomplete',
      success: done('passed') ? 'passed' : 'unknown',
      score: kept.score,
    },
    location: '',
    state: kept.state,
    fresh,
    language,
    // Hundredths of a percent: 0.55 * 100 is a little more than 55.
    ...(masteryScore !== undefined && { passMark: Math.round(masteryScore * 10_000) / 100 }),
    ...(returnUrl !== undefined && { returnUrl }),
  };
}

/**
 * What the LMS asks for decides: a pass below its mastery score is none (cmi5 9.3.4); and where it waits for a pass of
 * what tests nothing, whoever has completed it has passed.
 */
function isPassed(open: Open, report: Report): boolean {
  const { completion, success, score } = report;
  if (score === null && success === 'unknown') return open.needsPass && completion === 'completed';
  const isEnough = open.speaker.masteryScore === undefined || score === null || reaches(open, report);
  return success === 'passed' && isEnough;
}

function reaches({ speaker: { masteryScore } }: Open, { score }: Report): boolean {
  return masteryScore !== undefined && score !== null && score / 100 >= masteryScore;
}

function scored({ score }: Report): Result {
  return score === null ? {} : { score: scoreOf(score) };
}

/** About a session itself: that of another one says nothing in this one. */
function isOfSession({ verb }: Statement): boolean {
  return verb.id === VERBS.initialized || verb.id === VERBS.terminated || verb.id === VERBS.failed;
}

function noteOnce(document: StateDocument, { activityId }: Speaker, { verb, object }: Statement): void {
  const [once] = (['completed', 'passed'] as const).filter((name) => VERBS[name] === verb.id);
  if (!once || object.id !== activityId || document.kept.said.includes(once)) return;
  document.note({ said: [...document.kept.said, once] });
}
