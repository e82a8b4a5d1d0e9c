import { appendFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Home } from "../../src/store/home.ts";
import { dropDamaged, joinJournal } from "../../src/store/joinJournals.ts";
import { readJournal } from "../../src/store/journal.ts";
import { readSettings } from "../../src/store/settings.ts";
import { bundledChild, ended, startChild } from "../support/child.ts";
import { newHome, open, pageRead } from "../support/record.ts";

const NAMES = ["a", "b", "c", "d"];

function pagesIn(journal: string): string[] {
  const lines = readJournal(journal, 0).lines.filter((line) => line !== "");
  return lines.map((line) => (JSON.parse(line) as { page: string }).page);
}

/** Does this again and again until four programs have each appended 400 events, and returns the pages of those. */
async function whileFourAppend(home: Home, work: () => void): Promise<string[]> {
  const program = await bundledChild();
  let running = NAMES.length;
  const children = NAMES.map(async (name) => {
    const child = await ended(startChild(program, ["append", home.folder, name, "400"]));
    running--;
    return child;
  });
  while (running > 0) {
    work();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const child of await Promise.all(children)) expect([child.code, child.err]).toEqual([0, ""]);
  return NAMES.flatMap((name) => Array.from({ length: 400 }, (_, at) => `${name}-${at}`));
}

describe("four programs at once", () => {
  it("lose none of each other's events", async () => {
    const program = await bundledChild();
    const home = newHome();
    const children = NAMES.map((name) =>
      ended(startChild(program, ["append", home.folder, name, "200"])),
    );
    for (const child of await Promise.all(children))
      expect([child.code, child.err]).toEqual([0, ""]);

    const expected = NAMES.flatMap((name) =>
      Array.from({ length: 200 }, (_, at) => `${name}-${at}`),
    );
    expect(pagesIn(home.journal).sort()).toEqual(expected.sort());
    const { store, said } = open(home);
    expect(said).toEqual([]);
    expect(store.record.events).toBe(800);
  });

  it("lose nothing where one of them puts older events into the record", async () => {
    const home = newHome();
    open(home).store.save(pageRead("first"));
    const joined: string[] = [];
    const appended = await whileFourAppend(home, () => {
      const [other, page] = [newHome(), `older-${joined.length}`];
      open(other, 20).store.save(pageRead(page));
      joinJournal(home, other);
      joined.push(page);
    });
    expect(pagesIn(home.journal).sort()).toEqual(["first", ...joined, ...appended].sort());
    expect(readdirSync(home.folder).filter((name) => /old|draft|lock/.test(name))).toEqual([]);
  });

  it("lose nothing where one of them takes damaged lines out of the record", async () => {
    const home = newHome();
    open(home).store.save(pageRead("first"));
    const appended = await whileFourAppend(home, () => {
      appendFileSync(home.journal, "damaged\n");
      dropDamaged(home);
    });
    dropDamaged(home);
    expect(pagesIn(home.journal).sort()).toEqual(["first", ...appended].sort());
    expect(open(home).said).toEqual([]);
  });

  it("lose none of each other's settings", async () => {
    const program = await bundledChild();
    const home = newHome();
    const keys = ["name", "mentor", "initiative", "topic"];
    const children = keys.map((key) => ended(startChild(program, ["set", home.folder, key, "10"])));
    for (const child of await Promise.all(children))
      expect([child.code, child.err]).toEqual([0, ""]);

    expect(
      readSettings(
        home,
        () => {},
        () => new Date(),
      ),
    ).toEqual({
      name: "name 10",
      mentor: "mentor 10",
      initiative: "initiative 10",
    });
    expect(readdirSync(home.folder)).toEqual(["settings.json"]);
  });
});

describe("a program that is killed", () => {
  it("has kept every event that it said it had", async () => {
    const program = await bundledChild();
    const home = newHome();
    const told: string[] = [];
    for (let time = 1; time <= 20; time++) {
      const child = startChild(program, ["saveAndTell", home.folder, `${time}`]);
      let lines = 0;
      child.stdout?.on("data", (chunk: Buffer) => {
        lines += chunk.toString().split("\n").length - 1;
        if (lines >= time) child.kill("SIGKILL");
      });
      const { out, code } = await ended(child);
      expect(code).toBeNull();
      const whole = out.split("\n").slice(0, -1);
      expect(whole.length).toBeGreaterThanOrEqual(time);
      told.push(...whole);
    }
    const kept = new Set(pagesIn(home.journal));
    expect(told.filter((page) => !kept.has(page))).toEqual([]);
    expect(open(home).said).toEqual([]);
    expect(readdirSync(home.folder)).toEqual(["journal.jsonl"]);
  });
});
