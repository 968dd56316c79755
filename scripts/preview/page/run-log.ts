import type { DocumentView, LaunchOrder, Run, RunEvents } from '../lms-protocol.ts';
import { LAUNCH_FAILED, type Call, type Elements, type LaunchInfo } from '../protocol.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { scormVerdicts } from '../verdicts/scorm/scorm.ts';
import { rowOfCall, rowOfExchange, rowOfSession, type LogRow } from './log-rows.ts';

/** One element of the data model, as it is now. */
export interface ModelRow {
  readonly name: string;
  readonly value: string;
  /** Where the value comes from, and whether the LMS has it yet. */
  readonly state: 'found at launch' | 'by the LMS' | 'saved' | 'not saved yet';
}

/** All that is known of a run, from its events; without a page, so that it can be tested. */
export class RunLog {
  readonly order: LaunchOrder;
  readonly run: Run;
  readonly rows: LogRow[] = [];
  documents: readonly DocumentView[] = [];
  #session: LaunchInfo | undefined;
  #calls: Call[] = [];
  #stored: Elements | undefined;
  #verdicts: readonly Verdict[] = [];
  /** What was found in sessions before this one. */
  #earlier: readonly Verdict[];
  /** How many calls the verdicts are about. */
  #judged = 0;
  /** Whether the learner has left, or the LMS knows nothing of this launch any more. */
  over: 'left' | 'forgotten' | undefined;

  /** @param earlier verdicts on the session before, which are said when it has been left */
  constructor({ order, run }: RunEvents['run'], earlier: readonly Verdict[] = []) {
    this.order = order;
    this.run = run;
    this.#earlier = earlier;
  }

  /** What the page knew before the events came again. */
  again(data: RunEvents['run']): RunLog {
    return new RunLog(data, data.run.id === this.run.id ? this.#earlier : []);
  }

  /** Takes an event in. */
  apply<N extends Exclude<keyof RunEvents, 'run'>>(name: N, data: RunEvents[N]): void {
    const handlers: { [K in Exclude<keyof RunEvents, 'run'>]: (data: RunEvents[K]) => void } = {
      session: (info) => {
        // The page was loaded again: the session before is over.
        this.over ??= this.#session && 'left';
        this.#judged = -1;
        this.#earlier = this.verdicts;
        this.#verdicts = [];
        this.#judged = 0;
        this.over = undefined;
        this.#session = info;
        this.#calls = [];
        this.#stored = undefined;
        this.rows.push(rowOfSession(info, this.rows.length));
      },
      calls: (calls) => {
        for (const call of calls) {
          const isCall = call.name !== LAUNCH_FAILED;
          if (isCall && call.session === this.#session?.session) this.#calls.push(call);
          this.rows.push(rowOfCall(call, this.rows.length));
        }
      },
      stored: ({ session, elements }) => {
        if (session === this.#session?.session) this.#stored = elements;
      },
      exchange: (exchange) => {
        this.rows.push(rowOfExchange(exchange, this.rows.length));
      },
      documents: (documents) => (this.documents = documents),
      verdicts: (verdicts) => (this.#verdicts = verdicts),
      over: ({ isForgotten }) => {
        this.over = isForgotten ? 'forgotten' : 'left';
        this.#judged = -1;
      },
    };
    handlers[name](data);
  }

  /** Whether content has ended the session itself. */
  get isFinished(): boolean {
    return this.#calls.some(
      ({ name, result }) => /^(LMSFinish|Terminate)$/.test(name) && String(result) === 'true',
    );
  }

  /** What a strict LMS would refuse so far. */
  get verdicts(): readonly Verdict[] {
    const session = this.#session;
    if (session && this.#judged !== this.#calls.length) {
      this.#judged = this.#calls.length;
      const { edition, elements } = session;
      const log = {
        edition,
        elements,
        calls: this.#calls,
        isOver: this.isFinished || this.over !== undefined,
      };
      this.#verdicts = scormVerdicts(log, session.session);
    }
    return [...this.#earlier, ...this.#verdicts];
  }

  /** The data model of the last session: what it found, what has been set since, and what of it is stored. */
  get model(): ModelRow[] {
    const found = this.#session?.elements ?? {};
    const stored = this.#stored ?? {};
    const set = new Map(
      this.#calls
        .filter(({ name, result }) => name.endsWith('SetValue') && String(result) === 'true')
        .map(({ args }) => [String(args[0]), String(args[1])]),
    );
    const names = new Set([...Object.keys(found), ...set.keys(), ...Object.keys(stored)]);
    return [...names].sort(byPlace).map((name) => {
      const value = set.get(name) ?? stored[name] ?? found[name] ?? '';
      // An LMS keeps no "normal": it is what no exit means.
      const isKept = (stored[name] ?? '') === value || (isNormalExit(name, value) && this.isFinished);
      if (set.has(name)) return { name, value, state: isKept ? 'saved' : 'not saved yet' };
      return {
        name,
        value,
        state: name in found && found[name] === value ? 'found at launch' : 'by the LMS',
      };
    });
  }

  /** Characters of what the course keeps, and the limits there are. */
  get size(): {
    readonly used: number;
    readonly limits: readonly (readonly [limit: number, whose: string])[];
  } {
    if (this.run.standard === 'cmi5') {
      const own = this.documents.filter(({ id }) => id !== 'LMS.LaunchData');
      return {
        used: own.reduce((sum, { body }) => sum + body.length, 0),
        limits: [[64_000, 'a careful limit: cmi5 has none']],
      };
    }
    const used = this.model.find(({ name }) => name === 'cmi.suspend_data')?.value.length ?? 0;
    return this.run.standard === 'scorm12'
      ? {
          used,
          limits: [
            [4096, 'SCORM 1.2'],
            [64_000, 'Moodle, by default'],
          ],
        }
      : {
          used,
          limits: [
            [4000, 'SCORM 2004, 2nd Edition'],
            [64_000, '3rd and 4th Edition'],
          ],
        };
  }
}

function isNormalExit(name: string, value: string): boolean {
  return (name === 'cmi.core.exit' || name === 'cmi.exit') && value === 'normal';
}

/** Numbers in names count as numbers: interactions.2 comes before interactions.10. */
function byPlace(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
