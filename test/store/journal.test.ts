import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/learner/events.ts";
import { appendEvents } from "../../src/store/appendEvents.ts";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { CHECKED_FORM } from "../../src/store/checkedForm.ts";
import { canKeep, prepareHome } from "../../src/store/home.ts";
import { bytesBefore, readJournal, readLine } from "../../src/store/journal.ts";
import { examineRecord } from "../../src/store/recordProblems.ts";
import { readSettings } from "../../src/store/settings.ts";
import { newHome, note, open, pageRead, pagesRead } from "../support/record.ts";
import { temporaryFolder } from "../support/world.ts";

const NOW = new Date(Date.UTC(2026, 10, 22, 12));

function pageEvent(page: string): Event {
  const at = "2026-11-22T09:00:00.000Z";
  return {
    v: 1,
    id: page,
    at,
    day: "2026-11-22",
    type: "page-read",
    pack: "drinks",
    unit: "tea",
    page,
  };
}

function newJournal(text?: string): string {
  const path = join(temporaryFolder(), "journal.jsonl");
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

const rights = (path: string) => statSync(path).mode & 0o777;

describe("appendEvents and readJournal", () => {
  it("give back what was appended, in order, one event a line", () => {
    const path = newJournal();
    const events = [pageEvent("one"), pageEvent("zwei ü 二 🍵"), pageEvent("three\nlines")];
    appendEvents(path, events.slice(0, 2));
    appendEvents(path, events.slice(2));
    const { lines, unfinished, end } = readJournal(path, 0);
    expect(lines.map(readLine)).toEqual(events.map((event) => ({ is: "event", event })));
    expect(unfinished).toBe(false);
    expect(end).toBe(statSync(path).size);
  });

  it("never touch what was there before", () => {
    const path = newJournal("not even JSON\n");
    appendEvents(path, [pageEvent("one")]);
    expect(readFileSync(path, "utf8")).toMatch(/^not even JSON\n\{.*\}\n$/);
  });

  it("put a new event on a line of its own after a line without an end", () => {
    const path = newJournal('{"v":1,"id":"to');
    appendEvents(path, [pageEvent("one")]);
    expect(readJournal(path, 0).lines).toEqual([
      '{"v":1,"id":"to',
      CHECKED_FORM.textOf(pageEvent("one")),
    ]);
  });

  it("read nothing where there is no journal", () => {
    expect(readJournal(newJournal(), 0)).toEqual({ lines: [], unfinished: false, end: 0 });
  });

  it.each([
    ["", [], false, 0],
    ["a\n", ["a"], false, 2],
    ["a", ["a"], true, 0],
    ["a\nb", ["a", "b"], true, 2],
    ["a\n\n\nb\n", ["a", "", "", "b"], false, 6],
    ["\n", [""], false, 1],
    ["ü\r\n", ["ü\r"], false, 4],
  ])("read %j as %j", (text, lines, unfinished, end) => {
    expect(readJournal(newJournal(text), 0)).toEqual({ lines, unfinished, end });
  });

  it("read the same from an offset as from the start", () => {
    const text = fc.array(fc.constantFrom("a", "ü", "二", "🍵", "\n", "\n"), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const path = newJournal(before.join(""));
        const first = readJournal(path, 0);
        appendFileSync(path, after.join(""));
        const rest = readJournal(path, first.end);
        const whole = readJournal(path, 0);
        const complete = first.unfinished ? first.lines.slice(0, -1) : first.lines;
        expect([...complete, ...rest.lines]).toEqual(whole.lines);
        expect([rest.end, rest.unfinished]).toEqual([whole.end, whole.unfinished]);
      }),
    );
  });

  it("make a file that only its owner may read", () => {
    const path = newJournal();
    appendEvents(path, [pageEvent("one")]);
    expect(rights(path)).toBe(0o600);
  });
});

describe("prepareHome", () => {
  it("makes a folder that only its owner may look into", () => {
    const home = newHome();
    prepareHome(home);
    expect(rights(home.folder)).toBe(0o700);
  });

  it("takes over an empty folder, and leaves the rights of one in use as they are", () => {
    const empty = newHome();
    mkdirSync(empty.folder, { mode: 0o755 });
    prepareHome(empty);
    expect(rights(empty.folder)).toBe(0o700);

    const used = newHome();
    mkdirSync(used.folder, { mode: 0o755 });
    writeFileSync(join(used.folder, "letter.txt"), "");
    prepareHome(used);
    expect(rights(used.folder)).toBe(0o755);
  });
});

