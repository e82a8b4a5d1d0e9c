import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { prepareHome } from "../../src/store/home.ts";
import { writeWholeFile } from "../../src/store/writeFile.ts";
import { newHome, open } from "../support/record.ts";
import { temporaryFolder } from "../support/world.ts";

const MINUTE = 60_000;
const dead = spawnSync(process.execPath, ["-e", "0"]).pid;
const living = process.ppid;

function leave(folder: string, name: string, age: number): string {
  const path = join(folder, name);
  writeFileSync(path, "half");
  utimesSync(path, new Date(Date.now() - age), new Date(Date.now() - age));
  return path;
}

describe("files that a killed program left behind", () => {
  it.each([
    ["snapshot.json.tmp-1", 2 * MINUTE, false],
    ["settings.json.tmp-1", 2 * MINUTE, false],
    ["settings.json.tmp-1", -2 * MINUTE, false],
    ["snapshot.json.tmp-2", 0, true],
    [`snapshot.${dead}.json`, 0, false],
    [`settings.${dead}.json.tmp-17`, 0, false],
    [`settings.${living}.json`, 2 * MINUTE, true],
    [`settings.${living}.json`, 2000 * MINUTE, false],
    [`settings.lock.${dead}`, 0, false],
    [`settings.lock.${dead}-a-b-1-2`, 2 * MINUTE, false],
    [`settings.lock.${dead}-a-b-1-2`, 0, true],
    [`journal.${dead}.old`, 0, false],
    [`journal.${living}.old`, 2 * MINUTE, true],
    ["other.json.tmp-1", 2 * MINUTE, true],
    ["my-snapshot.json.tmp-1", 2 * MINUTE, true],
    ["snapshot.damaged-2026-11-22T09-00-00-000Z.json", 2 * MINUTE, true],
  ])("%s, %i ms old, stays: %s", (name, age, stays) => {
    const home = newHome();
    prepareHome(home);
    const first = leave(home.folder, name, age);
    open(home);
    expect(existsSync(first)).toBe(stays);
    const second = leave(home.folder, name, age);
    changeSettings(home, { name: "Ada" });
    expect(existsSync(second)).toBe(stays);
  });

  it.each([
    [`.2026-11-22_09-00-00.${dead}`, false],
    [`.2026-11-22_09-00-00.${living}`, true],
    ["2026-11-22_09-00-00", true],
  ])("%s among the backups stays: %s", (name, stays) => {
    const home = newHome();
    prepareHome(home);
    const left = join(home.folder, "backups", name);
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, "journal.jsonl"), "half");
    open(home);
    expect(existsSync(left)).toBe(stays);
  });

  it.each([
    [`.smm-${dead}.tmp`, 0, false],
    [`.smm-${living}.tmp`, 0, true],
    [".smm-mine.tmp", 2 * MINUTE, true],
  ])("%s beside an output, %i ms old, stays: %s", (name, age, stays) => {
    const folder = temporaryFolder();
    const left = leave(folder, name, age);
    writeWholeFile(join(folder, "summary.md"), "text", false);
    expect(existsSync(left)).toBe(stays);
  });
});
