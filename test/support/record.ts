import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewHappening } from "../../src/learner/events.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { type Home, homeOf } from "../../src/store/home.ts";
import { openRecord, type RecordStore } from "../../src/store/recordStore.ts";
import { temporaryFolder } from "./world.ts";

/** A place for a record, not made yet. */
export function newHome(): Home {
  return homeOf({ SMM_HOME: join(temporaryFolder(), "home") }, "/");
}

let ids = 0;

/** Opens a record as a program started on that day of November would; `said` is what it told the person. */
export function open(home: Home, day = 22): { store: RecordStore; said: string[] } {
  const said: string[] = [];
  const store = openRecord({
    home,
    say: (text) => said.push(text),
    now: () => new Date(Date.UTC(2026, 10, day, 9, 0, ids)),
    newId: () => `event-${++ids}`,
  });
  return { store, said };
}

export function pageRead(page: string): NewHappening {
  return { type: "page-read", pack: BUNDLED_PACK, unit: "tea", page };
}

export function note(text: string): NewHappening {
  return { type: "note-written", kind: "idea", text, private: false, pack: null, unit: null };
}

/** The pages of the unit tea that a record holds as read. */
export function pagesRead({ record }: RecordStore): string[] {
  return record.units[`${BUNDLED_PACK}/tea`]?.passed ?? [];
}

/** Every file of a folder with its bytes, to see whether anything was changed. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );
}