describe("bytesBefore", () => {
  it.each([
    ["abcdef", 6, 3, "def"],
    ["abcdef", 2, 3, "ab"],
    ["abc", 6, 3, ""],
  ])("of %j before %i, %i of them, are %j", (text, offset, count, bytes) => {
    const found = bytesBefore(newJournal(text), offset, count);
    expect(Buffer.from(found, "base64").toString()).toBe(bytes);
  });

  it("are none where there is no journal", () => {
    expect(bytesBefore(newJournal(), 6, 3)).toBe("");
  });
});

describe("a journal that was cut off in the middle of a line", () => {
  it("loses that line only, names it, and counts on after it", () => {
    const home = newHome();
    open(home).store.save(pageRead("one"));
    appendFileSync(home.journal, '\n\n{"v":1,"id":"x","at":"2026-11-2');
    open(home).store.save(note("after"), pageRead("two"));
    appendFileSync(home.journal, "{}\n");

    const { store, said } = open(home);
    expect(pagesRead(store)).toEqual(["one", "two"]);
    expect(store.record.notes.map(({ text }) => text)).toEqual(["after"]);
    expect(said.map((text) => /^Line \d+/.exec(text)?.[0])).toEqual(["Line 4", "Line 7"]);
  });
});

describe("a line of the journal", () => {
  it("that was written before lines had checksums is good", () => {
    const event = pageEvent("one");
    expect(readLine(JSON.stringify(event))).toEqual({ is: "event", event });
  });

  it("with one wrong bit, wherever that is, never tells something else", () => {
    const event = pageEvent("ü-1");
    const good = Buffer.from(CHECKED_FORM.textOf(event));
    const wrong: string[] = [];
    for (let bit = 0; bit < good.length * 8; bit++) {
      const bytes = Buffer.from(good);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = readLine(bytes.toString());
      if (read.is === "newer" || (read.is === "event" && !isDeepStrictEqual(read.event, event)))
        wrong.push(bytes.toString());
    }
    expect(wrong).toEqual([]);
  });

  it("that is wrong is skipped, said, and named by the doctor", () => {
    const home = newHome();
    open(home).store.save(note("first"), note("second"), note("third"));
    const text = readFileSync(home.journal, "utf8");
    writeFileSync(home.journal, text.replace("second", "Second"));
    const { store, said } = open(home);
    expect(store.record.notes.map((each) => each.text)).toEqual(["first", "third"]);
    expect(said).toEqual([expect.stringMatching(/^Line 2 of .*checksum.*skipped/)]);
    expect(examineRecord(home, NOW).problems).toEqual([
      expect.stringMatching(/^Line 2 of .*checksum/),
    ]);
  });

  it("that is longer than any is damaged, and those around it are good", () => {
    const home = newHome();
    open(home).store.save(note("first"));
    appendFileSync(home.journal, `${"\0".repeat(70_000_000)}\n`);
    open(home).store.save(note("third"));
    const { store, said } = open(home);
    expect(store.record.notes.map((each) => each.text)).toEqual(["first", "third"]);
    expect(said).toEqual([expect.stringMatching(/^Line 2 of /)]);
  });
});

describe("what stands in the place of a journal", () => {
  it.each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a device", (path: string) => symlinkSync("/dev/zero", path)],
    ["where all is lost", (path: string) => symlinkSync("/dev/null", path)],
    ["a folder", (path: string) => mkdirSync(path)],
  ])("keeps nobody waiting and takes nothing: %s", (_, make) => {
    const home = newHome();
    prepareHome(home);
    make(home.journal);
    expect(() => open(home)).toThrow(/cannot be read/);
    expect(() => appendEvents(home.journal, [pageEvent("one")])).toThrow();
    expect(canKeep(home)).toBe(false);
  });
});

describe("a byte order mark", () => {
  it("at the beginning of the journal and of the settings does not count", () => {
    const home = newHome();
    open(home).store.save(note("first"), note("second"));
    changeSettings(home, { name: "Ada" });
    for (const file of [home.journal, join(home.folder, "settings.json")])
      writeFileSync(file, `\ufeff${readFileSync(file, "utf8")}`);
    const { store, said } = open(home);
    expect(store.record.notes.map((each) => each.text)).toEqual(["first", "second"]);
    const settings = readSettings(
      home,
      (text) => said.push(text),
      () => new Date(),
    );
    expect([settings, said]).toEqual([{ name: "Ada" }, []]);
    changeSettings(home, { mentor: "Sam" });
    expect(
      readSettings(
        home,
        () => {},
        () => new Date(),
      ),
    ).toEqual({ name: "Ada", mentor: "Sam" });
  });
});
