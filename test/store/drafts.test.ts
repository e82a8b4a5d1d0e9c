import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CHECKED_FORM } from "../../src/store/checkedForm.ts";
import { type Draft, type Kept, leftDrafts, type Sitting } from "../../src/store/draftFile.ts";
import { openDrafts } from "../../src/store/drafts.ts";
import type { Home } from "../../src/store/home.ts";
import { newHome } from "../support/record.ts";

const NOON = new Date(Date.UTC(2026, 10, 22, 12));
const NOTE: Sitting = { key: "note", name: "a note", goOn: "note" };
const OTHER: Sitting = { key: "note 2", name: "another note", goOn: "note" };

/** No process has it. */
const NOBODY = 2 ** 22 + 1;

function typing(text: string): Kept {
  return { answered: [], later: [], typing: { label: "Your note:", text } };
}

/** The drafts of a program that is started now. */
function started(home: Home, now = NOON) {
  const said = { cannotKeep: 0 };
  const drafts = openDrafts({
    home,
    now: () => now,
    cannotKeep: () => {
      said.cannotKeep += 1;
    },
  });
  return { of: (sitting = NOTE): Draft => drafts.of(sitting), flush: drafts.flush, said };
}

const folderOf = ({ folder }: Home) => join(folder, "drafts");

function filesOf(home: Home): string[] {
  return existsSync(folderOf(home)) ? readdirSync(folderOf(home)).sort() : [];
}

/** The only file that there is. */
function fileOf(home: Home): string {
  const [name = "", ...more] = filesOf(home);
  expect(more).toEqual([]);
  return join(folderOf(home), name);
}

