import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** How a text file was saved. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/**
 * The encoding of a file: by its mark, else by whether all of it is UTF-8. Old Excels save Windows-1252, on a Mac with its
 * line ends Mac Roman.
 */
export async function encodingOf(path: string, isMac: boolean): Promise<Encoding> {
  const [first = 0, second = 0] = await firstBytes(path, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (await isAllUtf8(path)) return 'utf-8';
  return isMac ? 'macintosh' : 'windows-1252';
}

/** Whether lines end with a carriage return alone: Excel on a Mac calls that "CSV (Macintosh)". */
export async function hasMacLines(path: string): Promise<boolean> {
  const start = await firstBytes(path, 256 * 1024);
  return start.includes(RETURN) && !start.includes(LINE_FEED);
}

const [LINE_FEED, RETURN] = [0x0a, 0x0d];

/** Writes a file again as UTF-8, without a mark. @param isMac its lines end with a carriage return alone */
export async function toUtf8(path: string, encoding: Encoding, isMac: boolean, out: string): Promise<void> {
  const decoder = new TextDecoder(encoding);
  await pipeline(
    createReadStream(path),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        const text = decoder.decode(chunk, { stream: true });
        yield isMac ? text.replaceAll('\r', '\n') : text;
      }
      yield decoder.decode();
    },
    createWriteStream(out),
  );
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
