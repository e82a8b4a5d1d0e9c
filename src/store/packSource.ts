import { lstatSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseManifest } from "../course/manifest.ts";
import { errorCode } from "../problem.ts";
import { decoded } from "./decoded.ts";
import { filesOf, MANIFEST } from "./packLayout.ts";
import { readPlain } from "./plainFile.ts";
import type { PackFile } from "./zipFiles.ts";

/** The files of a pack that is to be added; or why there are none, to come after the name of where it is. */
type Source =
  | { is: "files"; files: PackFile[] }
  | { is: "refused"; why: string }
  /** a file that is no archive: it may be what somebody shared */
  | { is: "file" };

const MOST_OF_ARCHIVE = 256 * 1024 * 1024;
const MOST_OF_ONE = 16 * 1024 * 1024;
const MOST_FILES = 50_000;

/** How a zip archive begins, also one without files. */
const ZIP = [Buffer.from("PK\x03\x04"), Buffer.from("PK\x05\x06")];

/** The files that a manifest names, with slashes; none where it is faulty. */
function wantedBy(manifestText: string): string[] {
  const { manifest } = parseManifest(MANIFEST, manifestText);
  if (manifest === undefined) return [];
  const paths = filesOf("", manifest).map((path) => path.split(sep).join("/"));
  return paths.filter((path) => path !== MANIFEST);
}

/** Whether a file is there, as a plain file in plain folders below the pack's. Throws where it is a link. */
function isThere(folder: string, path: string): boolean {
  for (let place = join(folder, path); place !== folder; place = dirname(place)) {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined) return false;
    if (found.isSymbolicLink()) {
      const name = relative(folder, place);
      throw Object.assign(new Error(name), { code: "ELINK" });
    }
  }
  return true;
}

/** The files of the pack in a folder; no link in it is followed. Throws nothing for what is there. */
export function filesInFolder(typed: string): Source {
  const folder = resolve(typed);
  const files: PackFile[] = [];
  const take = (path: string) => {
    if (!isThere(folder, path)) return undefined;
    const bytes = readPlain(join(folder, path), MOST_OF_ONE);
    files.push({ path, bytes });
    return bytes;
  };
  try {
    const bytes = take(MANIFEST);
    if (bytes === undefined)
      return { is: "refused", why: `has no ${MANIFEST} in it, so that it is no pack` };
    const text = decoded(bytes);
    const wanted = text.is === "text" ? wantedBy(text.text) : [];
    if (wanted.length > MOST_FILES)
      return { is: "refused", why: `names more than ${MOST_FILES} files` };
    for (const path of wanted) take(path);
    return { is: "files", files };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ELINK") {
      const { message: name } = error as Error;
      return { is: "refused", why: `has “${name}” in it, which is a link and no file` };
    }
    return { is: "refused", why: "has a file in it that cannot be read" };
  }
}

/** The files of the pack in a folder or a zip archive. Throws nothing for what is there. */
export async function packSource(path: string): Promise<Source> {
  let bytes: Buffer;
  try {
    if (statSync(path).isDirectory()) return filesInFolder(path);
    bytes = readPlain(path, MOST_OF_ARCHIVE);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === "ENOENT" || code === "ENOTDIR") return { is: "refused", why: "is not here" };
    if (code === "EFBIG") return { is: "refused", why: "is larger than 256 MB" };
    return { is: "refused", why: "cannot be read" };
  }
  if (!ZIP.some((beginning) => bytes.subarray(0, beginning.length).equals(beginning)))
    return { is: "file" };
  const { unzipPack } = await import("./zipFiles.ts");
  return unzipPack(bytes, MANIFEST, wantedBy);
}
