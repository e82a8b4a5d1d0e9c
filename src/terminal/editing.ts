import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../problem.ts";
import type { Typing } from "./inputs.ts";

/** What an editor has saved is noticed so soon: a draft is on the disk 0.25 seconds later at most. */
const LOOK_MS = 40;
const DAY_MS = 86_400_000;

/** The beginning of a folder's name in which an editor's file stands. */
const FOLDER = "smm-words-";

/** What the file of an editor is called at its end. */
export const ENDING = ".md";

/** For an editor that does not start, or that ends as one that failed; or where there is none. */
export function unusableEditor(editor: string | undefined): Problem {
  const what =
    editor === undefined ? "No editor is set." : `The editor “${editor}” could not be used.`;
  return new Problem(what, {
    next: "Type your words instead, or choose another editor: it is a setting.",
  });
}

function savedIn(folder: string): string | undefined {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const name = names.find((each) => each.endsWith(ENDING));
    return name === undefined ? undefined : readFileSync(join(folder, name), "utf8");
  } catch {
    // The editor is putting another in its place.
    return undefined;
  }
}

/** Removes the folders of editors whose program was killed a day ago or earlier. */
function removeOld(): void {
  try {
    for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(FOLDER))) {
      const folder = join(tmpdir(), name);
      if (Date.now() - statSync(folder).mtimeMs > DAY_MS)
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // They are somebody else's.
  }
}

/**
 * Lets an editor change a file of a folder of its own, whose name has {@link ENDING}; `keep` hears of each
 * other text that it saves. Where the program is ended meanwhile the folder stays, since the editor may still be
 * writing to it.
 */
export async function edited<T>(
  { start, keep }: Typing,
  edit: (folder: string) => Promise<T>,
): Promise<T> {
  removeOld();
  const folder = mkdtempSync(join(tmpdir(), FOLDER));
  let last = start;
  const look = () => {
    const text = savedIn(folder);
    // Some editors empty a file before they write to it.
    if (text === undefined || text === last || text.trim() === "") return;
    last = text;
    keep(text);
  };
  const looking = setInterval(look, LOOK_MS).unref();
  try {
    return await edit(folder);
  } finally {
    clearInterval(looking);
    look();
    rmSync(folder, { recursive: true, force: true });
  }
}
