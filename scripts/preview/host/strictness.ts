import type { Edition } from '../protocol.ts';
import { hasFormOf } from '../verdicts/scorm/responses.ts';
import { brokenValue } from '../verdicts/scorm/values.ts';

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
    const broken = brokenValue(this.edition, element.replace(/\.\d+(?=\.)/g, '.n'), value);
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
    return hasFormOf(type, this.edition, element, value)
      ? ''
      : `${element} does not have the form of ${type}: ${value}`;
  }
}
