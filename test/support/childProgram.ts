// What a child process of a test does: the real code in a process of its own.
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { openDrafts } from "../../src/store/drafts.ts";
import { homeOf } from "../../src/store/home.ts";
import { withLock } from "../../src/store/lock.ts";
import { openRecord } from "../../src/store/recordStore.ts";
import { ioOf } from "../../src/terminal/io.ts";

const [job, folder, ...words] = process.argv.slice(2) as [string, string, ...string[]];
const home = homeOf({ SMM_HOME: folder }, "/");
const said: string[] = [];

function open() {
  return openRecord({
    home,
    say: (text) => said.push(text),
    now: () => new Date(Date.UTC(2026, 10, 22, 9)),
    newId: () => randomUUID(),
  });
}

const jobs: Record<string, () => void> = {
  /** saves so many pages, one after the other */
  append() {
    const [name, count] = words as [string, string];
    const store = open();
    for (let at = 0; at < Number(count); at++)
      store.save({ type: "page-read", pack: "drinks", unit: "tea", page: `${name}-${at}` });
    store.close();
  },
  /** saves pages until it is killed, and writes the name of each when it has been saved */
  saveAndTell() {
    const store = open();
    for (let at = 0; ; at++) {
      const page = `${words[0]}-${at}`;
      store.save({ type: "page-read", pack: "drinks", unit: "tea", page });
      writeSync(1, `${page}\n`);
    }
  },
  /** changes one setting so many times */
  set() {
    const [key, count] = words as [string, string];
    for (let at = 1; at <= Number(count); at++) changeSettings(home, { [key]: `${key} ${at}` });
  },
  /** counts in a file, each time under a lock that a dead process seems to hold */
  countUnderLocks() {
    const [dead, times] = words as [string, string];
    const [lock, file] = [join(folder, "a.lock"), join(folder, "count")];
    for (let at = 0; at < Number(times); at++) {
      try {
        writeFileSync(lock, dead, { flag: "wx" });
      } catch {
        // Another holds it, or has abandoned it just so.
      }
      withLock(lock, () => {
        const count = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
        writeFileSync(file, String(count + 1));
      });
    }
  },
  /** uses a record in a place that cannot be written to */
  useUnkept() {
    const store = open();
    const atStart = { keeps: store.keeps, events: store.record.events, said: [...said] };
    store.warnIfNotKept();
    store.save({ type: "page-read", pack: "drinks", unit: "tea", page: "one" });
    store.save({ type: "page-read", pack: "drinks", unit: "tea", page: "two" });
    let problem: unknown;
    try {
      store.saveOrFail({ type: "page-read", pack: "drinks", unit: "tea", page: "three" });
    } catch (error) {
      problem = (error as Error).name;
    }
    store.close();
    writeSync(1, JSON.stringify({ atStart, said, problem, events: store.record.events }));
  },
  /** types something that cannot be kept */
  typeUnkept() {
    const cannotKeep = () => said.push("cannot be kept");
    const now = () => new Date(Date.UTC(2026, 10, 22, 9));
    const draft = openDrafts({ home, now, cannotKeep }).of({
      key: "note",
      name: "a note",
      goOn: "note",
    });
    const kept = { answered: [], later: [], typing: { label: "Your note:", text: "words" } };
    draft.keep(kept);
    const settled = draft.settle(kept);
    draft.drop();
    writeSync(1, JSON.stringify({ settled, said }));
  },
  /** writes lines until nobody reads them any more, and says on stderr how that showed */
  writeLines() {
    const io = ioOf(process.stdout, process.stderr);
    const writeOn = () => {
      try {
        io.out("line\n".repeat(1000));
        setImmediate(writeOn);
      } catch (error) {
        io.err((error as Error).name);
      }
    };
    writeOn();
  },
};

(jobs[job] as () => void)();
