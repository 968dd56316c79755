import type { Exchange } from '../lms-protocol.ts';
import type { Call, LaunchInfo } from '../protocol.ts';
import { wordsFor } from './statement-words.ts';

/** What a line of the log is about, for the filter. */
export type RowKind = 'session' | 'set' | 'read' | 'ask' | 'statement' | 'document';

/** A line of the log. */
export interface LogRow {
  readonly index: number;
  readonly kind: RowKind;
  /** Milliseconds since 1970; 0 for none. */
  readonly time: number;
  readonly name: string;
  /** What it is about: element, state document, statement. */
  readonly about: string;
  readonly outcome: string;
  /** What went wrong, in words; '' for nothing. */
  readonly problem: string;
  /** All of it in small letters, for the search. */
  readonly text: string;
  /** As it is copied. */
  readonly json: unknown;
}

type Parts = Omit<LogRow, 'text' | 'index'>;

function rowOf(index: number, parts: Parts): LogRow {
  const text = [parts.name, parts.about, parts.outcome, parts.problem].join(' ').toLowerCase();
  return { index, ...parts, text };
}

/** The beginning of a session. */
export function rowOfSession(info: LaunchInfo, index: number): LogRow {
  const { session, elements, title } = info;
  const entry = elements['cmi.core.entry'] ?? elements['cmi.entry'] ?? '';
  const words =
    entry === 'resume' ? 'goes on where it was suspended' : entry === '' ? 'finds its data' : 'begins anew';
  return rowOf(index, {
    kind: 'session',
    time: 0,
    name: `Session ${session}`,
    about: title,
    outcome: words,
    problem: '',
    json: { session, title, elements },
  });
}

/** A call of the SCORM API. */
export function rowOfCall(call: Call, index: number): LogRow {
  const { name, args, result, error, diagnostic, complaint, time } = call;
  // In 2004 there is no other way to find out whether an element has a value yet.
  const isUnset = name === 'GetValue' && error === '403';
  const isError = error !== '0' && !isUnset;
  return rowOf(index, {
    kind: kindOf(name),
    time,
    name,
    about: args.map(String).filter(Boolean).join(' = '),
    outcome: isUnset ? 'no value yet' : (JSON.stringify(result) ?? 'nothing'),
    problem: [isError ? `${error} ${diagnostic}` : '', complaint].filter(Boolean).join('; '),
    json: call,
  });
}

function kindOf(name: string): RowKind {
  if (name.endsWith('SetValue')) return 'set';
  if (name.endsWith('GetValue')) return 'read';
  return /Get(LastError|ErrorString|Diagnostic)$/.test(name) ? 'ask' : 'session';
}

/** A request to the LRS. */
export function rowOfExchange(exchange: Exchange, index: number): LogRow {
  const { method, path, status, request, response, time } = exchange;
  const { name, about, kind } = wordsFor(exchange);
  // Nothing there yet is no error (cmi5 10.0, 11.0).
  const isMissing = status === 404 && method === 'GET';
  const problem =
    status === 0 ? 'no answer: the server takes no connection' : status >= 400 && !isMissing ? response : '';
  return rowOf(index, {
    kind,
    time,
    name,
    about,
    outcome: isMissing ? 'nothing there yet' : String(status || '–'),
    problem,
    json: { ...exchange, path, request: parsed(request), response: parsed(response) },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
