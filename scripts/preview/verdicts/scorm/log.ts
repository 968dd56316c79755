import type { Call, Edition, Elements } from '../../protocol.ts';

/** A session of a SCORM package, as far as it has come. */
export interface ScormSession {
  readonly edition: Edition;
  /** The data model that content found. */
  readonly elements: Elements;
  /** Every call of the session in its order. */
  readonly calls: readonly Call[];
  /** Whether the learner has left, or come back in another session: what is missing now stays missing. */
  readonly isOver: boolean;
}

/** A call, taken apart. */
export interface Entry {
  /** By its name in SCORM 2004, in both editions. */
  readonly method: string;
  readonly args: readonly unknown[];
  /** Element that is read or set, '' for none. */
  readonly element: string;
  /** The element with `n` for each number in it: cmi.interactions.n.id. */
  readonly pattern: string;
  /** Value that is set, '' for none. */
  readonly value: string;
  /** Whether the LMS answered that it was done. */
  readonly isDone: boolean;
  readonly call: Call;
}

/** The calls of a session, and what rules ask of them again and again. */
export class Log {
  readonly edition: Edition;
  readonly elements: Elements;
  readonly entries: readonly Entry[];
  /** All values that were set, in their order, refused ones too. */
  readonly sets: readonly Entry[];
  readonly isOver: boolean;

  constructor({ edition, elements, calls, isOver }: ScormSession) {
    this.edition = edition;
    this.elements = elements;
    this.entries = calls.map(entryOf);
    this.sets = this.entries.filter(({ method }) => method === 'SetValue');
    this.isOver = isOver;
  }

  /** Whether content may write what counts (RTE 4.2, mode and credit). */
  get isForCredit(): boolean {
    const prefix = this.edition === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode';
    return (this.elements[prefix] ?? 'normal') === 'normal';
  }

  /** The last value of an element: set in this session, else found at launch; undefined for none. */
  last(element: string): string | undefined {
    return this.sets.findLast((entry) => entry.element === element)?.value ?? this.elements[element];
  }

  /** The first call of a method. */
  first(method: string): Entry | undefined {
    return this.entries.find((entry) => entry.method === method);
  }
}

function entryOf(call: Call): Entry {
  const plain = call.name.replace(/^LMS/, '');
  const method = plain === 'Finish' ? 'Terminate' : plain;
  const [element, value] = call.args.map(String);
  const isAboutElement = method === 'GetValue' || method === 'SetValue';
  const named = isAboutElement ? (element ?? '') : '';
  return {
    method,
    args: call.args,
    element: named,
    pattern: named.replace(/\.\d+(?=\.)/g, '.n'),
    value: method === 'SetValue' ? (value ?? '') : '',
    isDone: call.result === true || call.result === 'true',
    call,
  };
}
