import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DRINKS } from "../support/drinks.ts";
import type { Case } from "./campaign.ts";
import type { Ran, Start } from "./program.ts";
import { eventsIn, hasNote } from "./store.ts";

/** How many things a run said it had kept, and what of it is not there; however it ended. */
type Kept = { told: number; missing?: string | undefined };

export type Written = Partial<Start> & {
  argv: readonly string[];
  kept(ran: Ran): Kept;
};

type Place = Pick<Case, "folder" | "home" | "number">;

/** Something that writes to the store or beside it. `start` makes what it needs in the case's folder. */
export type Writer = { name: string; start(one: Place): Written };

/** What is kept by one command that says so with these words. */
function bySaying(
  argv: readonly string[],
  words: RegExp,
  isThere: () => boolean,
): { argv: readonly string[]; kept(ran: Ran): Kept } {
  return {
    argv,
    kept({ out, err }) {
      if (!words.test(out) && !words.test(err)) return { told: 0 };
      return { told: 1, missing: isThere() ? undefined : `told “${words.source}”, and it is not` };
    },
  };
}

export function putFiles(folder: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function settingIn(home: string, key: string): unknown {
  const data: unknown = JSON.parse(readFileSync(join(home, "settings.json"), "utf8"));
  return (data as Record<string, unknown>)[key];
}

const ofType = (home: string, type: string) => eventsIn(home).filter((each) => each.type === type);

/** The answers of a whole unit, a line each. */
const ANSWERS = "\n1\n\n\n\n1\n\n1\n\n\n\n\nleaves\n\n\n\n";

const LEARN: Writer = {
  name: "learn",
  start(one) {
    const pack = putFiles(join(one.folder, "pack"), DRINKS);
    return {
      argv: ["learn", "tea", "--plain"],
      input: ANSWERS,
      env: { SMM_CONTENT: pack },
      kept({ out }) {
        // The reason is shown after the answer is kept; a page, after the one before it.
        const answers = out.match(/This is from the page/g)?.length ?? 0;
        const kept = ofType(one.home, "question-answered").length;
        return {
          told: answers,
          missing: kept < answers ? `${answers} answers shown, ${kept} kept` : undefined,
        };
      },
    };
  },
};

/** An output is there as a whole, or as it was before. */
const EXPORT: Writer = {
  name: "export",
  start(one) {
    const file = join(one.folder, "summary.md");
    const before = "what was there before\n";
    writeFileSync(file, before);
    return {
      argv: ["export", "--output", file, "--force"],
      kept({ err }) {
        const text = existsSync(file) ? readFileSync(file, "utf8") : "";
        const told = /Written to/.test(err) ? 1 : 0;
        const isWhole = text.startsWith("# ") && text.includes("the last of them");
        if (told === 1 && !isWhole) return { told, missing: "told that it is written" };
        const isOld = text === before;
        return { told, missing: isWhole || isOld ? undefined : "neither the old file nor the new" };
      },
    };
  },
};

/** One of each way in which something is written. */
export const WRITERS: readonly Writer[] = [
  {
    name: "note",
    start: (one) =>
      bySaying(["note", `note ${one.number}`], /Kept as/, () =>
        hasNote(one.home, `note ${one.number}`),
      ),
  },
  {
    name: "config",
    start: (one) =>
      bySaying(
        ["config", "initiative", `depot ${one.number}`],
        /initiative: depot/,
        () => settingIn(one.home, "initiative") === `depot ${one.number}`,
      ),
  },
  {
    name: "reading add",
    start: (one) =>
      bySaying(["reading", "add", `book ${one.number}`], /Kept as/, () =>
        ofType(one.home, "reading-added").some(({ title }) => title === `book ${one.number}`),
      ),
  },
  {
    name: "meet plan",
    start: (one) =>
      bySaying(
        ["meet", "plan", "--when", "2099-12-03 14:00", "--output", join(one.folder, "talk.ics")],
        /Kept: 2099-12-03/,
        () => ofType(one.home, "meeting-planned").length === 1,
      ),
  },
  {
    name: "undo",
    start: (one) => bySaying(["undo"], /Taken back/, () => ofType(one.home, "undone").length === 1),
  },
  LEARN,
  EXPORT,
];
