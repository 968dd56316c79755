import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How a text file was saved. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encoding of a file: by its mark, else by whether all of it is UTF-8. Old Excels save Windows-1252. */
export async function encodingOf(path: string): Promise<Encoding> {
  const [first = 0, second = 0] = await firstBytes(path, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return (await isAllUtf8(path)) ? 'utf-8' : 'windows-1252';
}

/** Writes a file again as UTF-8, without a mark. */
export async function toUtf8(path: string, encoding: Encoding, out: string): Promise<void> {
  const decoder = new TextDecoderStream(encoding) as unknown as TransformStream<Uint8Array, string>;
  const text = Readable.toWeb(createReadStream(path)).pipeThrough(decoder as never) as never;
  await pipeline(Readable.fromWeb(text), createWriteStream(out));
}

/** The beginning of a UTF-8 file as text, without a mark; a character that is cut off at the end is left out. */
export async function beginningOf(path: string, bytes: number): Promise<string> {
  const text = new TextDecoder().decode(await firstBytes(path, bytes), { stream: true });
  return text.replace(/^\uFEFF/, '');
}

/** The first bytes of a file, fewer if it is shorter. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function isAllUtf8(path: string): Promise<boolean> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
    if (rest.length > 3) return false;
  }
  return rest.length === 0;
}

/** Length without the bytes of a last character that goes on in the next chunk. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
    if (byte < 0x80) break;
  }
  return bytes.length;
}
