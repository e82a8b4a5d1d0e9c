import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type NewHappening, stamp } from "../../src/learner/events.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { loadFromJournal } from "../../src/store/loadRecord.ts";
import { openRecord } from "../../src/store/recordStore.ts";

const QUESTIONS = 150;
const SAVES = 20;

let ids = 0;
const newId = () => `event-${process.pid}-${ids++}`;
const now = () => new Date();
const homeAt = (folder: string) => ({ folder, journal: join(folder, "journal.jsonl") });

function answer(index: number): NewHappening {
  return {
    type: "question-answered",
    pack: BUNDLED_PACK,
    unit: `unit-${index % 40}`,
    question: `question-${index % QUESTIONS}`,
    fingerprint: "0123456789abcdef",
    given: ["That nobody was listening"],
    right: index % 3 > 0,
    during: "quiz",
  };
}

/** A record of so many answers, as if they had been given. */
export function writeRecord(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify(stamp(answer(index), now(), newId)),
  );
  writeFileSync(homeAt(folder).journal, `${lines.join("\n")}\n`, { mode: 0o600 });
}

/** Milliseconds to save some answers one by one, in a record that is open. */
export function saveMany(folder: string): number {
  const store = openRecord({ home: homeAt(folder), say: () => {}, now, newId });
  store.save(answer(0));
  const start = performance.now();
  for (let index = 0; index < SAVES; index++) store.save(answer(index));
  const taken = performance.now() - start;
  store.close();
  return taken;
}

if (process.argv[2] === "fold") {
  const start = performance.now();
  loadFromJournal(homeAt(process.argv[3] as string), now());
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes }));
}
