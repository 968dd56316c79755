/**
 * A UUID made from a name (RFC 9562, 5.5, version 5): the same name gives the same id, so that what is told twice can be
 * told apart from what happened twice. Own SHA-1, since crypto.subtle is missing where an LMS is served by plain http.
 * @param space a UUID that the name belongs to.
 */
export function uuid5(space: string, name: string): string {
  const prefix = Array.from(space.replaceAll('-', '').match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const hash = sha1(new Uint8Array([...prefix, ...new TextEncoder().encode(name)]));
  hash[6] = (Number(hash[6]) & 0x0f) | 0x50;
  hash[8] = (Number(hash[8]) & 0x3f) | 0x80;
  const digits = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** SHA-1 (RFC 3174): good enough for names, nothing here is a secret. */
function sha1(data: Uint8Array): Uint8Array {
  const padded = new DataView(new ArrayBuffer((((data.length + 8) >> 6) + 1) << 6));
  data.forEach((byte, i) => padded.setUint8(i, byte));
  padded.setUint8(data.length, 0x80);
  padded.setUint32(padded.byteLength - 4, data.length * 8);
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let at = 0; at < padded.byteLength; at += 64) addBlock(hash, padded, at);
  const out = new DataView(new ArrayBuffer(20));
  hash.forEach((word, i) => out.setUint32(i * 4, word));
  return new Uint8Array(out.buffer);
}

function addBlock(hash: number[], data: DataView, at: number): void {
  const words: number[] = [];
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = hash;
  for (let i = 0; i < 80; i++) {
    const back = (n: number) => Number(words[i - n]);
    words.push(i < 16 ? data.getInt32(at + i * 4) : turned(back(3) ^ back(8) ^ back(14) ^ back(16), 1));
    const [mix, constant] =
      i < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : i < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : i < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6];
    const next = (turned(a, 5) + mix + e + constant + Number(words[i])) | 0;
    [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((word, i) => (hash[i] = (Number(hash[i]) + word) | 0));
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
