import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Campaign, Case } from "../campaign.ts";
import { eventsIn, goesOn, goodStore, putStore } from "../store.ts";

const TIMES = 3;
/** Each changes a setting of its own. */
const KEYS = ["name", "mentor", "initiative", "offer"];
/** No process of this computer has it. */
const NOBODY = 2 ** 22 + 1;

/** A lock that nobody holds any more, in one of the ways in which that happens. */
function leaveLock(one: Case): void {
  const lock = join(one.home, "settings.lock");
  const ways: (() => void)[] = [
    () => {},
    () => writeFileSync(lock, `${NOBODY}`),
    () => writeFileSync(lock, `${NOBODY}-${crypto.randomUUID()}`),
    () => {
      writeFileSync(lock, "");
      utimesSync(lock, 0, 0);
    },
    () => {
      writeFileSync(lock, `${process.pid}`);
      const toCome = Date.now() / 1000 + 86_400 * 365;
      utimesSync(lock, toCome, toCome);
    },
  ];
  one.chance.of(ways)();
}

/** Two or four programs write to one store at once, beside a lock that was abandoned. */
export const together: Campaign = {
  name: "together",
  short: 8,
  long: 120,
  seconds: 12,
  lanes: 1,
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      putStore(one.home, files);
      leaveLock(one);
      const workers = KEYS.slice(0, one.chance.of([2, 4]));
      const told = await Promise.all(workers.map((key) => work(one, key)));
      const events = eventsIn(one.home);
      const settings = await one.smm(["config"]);
      for (const { notes, set, key } of told) {
        one.acknowledged(notes.length + (set === undefined ? 0 : 1));
        for (const note of notes)
          if (events.filter(({ text }) => text === note).length !== 1)
            one.found("lost", `the note “${note}”`);
        if (set !== undefined && !settings.out.includes(set))
          one.found("lost", `the setting ${key}: ${set}`);
      }
      await goesOn(one, files);
    };
  },
};

/** What one of them was told is kept. */
async function work(one: Case, key: string) {
  const notes: string[] = [];
  let set: string | undefined;
  for (let time = 0; time < TIMES; time++) {
    const words = `${key} ${time}`;
    if ((await one.smm(["note", words])).code === 0) notes.push(words);
    const changed = await one.smm(["config", key, words]);
    if (changed.code === 0) set = words;
  }
  return { key, notes, set };
}
