import type { ApiName, ScormApi } from './find-api.ts';

/** What the method names of the two SCORM standards differ in. */
export interface Dialect {
  readonly api: ApiName;
  /** Before every method name. */
  readonly prefix: 'LMS' | '';
  /** The method that ends a session. */
  readonly end: 'Finish' | 'Terminate';
  /** An element that is never empty. */
  readonly status: string;
}

/** SCORM 1.2 RTE 3.3, API. */
export const scorm12Dialect: Dialect = {
  api: 'API',
  prefix: 'LMS',
  end: 'Finish',
  status: 'cmi.core.lesson_status',
};

/** SCORM 2004 4th Ed. RTE 3.1, API. */
export const scorm2004Dialect: Dialect = {
  api: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  status: 'cmi.completion_status',
};

/** RTE 3.1.7: the session is open already, as after a reload of the course's frame alone. */
const ALREADY_INITIALIZED = '103';

/** SCORM 1.2 RTE 3.4.6.1 has no code of its own for that: whether the session is open shows when it is asked for something. */
const GENERAL_EXCEPTION = '101';

/** Calls to an API object of an LMS. Nothing here throws, whatever the LMS does. */
export class ScormCalls {
  readonly #api: ScormApi;
  readonly #dialect: Dialect;
  readonly #accepted = new Map<string, string>();
  /** What the LMS said when it refused to open the session. */
  #refusal = '';
  /** Accepted since the last commit that is known to have arrived. */
  readonly #doubtful = new Map<string, string>();

  constructor(api: ScormApi, dialect: Dialect) {
    this.#api = api;
    this.#dialect = dialect;
  }

  /** Opens the session. True if it is open now. */
  initialize(): boolean {
    if (isTrue(this.#call('Initialize', ''))) return true;
    const code = this.#errorCode();
    if (code !== GENERAL_EXCEPTION) return code === ALREADY_INITIALIZED;
    // To ask has an error of its own.
    this.#refusal = '';
    this.#refusal = this.error();
    return this.#isOpen();
  }

  #isOpen(): boolean {
    return this.get(this.#dialect.status) !== '' && this.#errorCode() === '0';
  }

  /** Asks the LMS to store what has been set. True if it says that it did; null, "" and exceptions are a no. */
  commit(): boolean {
    return isTrue(this.#call('Commit', ''));
  }

  /** Ends the session. True if the LMS accepted. */
  terminate(): boolean {
    return isTrue(this.#call(this.#dialect.end, ''));
  }

  /** Value of an element; '' for one that is unset, unknown or unsupported. */
  get(element: string): string {
    const value = this.#call('GetValue', element) ?? '';
    return /^(null|undefined)$/.test(value) ? '' : value;
  }

  /**
   * Sets an element, but for a value that the LMS has accepted in this session already: with some LMSs a call takes
   * seconds. True if the LMS holds the value now.
   */
  set(element: string, value: string): boolean {
    if (this.#accepted.get(element) === value) return true;
    const accepted = this.#put(element, value);
    if (!accepted) return false;
    this.#accepted.set(element, value);
    this.#doubtful.set(element, value);
    return true;
  }

  /** All that has been set has arrived. */
  settle(): void {
    this.#doubtful.clear();
  }

  /**
   * Sets again what may not have arrived. Moodle 5.1 (1.2) takes what it has once sent for stored, whatever came of it,
   * and sends only what differs: so a variant is committed first where there is one, then the value set back.
   */
  repeat(variantOf: (element: string, value: string) => string | undefined): void {
    const doubtful = [...this.#doubtful];
    const variants = doubtful.flatMap(([element, value]) => {
      const variant = variantOf(element, value);
      return variant === undefined ? [] : [[element, variant] as const];
    });
    for (const [element, variant] of variants) this.#put(element, variant);
    if (variants.length > 0) this.commit();
    for (const [element, value] of doubtful) this.#put(element, value);
  }

  #put(element: string, value: string): boolean {
    const answer = this.#call('SetValue', element, value);
    return isTrue(answer) || (answer === '' && this.#errorCode() === '0');
  }

  /** The LMS's own words for the last error, with its code; '' if it reports none. */
  error(): string {
    if (this.#refusal !== '') return this.#refusal;
    const code = this.#errorCode();
    if (code === '' || code === '0') return '';
    const words = [this.#call('GetErrorString', code), this.#call('GetDiagnostic', code)];
    const texts = new Set(words.filter((text) => text && text !== code));
    return [...texts, `(${code})`].join(' ');
  }

  #errorCode(): string {
    return this.#call('GetLastError') ?? '';
  }

  /**
   * The answer as text, undefined if the method is missing or throws. Moodle 5.1: Initialize after Finish throws a
   * TypeError, Commit after a navigation request a SyntaxError.
   */
  #call(method: string, ...args: string[]): string | undefined {
    try {
      const api = this.#api;
      const name = this.#dialect.prefix + method;
      // Called on the object: LMSs written as classes need their `this`.
      return api[name] && String(api[name](...args) ?? '');
    } catch {
      return undefined;
    }
  }
}

/** LMSs answer true, "true", 1 or "1". */
function isTrue(answer: string | undefined): boolean {
  return answer === 'true' || answer === '1';
}
