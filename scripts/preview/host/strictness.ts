import type { Edition } from '../protocol.ts';

/** A value that scorm-again takes, but another LMS or the standard does not. */
interface Rule {
  /** Elements with numbers as `n`. */
  readonly elements: RegExp;
  readonly fits: (value: string) => boolean;
  readonly says: string;
}

const ID = 'has other characters than A-Z a-z 0-9 _, which Moodle refuses';
const DECIMAL = 'is no plain decimal such as 0.5';
const isId = (value: string): boolean => /^\w{1,250}$/.test(value);
const isDecimal = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);

const RULES: Readonly<Record<Edition, readonly Rule[]>> = {
  scorm12: [
    {
      elements: /^cmi\.suspend_data$/,
      fits: (value) => value.length <= 4096,
      says: 'has more than 4,096 characters',
    },
    {
      elements: /^cmi\.core\.exit$/,
      fits: (value) => ['time-out', 'suspend', 'logout', ''].includes(value),
      says: 'is none of time-out, suspend, logout and "" (scorm-again makes "" of normal)',
    },
    {
      elements: /^cmi\.interactions\.n\.result$/,
      fits: (value) => value !== 'incorrect',
      says: 'is wrong in SCORM 1.2, not incorrect (scorm-again mends it)',
    },
    { elements: /^cmi\.(interactions|objectives)(\.n\.objectives)?\.n\.id$/, fits: isId, says: ID },
    {
      elements: /\.(student_response|pattern)$/,
      fits: (value) => value.length <= 255,
      says: 'has more than 255 characters',
    },
    { elements: /\.(score\.(raw|min|max)|weighting)$/, fits: isDecimal, says: DECIMAL },
    {
      elements: /\.(session_time|latency)$/,
      fits: (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value),
      says: 'is no time of the form HHHH:MM:SS.ss',
    },
  ],
  scorm2004: [
    {
      elements: /^cmi\.suspend_data$/,
      fits: (value) => value.length <= 4000,
      says: 'has more than 4,000 characters, the limit of the 2nd edition',
    },
    {
      elements: /^cmi\.exit$/,
      fits: (value) => value !== 'logout',
      says: 'is deprecated',
    },
    { elements: /^cmi\.(interactions|objectives)(\.n\.objectives)?\.n\.id$/, fits: isId, says: ID },
    {
      elements: /\.timestamp$/,
      fits: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ$/.test(value),
      says: 'is no UTC time with exactly two decimals',
    },
    {
      elements: /\.(session_time|latency)$/,
      fits: (value) => /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/.test(value),
      says: 'is no duration of the form PT1H2M3.45S',
    },
    {
      elements: /\.pattern$/,
      fits: (value) => !/^\[:\]|\[:\]$/.test(value),
      says: 'is a range that is open at one end, which Moodle refuses',
    },
    {
      elements: /\.description$/,
      fits: (value) => /^(?!\{).{0,250}$/.test(value),
      says: 'has more than 250 characters or a newline, or starts with {',
    },
  ],
};

/** Response types whose parts are ids; Moodle takes `[\w.]{1,250}` only, scorm-again any URI. */
const ID_TYPES = ['choice', 'matching', 'sequencing', 'likert'];

/**
 * Notes what scorm-again forgives and another LMS, mostly Moodle 5.1, was seen to refuse. It changes no result: a
 * complaint stands beside it in the log of calls.
 */
export class Strictness {
  private readonly edition: Edition;
  private readonly count: (collection: string) => number;
  private state: 'new' | 'open' | 'closed' = 'new';
  private readonly types = new Map<string, string>();
  private readonly ids = new Set<string>();

  /** @param count how many elements a collection such as cmi.objectives has now. */
  constructor(edition: Edition, count: (collection: string) => number) {
    this.edition = edition;
    this.count = count;
  }

  /** What is wrong with a call, '' for nothing. To be asked once for each call, before it is made. */
  complaint(name: string, args: readonly unknown[]): string {
    if (args.length !== (name === 'SetValue' ? 2 : name === 'GetLastError' ? 0 : 1)) {
      return `${name} was called with ${args.length} arguments`;
    }
    const text = args.filter((arg): arg is string => typeof arg === 'string');
    if (text.length < args.length) return `${name} was given something else than text`;
    if (name.startsWith('GetLast') || name.startsWith('GetError') || name === 'GetDiagnostic') return '';
    const [element = '', value = ''] = text;
    if (name === 'GetValue') return this.ofState(name) || this.ofIndex(element);
    return this.ofState(name) || (name === 'SetValue' ? this.ofValue(element, value) : '');
  }

  /**
   * scorm-again answers 403 (no value yet), where others answer 301 (RTE 3.1.7.6): as the first is no mistake and the
   * second is, the two have to be told apart here.
   */
  private ofIndex(element: string): string {
    const [, collection, index] = /^(cmi\.(?:interactions|objectives))\.(\d+)\./.exec(element) ?? [];
    const beyond = collection !== undefined && Number(index) >= this.count(collection);
    return beyond ? `${element} was read, but there are ${this.count(collection)} only` : '';
  }

  /** SCORM 1.2 content may do nothing after LMSFinish; scorm-again lets it. In 2004 it gives the errors itself. */
  private ofState(name: string): string {
    if (name === 'Initialize') this.state = 'open';
    const late = this.state === 'closed' && this.edition === 'scorm12';
    if (name === 'Terminate') this.state = 'closed';
    return late ? `${name} was called after LMSFinish` : '';
  }

  private ofValue(element: string, value: string): string {
    const broken = RULES[this.edition].find(
      (rule) => rule.elements.test(element.replace(/\.\d+(?=\.)/g, '.n')) && !rule.fits(value),
    );
    return broken ? `${element} ${broken.says}: ${value}` : this.ofInteraction(element, value);
  }

  private ofInteraction(element: string, value: string): string {
    const [, interaction, part] = /^(cmi\.interactions\.\d+)\.(.+)$/.exec(element) ?? [];
    if (!interaction || !part) return '';
    if (part === 'id') this.ids.add(interaction);
    // Moodle's error 408; scorm-again asks for the order in 2004 only. An interaction of an earlier session, which
    // has its id already, must not be written to at all: HR reads it as a record.
    else if (!this.ids.has(interaction)) return `${element} was set before its id`;
    if (part === 'type') this.types.set(interaction, value);
    const type = this.types.get(interaction) ?? '';
    if (!/response$|pattern$/.test(part)) return '';
    if (type === '') return `${element} was set before its type`;
    const parts = this.edition === 'scorm2004' && ID_TYPES.includes(type) ? value.split(/\[[,.]\]/) : [];
    const odd = parts.find((id) => !/^[\w.]{1,250}$/.test(id));
    return odd === undefined || value === '' ? '' : `${element} ${ID}: ${value}`;
  }
}
