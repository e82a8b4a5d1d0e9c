import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stamp } from "../../src/learner/events.ts";
import { appendEvents } from "../../src/store/appendEvents.ts";
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

/** A day to come on which somebody may plan a talk. */
const SOON = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);

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

/** Lines of a journal that stand before all others in time, so that a union has to put them there. */
const THEIRS = ["first of theirs", "second of theirs", "third of theirs"];

function otherJournal(path: string): void {
  const events = THEIRS.map((text, at) =>
    stamp(
      { type: "note-written", kind: "idea", text, private: false, pack: null, unit: null },
      new Date(Date.UTC(2026, 9, 1, 9, at)),
      () => crypto.randomUUID(),
    ),
  );
  appendEvents(path, events);
}

/** All of the other's events are there, each once, or none of them where it was not said. */
const MERGE: Writer = {
  name: "merge",
  start(one) {
    const other = join(one.folder, "other");
    mkdirSync(other, { recursive: true });
    otherJournal(join(other, "journal.jsonl"));
    return {
      argv: ["merge", other],
      kept({ out }) {
        const told = /3 events added/.test(out) ? 1 : 0;
        const there = THEIRS.map(
          (text) => eventsIn(one.home).filter((each) => each.text === text).length,
        );
        if (there.every((count) => count === 1)) return { told };
        if (told === 0 && there.every((count) => count === 0)) return { told };
        return { told, missing: `of three events there are ${there.join(", ")}` };
      },
    };
  },
};

/** The store's own backups, with all that is in them. */
function backupsIn(home: string): string[] {
  const folder = join(home, "backups");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d/.test(name)) : [];
  return names.map((name) => readFileSync(join(folder, name, "journal.jsonl"), "utf8"));
}

/** A backup is whole, or there is none. */
const BACKUP: Writer = {
  name: "backup",
  start(one) {
    return {
      argv: ["backup"],
      kept({ out }) {
        const told = /Copied: /.test(out) ? 1 : 0;
        const journal = readFileSync(join(one.home, "journal.jsonl"), "utf8");
        const copies = backupsIn(one.home);
        const missing = copies.some((copy) => copy !== journal) ? "all of the copy" : "the copy";
        const isGood = copies.every((copy) => copy === journal) && copies.length >= told;
        return { told, missing: isGood ? undefined : missing };
      },
    };
  },
};

/** The backup that is gone back to stays, and so does what was there before. */
const RESTORE: Writer = {
  name: "restore",
  start(one) {
    const folder = join(one.home, "backups", "2026-11-01_09-00-00");
    mkdirSync(folder, { recursive: true });
    const lines = readFileSync(join(one.home, "journal.jsonl"), "utf8").split(/(?<=\n)/);
    const before = lines.slice(0, 20).join("");
    writeFileSync(join(folder, "journal.jsonl"), before);
    return {
      argv: ["restore", "2026-11-01_09-00-00", "--yes"],
      kept({ out }) {
        const told = /You are back at that backup/.test(out) ? 1 : 0;
        if (!backupsIn(one.home).includes(before)) return { told, missing: "the backup itself" };
        const done = ofType(one.home, "restored").length;
        return { told, missing: done < told ? "that it was gone back to" : undefined };
      },
    };
  },
};

/** Damaged lines are taken out, the others stay, and a backup has all of it. */
const FIX: Writer = {
  name: "doctor --fix",
  start(one) {
    const journal = join(one.home, "journal.jsonl");
    const damaged = `no event\n${readFileSync(journal, "utf8")}`;
    writeFileSync(journal, damaged);
    rmSync(join(one.home, "snapshot.json"), { force: true });
    return {
      argv: ["doctor", "--fix", "--yes"],
      kept({ out }) {
        const told = /1 damaged line taken out/.test(out) ? 1 : 0;
        const isOut = !readFileSync(journal, "utf8").startsWith("no event");
        if (isOut && !backupsIn(one.home).includes(damaged))
          return { told, missing: "the backup of what was taken out" };
        return { told, missing: told === 1 && !isOut ? "that the line was taken out" : undefined };
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
        ["meet", "plan", "--when", `${SOON} 14:00`, "--output", join(one.folder, "talk.ics")],
        /Kept: [^\n]+\d{4}, 14:00/,
        () => ofType(one.home, "meeting-planned").length === 1,
      ),
  },
  {
    name: "undo",
    start: (one) => bySaying(["undo"], /Taken back/, () => ofType(one.home, "undone").length === 1),
  },
  LEARN,
  EXPORT,
  BACKUP,
  RESTORE,
  MERGE,
  FIX,
];
