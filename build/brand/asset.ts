import { createHash } from 'node:crypto';

/** Path in the package of a file that carries its content's hash in its name, so that no cache serves an old one. */
export function assetPath(name: string, extension: string, content: string | Uint8Array): string {
  return `assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${extension}`;
}
