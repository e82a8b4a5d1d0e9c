import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { CHECKED_FORM } from "../../src/store/checkedForm.ts";
import type { Home } from "../../src/store/home.ts";
import { dropDamaged } from "../../src/store/joinJournals.ts";
import { loadFromJournal } from "../../src/store/loadRecord.ts";
import { examineRecord } from "../../src/store/recordProblems.ts";
import { readSnapshot } from "../../src/store/snapshot.ts";
import { setOrphanAside } from "../../src/store/writeSnapshot.ts";
import { filesIn, newHome, note, open, pageRead, pagesRead } from "../support/record.ts";

const NOW = new Date(Date.UTC(2026, 10, 22, 12));

const snapshotOf = ({ folder }: Home) => join(folder, "snapshot.json");

/** A home with `pages` pages read, enough for a snapshot. */
function homeWithSnapshot(name: string, pages = 100): Home {
  const home = newHome();
  const { store } = open(home);
  for (let at = 0; at < pages; at++) store.save(pageRead(`${name}-${at}`));
  store.close();
  return home;
}

describe("a snapshot", () => {
  it("is left whenever something happened, but for little in a long record", () => {
    expect(existsSync(snapshotOf(homeWithSnapshot("none", 0)))).toBe(false);
    expect(existsSync(snapshotOf(homeWithSnapshot("one", 1)))).toBe(true);

    const home = homeWithSnapshot("many", 1000);
    const before = readFileSync(snapshotOf(home), "utf8");
    const add = (pages: number) => {
      const { store } = open(home);
      for (let at = 0; at < pages; at++) store.save(pageRead(`more-${store.record.events}`));
      store.close();
      return readFileSync(snapshotOf(home), "utf8");
    };
    expect(add(5)).toBe(before);
    expect(add(6)).not.toBe(before);
    expect(pagesRead(open(home).store)).toHaveLength(1011);
  });

  it.each([
    ["is not there", (journal: string) => rmSync(journal)],
    ["is empty", (journal: string) => truncateSync(journal)],
  ])("whose journal %s any more says that the record has gone", (_, take) => {
    const home = homeWithSnapshot("page");
    take(home.journal);
    const { said, store } = open(home);
    expect(store.record.events).toBe(0);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`Your record is not in ${home.journal} any more`);
    expect(said[0]).toContain("100 events");
    expect(examineRecord(home, NOW).problems).toEqual(said);
  });

  it("whose journal was cut, at the end of a line too, says so until what is there is taken", () => {
    const home = homeWithSnapshot("page");
    const lines = readFileSync(home.journal, "utf8").split(/(?<=\n)/);
    for (const kept of [1, 50, 99]) {
      writeFileSync(home.journal, lines.slice(0, kept).join(""));
      for (let times = 0; times < 2; times++) {
        const { said, store } = open(home);
        expect(pagesRead(store)).toHaveLength(kept);
        expect(said).toEqual([
          expect.stringContaining(
            `missing at the end of ${home.journal}: ${snapshotOf(home)} knows`,
          ),
        ]);
        expect(examineRecord(home, NOW).problems).toEqual(said);
        store.close();
      }
    }
    const aside = setOrphanAside(home, NOW);
    expect(readFileSync(aside as string, "utf8")).toContain("page-99");
    expect(open(home).said).toEqual([]);
    expect(setOrphanAside(home, NOW)).toBeUndefined();
  });

  it("is no reason to say that of a record out of which damaged lines were taken", () => {
    const home = homeWithSnapshot("page");
    writeFileSync(home.journal, `${readFileSync(home.journal, "utf8")}damaged\n`);
    const { store } = open(home);
    store.close();
    dropDamaged(home);
    const after = open(home);
    expect(after.said).toEqual([]);
    expect(pagesRead(after.store)).toHaveLength(100);
  });

  it("does not bring back what was undone where its line comes a second time", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(pageRead("kept"));
    store.save(pageRead("gone"));
    const [, gone] = readFileSync(home.journal, "utf8").split("\n");
    store.undo();
    store.close();
    appendFileSync(home.journal, `${gone}\n`);
    const after = open(home).store;
    expect(pagesRead(after)).toEqual(["kept"]);
    after.close();
    expect(pagesRead(open(home).store)).toEqual(["kept"]);
  });

  it("is not left while somebody changes the journal", () => {
    const home = newHome();
    const { store } = open(home);
    store.save(pageRead("one"));
    const lock = join(home.folder, "journal.lock");
    writeFileSync(lock, `${process.ppid}-other`);
    store.close();
    expect(existsSync(snapshotOf(home))).toBe(false);
    rmSync(lock);
    store.close();
    expect(existsSync(snapshotOf(home))).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it("spares reading the journal that it covers", () => {
    const home = homeWithSnapshot("old");
    const journal = readFileSync(home.journal, "utf8");
    writeFileSync(home.journal, journal.replace("old-0", "new-0"));
    expect(pagesRead(open(home).store)).toContain("old-0");
  });

  it.each([
    "",
    "{",
    "[1]",
    "null",
    '{"format":8}',
    '{"format":8,"offset":0,"lines":0,"record":{}}',
  ])(
    "that is damaged (%j) is set aside and said once, and nothing of the record is lost",
    (text) => {
      const home = homeWithSnapshot("page");
      writeFileSync(snapshotOf(home), text);

      const first = open(home);
      expect(pagesRead(first.store)).toHaveLength(100);
      expect(first.said).toHaveLength(1);
      const aside = Object.keys(filesIn(home.folder)).find((name) => name.includes("damaged"));
      expect(aside).toBeDefined();
      expect(first.said[0]).toContain(aside);
      expect(readFileSync(join(home.folder, aside as string), "utf8")).toBe(text);
      first.store.close();

      const second = open(home);
      expect(second.said).toEqual([]);
      expect(second.store.record).toEqual(first.store.record);
    },
  );

  it.each([
    ["without a check", '{"format":9,"mystery":true}'],
    ["with its check", CHECKED_FORM.textOf({ format: 9, mystery: true })],
  ])("of a newer program, %s, is refused, and nothing changed", (_name, text) => {
    const home = homeWithSnapshot("page");
    writeFileSync(snapshotOf(home), text);
    const before = filesIn(home.folder);
    expect(() => open(home)).toThrow(Problem);
    expect(() => open(home)).toThrow(/newer smm \(version 9/);
    expect(filesIn(home.folder)).toEqual(before);
  });

  it("with one wrong bit, wherever that is, is known as damaged", () => {
    const home = homeWithSnapshot("page");
    const good = readFileSync(snapshotOf(home));
    // A step that has no part in common with 8, so that each of the eight bits of a byte has its turn.
    const step = 2 * Math.floor((good.length * 8) / 800) + 1;
    const notSeen: number[] = [];
    for (let bit = 0; bit < good.length * 8; bit += step) {
      const bytes = Buffer.from(good);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(snapshotOf(home), bytes);
      if (readSnapshot(home.folder, home.journal).is !== "damaged") notSeen.push(bit);
    }
    expect(notSeen).toEqual([]);
    writeFileSync(snapshotOf(home), good);
    expect(readSnapshot(home.folder, home.journal).is).toBe("good");
  });

  it.each<[string, (text: string) => string]>([
    ["a page that was not read", (text) => text.replace('"page-7"', '"page-70"')],
    ["a space more", (text) => text.replace(":", ": ")],
    ["a line end at its end", (text) => `${text}\n`],
    ["another look", (text) => JSON.stringify(JSON.parse(text), undefined, 2)],
    ["no check any more", (text) => text.replace(/,"check":"[^"]*"/, "")],
    [
      "another number as its check",
      (text) => text.replace(/"check":"[^"]*"/, '"check":"1a2b3c4d"'),
    ],
  ])("with %s, written by hand, is known as damaged", (_name, edit) => {
    const home = homeWithSnapshot("page");
    const good = readFileSync(snapshotOf(home), "utf8");
    writeFileSync(snapshotOf(home), edit(good));
    expect(edit(good)).not.toBe(good);
    expect(readSnapshot(home.folder, home.journal).is).toBe("damaged");
    expect(pagesRead(open(home).store)).toHaveLength(100);
  });

  it("does not hide a line of a newer program after it", () => {
    const home = homeWithSnapshot("page");
    writeFileSync(home.journal, `${readFileSync(home.journal, "utf8")}{"v":7}\n`);
    const before = filesIn(home.folder);
    expect(() => open(home)).toThrow(/newer smm \(version 7/);
    expect(filesIn(home.folder)).toEqual(before);
  });

  it.each([0, 5])("of the older format %i is built anew without a word", (format) => {
    const home = homeWithSnapshot("page");
    writeFileSync(snapshotOf(home), JSON.stringify({ format, record: {} }, undefined, "\t"));
    const { store, said } = open(home);
    expect(pagesRead(store)).toHaveLength(100);
    expect(said).toEqual([]);
  });

  it("does not count an event without the end of its line twice", () => {
    const home = homeWithSnapshot("page");
    rmSync(snapshotOf(home));
    writeFileSync(home.journal, readFileSync(home.journal, "utf8").trimEnd());
    open(home).store.close();
    expect(open(home).store.record).toEqual(loadFromJournal(home, NOW).record);
  });

  it("counts the lines before it, so that a damaged one after it is named", () => {
    const home = homeWithSnapshot("page");
    appendFileSync(home.journal, "torn\n");
    expect(open(home).said[0]).toContain("Line 101 ");
  });

  it("does not say again what was damaged before it", () => {
    const home = newHome();
    open(home).store.save(pageRead("one"));
    writeFileSync(home.journal, `${readFileSync(home.journal, "utf8")}torn\n`);
    const first = open(home);
    expect(first.said).toHaveLength(1);
    first.store.close();
    expect(open(home).said).toEqual([]);
  });
});

describe("what stands in the place of a snapshot", () => {
  it.each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a device without an end", (path: string) => symlinkSync("/dev/zero", path)],
    ["a folder", (path: string) => mkdirSync(path)],
  ])("keeps nobody waiting where it is %s", (_, make) => {
    const home = homeWithSnapshot("page");
    rmSync(snapshotOf(home));
    make(snapshotOf(home));
    const { store } = open(home);
    expect(pagesRead(store)).toHaveLength(100);
    store.close();
    expect(pagesRead(open(home).store)).toHaveLength(100);
  });
});

describe("a snapshot of another journal is not believed", () => {
  const another = () => homeWithSnapshot("other");
  it.each<[string, (home: Home) => void, string]>([
    [
      "a journal that was replaced",
      (home) => copyFileSync(another().journal, home.journal),
      "stale",
    ],
    ["a journal that was cut short", (home) => truncateSync(home.journal, 5000), "orphan"],
    [
      "a snapshot that was replaced",
      (home) => copyFileSync(snapshotOf(another()), snapshotOf(home)),
      "orphan",
    ],
  ])("%s", (_, change, is) => {
    const home = homeWithSnapshot("page");
    change(home);
    expect(readSnapshot(home.folder, home.journal).is).toBe(is);
    expect(open(home).store.record).toEqual(loadFromJournal(home, NOW).record);
  });
});

describe("undo with a snapshot", () => {
  it("takes back what the snapshot holds, and goes on doing so", () => {
    const home = homeWithSnapshot("page");
    const { store } = open(home);
    expect(store.undo()).toMatchObject({ page: "page-99" });
    expect(open(home).store.undo()).toMatchObject({ page: "page-98" });
    expect(pagesRead(open(home).store)).toHaveLength(98);
  });

  it("takes back what came after it", () => {
    const home = homeWithSnapshot("page");
    open(home).store.save(note("a regret"));
    const { store } = open(home);
    expect(store.undo()).toMatchObject({ text: "a regret" });
    expect([store.record.notes, pagesRead(store).length]).toEqual([[], 100]);
  });

  it("stays undone in the next snapshot", () => {
    const home = homeWithSnapshot("page");
    const { store } = open(home);
    store.undo();
    store.close();
    expect(pagesRead(open(home).store)).not.toContain("page-99");
  });
});
