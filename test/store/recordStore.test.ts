import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { readJournal } from "../../src/store/journal.ts";
import { loadFromJournal } from "../../src/store/loadRecord.ts";
import { aHappening } from "../support/happenings.ts";
import { filesIn, newHome, note, open, pageRead, pagesRead } from "../support/record.ts";

const NOW = new Date(Date.UTC(2026, 10, 22, 12));

describe("save", () => {
  it("has put the event on the disk before it returns", () => {
    const home = newHome();
    const { store } = open(home);
    for (const page of ["one", "two"]) {
      store.save(pageRead(page));
      expect(readJournal(home.journal, 0).lines.at(-1)).toContain(`"page":"${page}"`);
    }
  });

  it("shows in the record, and in that of the next start", () => {
    const home = newHome();
    const { store } = open(home);
    const [event] = store.save(note("Ask the plant managers"));
    expect(store.record.notes).toMatchObject([{ id: event?.id, text: "Ask the plant managers" }]);
    expect(open(home).store.record).toEqual(store.record);
  });

  it("refuses what could not be read again, and keeps nothing of it", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(pageRead("one"));
    const before = filesIn(home.folder);
    expect(() => store.save(pageRead(""))).toThrow();
    expect(filesIn(home.folder)).toEqual(before);
    expect(pagesRead(store)).toEqual(["one"]);
  });

  it("keeps what another program saved in between", () => {
    const home = newHome();
    const one = open(home).store;
    const other = open(home).store;
    one.save(pageRead("one"));
    other.save(pageRead("two"));
    one.save(pageRead("three"));
    expect(pagesRead(open(home).store)).toEqual(["one", "two", "three"]);
  });
});

describe("a line that stands twice", () => {
  it("counts once, before a snapshot and after it", () => {
    const home = newHome();
    const first = open(home).store;
    for (let nth = 0; nth < 100; nth++) first.save(note(`Note ${nth}`));
    first.close();
    const { store } = open(home);
    store.save(note("After the snapshot"));
    const lines = readJournal(home.journal, 0).lines;
    for (const line of [lines[5], lines[99], lines[100]]) appendFileSync(home.journal, `${line}\n`);
    expect(open(home).store.record.notes).toHaveLength(101);
  });
});

describe("a record", () => {
  it("is the same from a snapshot and the rest of the journal as from the journal alone", () => {
    const run = fc.record({
      saved: fc.array(aHappening, { maxLength: 12 }),
      times: fc.constantFrom(1, 8, 16),
      undone: fc.nat({ max: 2 }),
      ending: fc.constantFrom("", "", "\n", '{"v":1,"id', "cut"),
    });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
        const home = newHome();
        for (const { saved, times, undone, ending } of runs) {
          const { store } = open(home);
          for (let time = 0; time < times; time++) store.save(...saved);
          for (let time = 0; time < undone; time++) store.undo();
          store.close();
          if (ending === "cut") cutLastNewline(home.journal);
          else appendFileSync(home.journal, ending);

          const again = open(home).store;
          const alone = loadFromJournal(home, NOW).record;
          expect(again.record).toEqual(alone);
          again.close();
          expect(open(home).store.record).toEqual(alone);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("skips a damaged line and names it, and keeps the lines around it", () => {
    const home = newHome();
    open(home).store.save(pageRead("one"));
    appendFileSync(home.journal, 'coffee\n{"v":1,"type":"party"}\n');
    open(home).store.save(pageRead("two"));

    const { store, said } = open(home);
    expect(pagesRead(store)).toEqual(["one", "two"]);
    expect(said).toHaveLength(2);
    expect(said[0]).toContain(`Line 2 of ${home.journal} is damaged (it is not JSON)`);
    expect(said[1]).toContain(`Line 3 of ${home.journal}`);
  });

  it("of a newer program is refused, and nothing of it changed", () => {
    const home = newHome();
    open(home).store.save(pageRead("one"));
    appendFileSync(home.journal, '{"v":2,"id":"x","type":"dreamt"}\n');
    writeFileSync(join(home.folder, "snapshot.json"), "damaged");
    const before = filesIn(home.folder);
    expect(() => open(home)).toThrow(Problem);
    expect(() => open(home)).toThrow(/newer smm \(version 2 .*Nothing in it was changed/);
    expect(filesIn(home.folder)).toEqual(before);
  });

  it("that cannot be read is a Problem that names it", () => {
    const home = newHome();
    mkdirSync(home.journal, { recursive: true });
    expect(() => open(home)).toThrow(Problem);
    expect(() => open(home)).toThrow(home.journal);
  });
});

describe("undo", () => {
  it("takes back the newest event, then the one before it", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(note("first"), note("second"));
    expect(store.undo()).toMatchObject({ text: "second" });
    expect(store.record.notes.map(({ text }) => text)).toEqual(["first"]);
    expect(store.undo()).toMatchObject({ text: "first" });
    expect(store.undo()).toBeUndefined();
    expect(open(home).store.record.notes).toEqual([]);
  });

  it("leaves what was undone in the journal", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(note("a regret"));
    store.undo();
    const { lines } = readJournal(home.journal, 0);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("a regret");
  });
});

describe("events", () => {
  it("are those of all programs, in order, each once, without the undone and the damaged", () => {
    const home = newHome();
    const one = open(home).store;
    const first = one.save(pageRead("one"), note("a regret"), pageRead("two"));
    one.undo(first[1]?.id);
    const other = open(home).store.save(pageRead("three"));
    appendFileSync(home.journal, `coffee\n${JSON.stringify(first[0])}\n`);
    const told = one.events().filter((event) => event.type !== "undone");
    expect(told).toEqual([first[0], first[2], ...other]);
  });

  it("are none before anything was kept", () => {
    const home = newHome();
    expect(open(home).store.events()).toEqual([]);
  });

  it("of a newer program are refused", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(pageRead("one"));
    appendFileSync(home.journal, '{"v":2,"id":"x","type":"dreamt"}\n');
    expect(() => store.events()).toThrow(Problem);
  });
});

function cutLastNewline(journal: string): void {
  const { lines } = readJournal(journal, 0);
  writeFileSync(journal, lines.join("\n"));
}
