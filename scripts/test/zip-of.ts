import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** A file to be zipped. */
export interface ZippedFile {
  readonly name: string;
  readonly text: string;
  /** Unix mode; a regular file if it is missing. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  /** Deflated, with sizes that it claims to have, unpacked and packed, in place of the true ones. */
  readonly claims?: readonly [unpacked: number, packed?: number];
}

/** A zip with files that are mostly uncompressed, written by hand: no zip library writes the bad names that tests of unzipping need. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, mode = 0o100644, isEncrypted = false, claims } of files) {
    const content = Buffer.from(text);
    const data = claims ? deflateRawSync(content) : content;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    shared.writeUInt16LE(claims ? 8 : 0, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(claims?.[1] ?? data.length, 14);
    shared.writeUInt32LE(claims?.[0] ?? data.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), madeBy, shared, rest, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const list = Buffer.concat(directory);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end]);
}

/** A zip with the text files of a folder, and more. */
export function zipOfFolder(folder: string, more: readonly ZippedFile[] = []): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const own = files.map(({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return { name: path.relative(folder, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') };
  });
  return zipOf([...own, ...more]);
}

/** zlib's own crc32 came with Node 20.15. */
function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
