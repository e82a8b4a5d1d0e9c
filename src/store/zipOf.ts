import { crc32, deflateRawSync } from "node:zlib";
import type { PackFile } from "./zipFiles.ts";

/** Version 2.0 of the format, made on Unix. */
const VERSION = 20;
const UNIX = 3;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
/** The first day that the format knows: the same files make the same archive. */
const NO_DAY = 0x21;
const FOR_ITS_OWNER = 0o100600;

/** What stands before a file in an archive and, once more, in the list at its end. */
function headOf({ path, bytes }: PackFile, packed: Buffer): { head: Buffer; name: Buffer } {
  const name = Buffer.from(path);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(DEFLATE, 4);
  head.writeUInt16LE(NO_DAY, 8);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return { head, name };
}

/** A zip archive of these files: fewer than 65,536, and less than 4 GB. The same files make the same archive. */
export function zipOf(files: readonly PackFile[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = deflateRawSync(file.bytes);
    const { head, name } = headOf(file, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((FOR_ITS_OWNER << 16) >>> 0, 6);
    place.writeUInt32LE(offset, 10);
    list.push(Buffer.from("PK\x01\x02"), Buffer.from([VERSION, UNIX]), head, place, name);
    const local = [Buffer.from("PK\x03\x04"), head, name, packed];
    parts.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
