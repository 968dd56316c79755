import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The policy of packages, so that what it forbids shows while writing. */
const POLICY = "default-src 'self'";

/** Type of a file by its name; plain text for those that a course does not consist of. */
export function typeOf(name: string): string {
  return TYPES[path.posix.extname(name).toLowerCase()] ?? 'text/plain; charset=utf-8';
}

/** Whether a name is that of a picture or font, which is served as it is. */
export function isAsset(name: string): boolean {
  return /^(?:image|font)\//.test(typeOf(name));
}

/** Sends a body; nothing but a note if the browser has it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  isFinal = false,
): void {
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  const isKnown = status === 200 && request.headers['if-none-match'] === tag;
  response.writeHead(isKnown ? 304 : status, {
    'Content-Type': type,
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isFinal ? 'max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
  });
  response.end(isKnown ? undefined : body);
}

/**
 * Whether a request comes from this machine's own browser for this server. A page elsewhere can have its host name
 * lead here, and would else read the course (DNS rebinding).
 */
export function isLocal({ headers }: IncomingMessage): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(headers.host ?? '');
}
