import { relative } from "node:path";
import type { Fault } from "../course/fault.ts";
import { errorCode } from "../problem.ts";
import { decoded } from "./decoded.ts";
import { readPlain } from "./plainFile.ts";

/** Far larger than a lesson or a manifest may be. */
const MOST_BYTES = 16 * 1024 * 1024;

const SAVE = "Save it again as UTF-8: most editors offer that under “Save as” or “Encoding”.";

/** How a file of a pack is named in what is said of it: from `cwd`, where it is within that. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith("..") || near === "" ? path : near;
}

/** A pack's file, named as faults name it: its text, or what is wrong with it. */
type TextRead =
  | { file: string; text: string }
  /** `absent` where it is not there at all */
  | { file: string; fault: Fault; absent: boolean };

/** Reads a file, and names it from `cwd`; `expected` says what it should be. */
export function readText(path: string, cwd: string, expected: string): TextRead {
  const file = shownPath(path, cwd);
  const wrong = (fault: Pick<Fault, "what" | "expected" | "mend"> & Partial<Fault>) => ({
    file,
    fault: { file, line: 1, column: 1, shown: "", ...fault },
    absent: false,
  });
  let bytes: Buffer;
  try {
    bytes = readPlain(path, MOST_BYTES);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    const what = "this file is not there or cannot be read";
    const mend = "Look at its name, at the folder it is in, and whether you may read it.";
    return { ...wrong({ what, expected, mend }), absent: code === "ENOENT" || code === "ENOTDIR" };
  }
  const read = decoded(bytes);
  const saved = { expected: "a file that was saved as UTF-8", mend: SAVE };
  if (read.is === "text" && read.in === "UTF-8") return { file, text: read.text };
  if (read.is === "text") return wrong({ what: `this file is not UTF-8 but ${read.in}`, ...saved });
  const { line, column, shown, likely } = read;
  const what = likely === undefined ? "" : ` but, as it seems, ${likely}`;
  return wrong({ line, column, shown, what: `this file is not UTF-8${what}`, ...saved });
}
