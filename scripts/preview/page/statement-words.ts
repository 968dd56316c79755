import type { Exchange } from '../lms-protocol.ts';
import { inLanguage } from '../lrs/course-structure.ts';
import type { Statement } from '../lrs/xapi.ts';
import type { RowKind } from './log-rows.ts';

/** What a request to the LRS is, in words. */
export function wordsFor({ method, path, request }: Pick<Exchange, 'method' | 'path' | 'request'>): {
  readonly name: string;
  readonly about: string;
  readonly kind: RowKind;
} {
  const { pathname, searchParams } = new URL(path, 'http://lrs.invalid');
  if (pathname.startsWith('/fetch/')) return { name: 'Fetch token', about: '', kind: 'session' };
  const resource = pathname.replace(/^\/xapi\//, '');
  if (resource === 'statements') {
    const statements = method === 'GET' ? [] : statementsOf(request);
    return {
      name: `${method} statements`,
      about: statements.map(statementInWords).join('; '),
      kind: 'statement',
    };
  }
  const id = searchParams.get('stateId') ?? searchParams.get('profileId') ?? '';
  const size =
    method === 'PUT' || method === 'POST' ? `${request.length.toLocaleString('en')} characters` : '';
  return { name: `${method} ${resource}`, about: [id, size].filter(Boolean).join(', '), kind: 'document' };
}

function statementsOf(body: string): Partial<Statement>[] {
  try {
    const value: unknown = JSON.parse(body);
    return (Array.isArray(value) ? value : [value]) as Partial<Statement>[];
  } catch {
    return [];
  }
}

/** A statement in a few words: "passed, 85 %", "answered "Who is your customer?", right". */
export function statementInWords({ verb, object, result }: Partial<Statement>): string {
  const done =
    inLanguage(verb?.display ?? {}) || (verb?.id?.split('/').at(-1) ?? 'a statement without a verb');
  const isAnswer = object?.definition?.interactionType !== undefined;
  const about = inLanguage(object?.definition?.name ?? object?.definition?.description ?? {});
  const { score, success, completion } = result ?? {};
  return [
    about && isAnswer ? `${done} “${about}”` : done,
    score?.scaled === undefined ? '' : `${Math.round(score.scaled * 1000) / 10} %`,
    isAnswer && success !== undefined ? (success ? 'right' : 'wrong') : '',
    !isAnswer && completion && done !== 'completed' ? 'complete' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