/** What a program that was killed has left: a draft of another process, as it stands on the disk. */
function left(home: Home, change: (data: Record<string, unknown>) => object, sitting = NOTE): void {
  started(home).of(sitting).settle(typing("before"));
  const file = fileOf(home);
  const { check: _, ...data } = CHECKED_FORM.dataOf(readFileSync(file, "utf8"));
  writeFileSync(file, CHECKED_FORM.textOf({ ...data, ...change(data) }));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("what is being typed", () => {
  it("is on the disk at once, and then at most 0.3 seconds behind the keys", () => {
    const home = newHome();
    const draft = started(home).of();
    const onDisk = () => started(home).of().read()?.typing?.text;
    let text = "";
    let since = 0;
    for (let key = 0; key < 200; key++) {
      text += "x";
      draft.keep(typing(text));
      vi.advanceTimersByTime(7 * (key % 5));
      since = onDisk() === text ? 0 : since + 7 * (key % 5);
      expect(since).toBeLessThanOrEqual(300);
    }
    vi.advanceTimersByTime(300);
    expect(onDisk()).toBe(text);
  });

  it("is written a few times a second, however fast somebody types", () => {
    const home = newHome();
    const draft = started(home).of();
    const texts = new Set<string>();
    for (let key = 0; key < 100; key++) {
      draft.keep(typing("x".repeat(key + 1)));
      texts.add(readFileSync(fileOf(home), "utf8"));
      vi.advanceTimersByTime(10);
    }
    expect(texts.size).toBeLessThanOrEqual(5);
  });

  it("is on the disk when the program is told that it ends", () => {
    const home = newHome();
    const { of, flush } = started(home);
    of().keep(typing("a"));
    of().keep(typing("ab"));
    flush();
    expect(started(home).of().read()).toEqual(typing("ab"));
  });

  it("is for its owner alone", () => {
    const home = newHome();
    const umask = process.umask(0);
    started(home).of().settle(typing("private words"));
    process.umask(umask);
    expect(statSync(folderOf(home)).mode & 0o777).toBe(0o700);
    expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
  });

  it("is gone when the sitting is done, and when nothing is typed any more", () => {
    const home = newHome();
    const draft = started(home).of();
    draft.settle(typing("words"));
    draft.drop();
    expect(filesOf(home)).toEqual([]);
    draft.keep(typing("words"));
    draft.keep(typing(""));
    vi.advanceTimersByTime(1000);
    expect(filesOf(home)).toEqual([]);
    expect(draft.settle()).toBe(false);
  });

  it("is of one sitting alone, however alike their names are", () => {
    const home = newHome();
    const { of } = started(home);
    const keys = ["own words a b", "own words a-b", "own words a/b", "Own words a b", "é", "è"];
    for (const key of keys) of({ ...NOTE, key }).settle(typing(key));
    const next = started(home);
    for (const key of keys) expect(next.of({ ...NOTE, key }).read()).toEqual(typing(key));
  });

  it("keeps when the sitting was begun, also when it goes on another day", () => {
    const home = newHome();
    started(home).of().settle(typing("on Sunday"));
    const later = started(home, new Date(Date.UTC(2026, 10, 25))).of();
    later.settle(typing("on Wednesday"));
    expect(later.begun()).toBe(NOON.toISOString());
  });
});

describe("a draft that was left", () => {
  it("is set aside where it is damaged, and what is typed then is kept", () => {
    for (const damage of [
      (text: string) => text.slice(0, 40),
      (text: string) => text.replace("before", "befor3"),
      () => "",
      () => "[]",
      () => "\u0000".repeat(500),
      () => CHECKED_FORM.textOf({ format: 1, kept: "nothing" }),
      () => CHECKED_FORM.textOf({ format: "one" }),
      (text: string) => text.replace(/,"check":.*/, "}"),
    ]) {
      const home = newHome();
      left(home, () => ({}));
      const file = fileOf(home);
      writeFileSync(file, damage(readFileSync(file, "utf8")));
      const bytes = readFileSync(file);
      const draft = started(home).of();
      expect(draft.read()).toBeUndefined();
      draft.settle(typing("new"));
      const aside = filesOf(home).filter((name) => name.includes(".damaged-"));
      expect(aside.map((name) => readFileSync(join(folderOf(home), name)))).toEqual([bytes]);
      expect(started(home).of().read()).toEqual(typing("new"));
      expect(leftDrafts(home, NOON)).toEqual([NOTE]);
    }
  });

  it("is left as it is where a newer program wrote it", () => {
    const home = newHome();
    left(home, () => ({ format: 2, more: "than is known here" }));
    const newer = readFileSync(fileOf(home));
    const file = fileOf(home);
    const draft = started(home).of();
    expect(draft.read()).toBeUndefined();
    draft.settle(typing("new"));
    expect(readFileSync(file)).toEqual(newer);
    expect(started(home).of().read()).toEqual(typing("new"));
    draft.drop();
    expect(readFileSync(file)).toEqual(newer);
  });

  it("stays with the window that has it; another window has its own", () => {
    const home = newHome();
    left(home, () => ({ owner: process.ppid }));
    const mine = fileOf(home);
    const bytes = readFileSync(mine);
    const second = started(home).of();
    expect(second.read()).toBeUndefined();
    second.settle(typing("in the second window"));
    expect(filesOf(home)).toHaveLength(2);
    expect(readFileSync(mine)).toEqual(bytes);
    expect(leftDrafts(home, NOON)).toEqual([NOTE]);
    second.drop();
    expect(readFileSync(mine)).toEqual(bytes);
  });

  it("is taken over from a process that was killed, also where another has its number by now", () => {
    const killed = newHome();
    left(killed, () => ({ owner: NOBODY }));
    expect(started(killed).of().read()).toEqual(typing("before"));
    const old = newHome();
    left(old, () => ({ owner: process.ppid, at: new Date(Date.UTC(2026, 10, 20)).toISOString() }));
    expect(started(old).of().read()).toEqual(typing("before"));
    const wrongClock = newHome();
    left(wrongClock, () => ({ owner: process.ppid, at: "2036-01-01T00:00:00.000Z" }));
    expect(started(wrongClock).of().read()).toEqual(typing("before"));
  });

  it("is no reason to wait or to fail where something else stands in its place", () => {
    for (const put of [
      (path: string) => mkdirSync(path),
      (path: string) => execFileSync("mkfifo", [path]),
    ]) {
      const home = newHome();
      started(home).of().settle(typing("before"));
      const file = fileOf(home);
      execFileSync("rm", [file]);
      put(file);
      const draft = started(home).of();
      expect(draft.read()).toBeUndefined();
      expect(draft.settle(typing("new"))).toBe(true);
      expect(started(home).of().read()).toEqual(typing("new"));
    }
  });

  it("is named, the oldest first, and with it nothing that somebody writes just now", () => {
    const home = newHome();
    started(home, new Date(NOON.getTime() + 1000))
      .of(NOTE)
      .settle(typing("later"));
    started(home).of(OTHER).settle(typing("first"));
    expect(leftDrafts(home, NOON)).toEqual([OTHER, NOTE]);
    expect(leftDrafts(newHome(), NOON)).toEqual([]);
  });

  it("has nothing half written beside it for long", () => {
    const home = newHome();
    started(home).of().settle(typing("before"));
    writeFileSync(`${fileOf(home)}.${NOBODY}.tmp`, '{"format"');
    expect(started(home).of().read()).toEqual(typing("before"));
    expect(filesOf(home)).toHaveLength(1);
  });
});

describe("a place that takes no draft", () => {
  it("is said once, and stops nobody", () => {
    const home = newHome();
    // A file where the folder would be: nothing can be kept there, whoever one is.
    writeFileSync(home.folder, "");
    const { of, said } = started(home);
    const draft = of();
    draft.keep(typing("a"));
    draft.keep(typing("ab"));
    expect(draft.settle()).toBe(false);
    draft.drop();
    expect(said.cannotKeep).toBe(1);
  });
});
