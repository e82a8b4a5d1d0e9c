import { basename, dirname, join } from "node:path";
import { shownFile, typedFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { readHandOver, TO_BE_OPENED } from "../../formats/openedFile.ts";
import { MOST_BYTES } from "../../mentoring/handOver.ts";
import { EXIT, Problem } from "../../problem.ts";
import { handedFilesIn, readHandedFile } from "../../store/handedFile.ts";
import { typedPath } from "../../store/typedPath.ts";
import { nearest } from "../../text/nearest.ts";
import { type Next, toType } from "../../text/toType.ts";

export const ASK_AGAIN = "ask for the file once more";
const FROM_LEARNER: Next = (smm) => `${smm("export --format json")}, on the learner's computer`;
const FROM_EITHER: Next = (smm) =>
  `${smm("open FILE")}, with one that was made by ${FROM_LEARNER(smm)}`;

/** Why a file was not read, to come after its name, and what to do next. */
const NOT_READ = {
  "no-file": { why: "is no file.", next: FROM_EITHER },
  "too-large": { why: "is larger than 5 MB. It was not opened.", next: FROM_EITHER },
  unreadable: { why: "cannot be read.", next: ASK_AGAIN },
  "not-utf8": {
    why: "is not in UTF-8, so that its letters cannot be told. It was not opened.",
    next: ASK_AGAIN,
  },
  empty: { why: "is empty.", next: ASK_AGAIN },
  "for-reading": {
    why: "is a summary to read as it is: your text editor or your browser shows it. smm opens one that ends in .json.",
    next: FROM_LEARNER,
  },
  "something-else": { why: "is neither a summary nor a reply of smm.", next: FROM_EITHER },
};

/** What to open instead: a file of that folder that is called much the same, or else any of them. */
export function instead(cwd: string, file: string): Next {
  const folder = dirname(file);
  const names = handedFilesIn(typedPath(cwd, folder), TO_BE_OPENED);
  const name = nearest(basename(file), names) ?? names[0];
  return name === undefined
    ? (smm) =>
        `look where you saved it; then ${smm("open")}, a space, and the file drawn into this window`
    : toType(`open ${typedFile(folder === "." ? name : join(folder, name))}`);
}

/** What is in a file that somebody handed over. Throws a Problem in words where it is nothing of ours. */
export function handedOver(
  { cwd, filesFolder }: Pick<Context, "cwd" | "filesFolder">,
  file: string,
) {
  const refuse = (why: string, next: Next) => new Problem(`${shownFile(file)} ${why}`, { next });
  const nothing = (is: keyof typeof NOT_READ) => refuse(NOT_READ[is].why, NOT_READ[is].next);
  if (file.trim() === "")
    throw new Problem("The file has no name.", { next: instead(cwd, "x"), code: EXIT.usage });
  const here = readHandedFile(typedPath(cwd, file), MOST_BYTES);
  // There it stands where smm wrote it.
  const read =
    here.is === "not-there" ? readHandedFile(typedPath(filesFolder, file), MOST_BYTES) : here;
  if (read.is === "not-there") throw refuse("is not here.", instead(cwd, file));
  if (read.is === "folder")
    throw refuse("is a folder; smm opens a file in it.", instead(cwd, join(file, "x")));
  if (read.is !== "text") throw nothing(read.is);
  const found = readHandOver(read.text);
  switch (found.is) {
    case "empty":
    case "for-reading":
    case "something-else":
      throw nothing(found.is);
    case "damaged":
      throw refuse(`is damaged: ${found.why}. Nothing was changed.`, ASK_AGAIN);
    case "newer":
      throw refuse(
        `was made by a newer smm (version ${found.version} of such files). Nothing was changed.`,
        "use the newer smm, or ask for a file of the older one",
      );
    default:
      return found;
  }
}
