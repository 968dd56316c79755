import { addVerdict, verdictOf, type Breach } from '../verdicts/verdict.ts';
import type { LrsData, Session } from './data.ts';
import { Refusal } from './http.ts';
import { HOME } from './ids.ts';
import { isError, judge } from './rules/judge.ts';
import type { Circumstances } from './rules/rule.ts';
import { ID_REUSED, SESSION_OVER } from './rules/session.ts';
import { inNormalForm, saysTheSame } from './statements.ts';
import { EXTENSIONS } from './vocabulary.ts';
import { at, isDefined, verbName, type Statement } from './xapi.ts';

/** Statements that were under way when `terminated` was sent are taken for this long (9.3.8). In milliseconds. */
const GRACE = 10_000;

/** A breach, and the id of the statement that it is about. */
type NotedBreach = Breach & { readonly where?: string | undefined };

/** Takes statements of content, or refuses them; notes what content does wrong. */
export class Intake {
  readonly #data: LrsData;
  readonly #now: () => string;
  readonly #onStored: (session: Session) => void;

  /** @param onStored called when statements of a session have been stored */
  constructor(data: LrsData, now: () => string, onStored: (session: Session) => void) {
    this.#data = data;
    this.#now = now;
    this.#onStored = onStored;
  }

  /** Stores statements, all or none; those that are there already are passed over. Gives their ids. */
  take(session: Session, sent: readonly unknown[]): string[] {
    const accepted: Statement[] = [];
    const advice: NotedBreach[] = [];
    for (const one of sent) {
      if (this.#known(one, session)) continue;
      const breaches = judge(one, this.circumstances(session, accepted)).map((breach) => ({
        ...breach,
        where: idOf(one),
      }));
      const errors = breaches.filter(isError);
      if (errors.length > 0) throw this.refuse(session, ...errors);
      advice.push(...breaches);
      const statement = this.#completed(one);
      if (accepted.some(({ id }) => id === statement.id))
        throw new Refusal(400, `The id ${statement.id} is there twice.`);
      accepted.push(statement);
    }
    this.#data.statements.push(...accepted);
    for (const breach of advice) this.note(session, breach, breach.where);
    if (accepted.some((one) => isDefined(one) && verbName(one) === 'terminated'))
      session.terminated = this.#now();
    if (accepted.length > 0) this.#onStored(session);
    // Nothing without an id gets here: that is a rule (cmi5 9.1).
    return sent.map((one) => idOf(one) ?? '');
  }

  /** Whether a statement is stored already. @throws {Refusal} 409 when another one has its id */
  #known(sent: unknown, session: Session): boolean {
    const id = idOf(sent);
    const known = this.#data.statements.find((statement) => statement.id === id);
    if (!known) {
      this.#checkOpen(session);
      return false;
    }
    if (saysTheSame(sent, known)) return true;
    const says = `The statement ${id} was sent again with other contents.`;
    this.note(session, { rule: ID_REUSED, standard: 'xAPI', says }, id);
    throw new Refusal(409, says);
  }

  #checkOpen(session: Session): void {
    const { abandoned, terminated } = session;
    const isLate = terminated !== undefined && Date.parse(this.#now()) - Date.parse(terminated) > GRACE;
    if (abandoned === undefined && !isLate) return;
    const end = abandoned === undefined ? 'terminated' : 'abandoned';
    const says = `A statement arrived after the session was ${end}.`;
    throw this.refuse(session, { rule: SESSION_OVER, standard: 'cmi5', says });
  }

  /** What statements of a session are judged against. @param accepted of the same batch, not stored yet */
  circumstances(session: Session, accepted: readonly Statement[] = []): Circumstances {
    const all = [...this.#data.statements, ...accepted];
    const registration = this.#data.registrations[session.registration];
    return {
      session,
      actor: registration?.actor,
      registration: session.registration,
      inSession: all.filter(
        (one) => !isOfLms(one) && one.context?.extensions?.[EXTENSIONS.sessionId] === session.id,
      ),
      inRegistration: all.filter(
        (one) =>
          one.context?.registration === session.registration &&
          one.object.id === session.activityId &&
          isDefined(one),
      ),
    };
  }

  #completed(sent: unknown): Statement {
    return {
      version: '1.0.0',
      ...inNormalForm(sent),
      stored: this.#now(),
      authority: { objectType: 'Agent', account: { homePage: HOME, name: 'content' } },
    } as unknown as Statement;
  }

  /** Notes breaches, and makes the answer of them: 400 for xAPI's own, 403 for cmi5's. */
  refuse(session: Session, ...breaches: readonly NotedBreach[]): Refusal {
    for (const breach of breaches) this.note(session, breach, breach.where);
    const words = breaches.map(({ says, rule }) => `${says} ${rule.remedy} (${rule.clause}; ${rule.id})`);
    return new Refusal(breaches[0]?.standard === 'xAPI' ? 400 : 403, words.join('\n'));
  }

  /** Notes a breach. @param where id of the statement */
  note(session: Session, breach: Breach, where?: string): void {
    addVerdict(this.#data.verdicts, verdictOf(breach, session.id, where));
  }
}

function idOf(sent: unknown): string | undefined {
  const id = at(sent, 'id');
  return typeof id === 'string' ? id : undefined;
}

/** Statements of the LMS itself have no authority: it is the LRS. */
function isOfLms({ authority }: Statement): boolean {
  return authority === undefined;
}
