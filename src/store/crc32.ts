/** So many bytes are reckoned here before `node:zlib` is worth loading, which takes longer than they do. */
const FEW_BYTES = 16_384;

const POLYNOMIAL = 0xedb88320;

let reckoned = 0;
let table: Int32Array | undefined;

function tableOf(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
}

/** The CRC-32 of a text in UTF-8, as `crc32` of `node:zlib` gives it. */
export function crc32(text: string): number {
  const bytes = Buffer.from(text);
  reckoned += bytes.length;
  if (reckoned > FEW_BYTES) return process.getBuiltinModule("node:zlib").crc32(bytes);
  table ??= tableOf();
  let value = -1;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] as number) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
