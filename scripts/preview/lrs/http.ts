/** A request to the LRS, whoever took it from the network. */
export interface LrsRequest {
  readonly method: string;
  /** Below the address of the LMS: `/xapi/statements`, `/fetch/…`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** The LRS's answer. */
export interface LrsResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request that is refused: `status` and, for people, why. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The version of xAPI that the LRS speaks; cmi5 (Quartz) asks for 1.0.x. */
export const VERSION = '1.0.3';

/** Content runs on another origin than the LMS, so that each answer has to allow it. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'X-Experience-API-Version': VERSION,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through',
  'Cache-Control': 'no-store',
};

/** The answer to a browser that asks first (CORS). */
export function preflight(): LrsResponse {
  return answer(204, '', {
    'Access-Control-Allow-Methods': 'GET, HEAD, PUT, POST, DELETE, OPTIONS',
    'Access-Control-Allow-Headers':
      'Authorization, Content-Type, If-Match, If-None-Match, X-Experience-API-Version',
    'Access-Control-Max-Age': '600',
  });
}

/** An answer of any kind. */
export function answer(
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): LrsResponse {
  return { status, headers: { ...EVERYWHERE, ...headers }, body };
}

/** An answer in JSON. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): LrsResponse {
  return answer(status, JSON.stringify(value), { 'Content-Type': 'application/json', ...headers });
}

/** The answer to a request that is refused, in words. */
export function refused({ status, message }: Refusal): LrsResponse {
  return answer(status, message, { 'Content-Type': 'text/plain; charset=utf-8' });
}

/**
 * The body as JSON.
 * @throws {Refusal} 400
 */
export function parseBody(request: LrsRequest): unknown {
  try {
    return JSON.parse(request.body) as unknown;
  } catch {
    throw new Refusal(400, 'The body is no JSON.');
  }
}

/**
 * A parameter of the query.
 * @throws {Refusal} 400 when it is missing
 */
export function required(request: LrsRequest, name: string): string {
  const value = request.query.get(name);
  if (value === null || value === '') throw new Refusal(400, `The parameter "${name}" is missing.`);
  return value;
}

/**
 * A parameter of the query that holds JSON, undefined if it is not there.
 * @throws {Refusal} 400 when it is no JSON
 */
export function jsonParameter(request: LrsRequest, name: string): unknown {
  const value = request.query.get(name);
  if (value === null) return undefined;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new Refusal(400, `The parameter "${name}" is no JSON: ${value}`);
  }
}

/**
 * A parameter of the query that holds a point in time, in milliseconds; undefined if it is not there.
 * @throws {Refusal} 400 when it is none
 */
export function timeParameter(request: LrsRequest, name: string): number | undefined {
  const value = request.query.get(name);
  if (value === null) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw new Refusal(400, `The parameter "${name}" is no timestamp: ${value}`);
  return time;
}
