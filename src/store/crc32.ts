/** So many bytes are reckoned here before `node:zlib` is worth loading, which takes longer than they do. */
const FEW_BYTES = 65_536;

const POLYNOMIAL = 0xedb88320;

let reckoned = 0;
let table: Int32Array | undefined;

/** What each byte becomes. That of a sum is the sum of theirs, so that eight are reckoned and the others added. */
function tableOf(): Int32Array {
  const of = new Int32Array(256);
  let value = 1;
  for (let bit = 128; bit > 0; bit >>= 1) {
    value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    for (let byte = 0; byte < 256; byte += 2 * bit) of[byte + bit] = value ^ (of[byte] as number);
  }
  return of;
}

/** The CRC-32 of a text in UTF-8, as `crc32` of `node:zlib` gives it. */
export function crc32(text: string): number {
  const bytes = Buffer.from(text);
  reckoned += bytes.length;
  if (reckoned > FEW_BYTES) return process.getBuiltinModule("node:zlib").crc32(bytes);
  table ??= tableOf();
  let value = -1;
  // By index: in code that V8 has not compiled yet, to iterate takes three times as long.
  for (let at = 0; at < bytes.length; at++)
    value = (table[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
