import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { cleanLine } from "../text/clean.ts";
import { whyOddName } from "../text/fileName.ts";
import { decoded } from "./decoded.ts";

/** A file of a pack: its place in the pack's folder, with slashes, and its text as bytes. */
export type PackFile = { path: string; bytes: Uint8Array };

/** What is in an archive; or why none of it was taken, to come after its name. */
type Unpacked = { is: "files"; files: PackFile[] } | { is: "refused"; why: string };

/** More than any pack has, in files and in bytes of all together. */
const MOST_FILES = 50_000;
const MOST_BYTES = 256 * 1024 * 1024;
/** Far larger than a lesson may be. */
const MOST_OF_ONE = 16 * 1024 * 1024;
/** Words are packed to a fifth or so; what becomes a hundred times as large was made to do harm. */
const MOST_TIMES_AS_LARGE = 100;
/** So small an archive does none. */
const SMALL = 1024 * 1024;

const UNIX = 3;
const FILE_TYPE = 0o170000;
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;

const PACKED_WITH_DEFLATE = 8;
const NOT_PACKED = 0;

/** What a system keeps beside files for itself. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** Says that an archive is refused. */
class Refused extends Error {}

function refuse(path: string, why: string): never {
  throw new Refused(`has “${cleanLine(path).slice(0, 100)}” in it: ${why}`);
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);
}

function checkKind(path: string, entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  const isUnix = entry.versionMadeBy >>> 8 === UNIX;
  if (isUnix && type !== 0 && type !== PLAIN_FILE && type !== FOLDER)
    refuse(path, "it is a link or a device, and no file");
  if (entry.isEncrypted()) refuse(path, "it is locked with a password");
  const { compressionMethod: method } = entry;
  if (method !== NOT_PACKED && method !== PACKED_WITH_DEFLATE)
    refuse(path, "it is packed in a way that smm does not know");
  if (entry.uncompressedSize > MOST_OF_ONE) refuse(path, "it is larger than 16 MB");
}

/** The entries that are files, each under its name. Throws {@link Refused} where any must not be unpacked. */
async function entriesOf(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_FILES) throw new Refused(`has more than ${MOST_FILES} files in it`);
  const entries = new Map<string, Entry>();
  const seen = new Map<string, string>();
  let all = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    const path = name.replace(/\/$/, "");
    const odd = whyOddName(path);
    if (odd !== undefined) refuse(name, `its name ${odd}`);
    checkKind(path, entry);
    all += entry.uncompressedSize;
    if (all > MOST_BYTES) throw new Refused("is larger than 256 MB when it is unpacked");
    if (name.endsWith("/")) continue;
    // What one system tells apart is one file on another.
    const folded = path.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) refuse(path, "there is a second file of that name");
    seen.set(folded, path);
    if (!BESIDE.test(path)) entries.set(path, entry);
  }
  if (all > SMALL && all > size * MOST_TIMES_AS_LARGE)
    throw new Refused(
      `becomes more than ${MOST_TIMES_AS_LARGE} times as large when it is unpacked`,
    );
  return entries;
}

async function bytesOf(zip: ZipFile, path: string, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (crc32(bytes) !== entry.crc32) refuse(path, "it is damaged");
  return bytes;
}

/** The folder in which a pack's manifest stands: "" or a name and a slash. */
function folderOf(paths: Iterable<string>, manifest: string): string {
  const places = [...paths]
    .filter((path) => path === manifest || path.endsWith(`/${manifest}`))
    .map((path) => path.slice(0, -manifest.length))
    .sort((a, b) => a.split("/").length - b.split("/").length);
  const [first, second] = places;
  if (first === undefined) throw new Refused(`has no ${manifest} in it, so that it is no pack`);
  if (second !== undefined && second.split("/").length === first.split("/").length)
    throw new Refused(`has several packs in it`);
  return first;
}

/**
 * The files of the pack in a zip archive that the names in `wanted`, made of its manifest's text, ask for.
 * All of the archive is looked at, and refused whole where anything in it is not as it should be. Never
 * rejects for what the bytes are.
 */
export async function unzipPack(
  archive: Buffer,
  manifest: string,
  wanted: (manifestText: string) => readonly string[],
): Promise<Unpacked> {
  try {
    const zip = await fromBufferPromise(archive, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    const entries = await entriesOf(zip, archive.length);
    const folder = folderOf(entries.keys(), manifest);
    const files: PackFile[] = [];
    const take = async (path: string) => {
      const entry = entries.get(folder + path);
      if (entry === undefined) return undefined;
      const bytes = await bytesOf(zip, folder + path, entry);
      files.push({ path, bytes });
      return bytes;
    };
    const text = decoded((await take(manifest)) ?? Buffer.alloc(0));
    if (text.is === "text") for (const path of wanted(text.text)) await take(path);
    return { is: "files", files };
  } catch (error) {
    if (error instanceof Refused) return { is: "refused", why: error.message };
    return { is: "refused", why: "is no zip archive, or it is damaged" };
  }
}
