import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { prepareHome } from "../../src/store/home.ts";
import { withLock } from "../../src/store/lock.ts";
import { readSettings } from "../../src/store/settings.ts";
import { bundledChild, ended, startChild } from "../support/child.ts";
import { newHome } from "../support/record.ts";
import { temporaryFolder } from "../support/world.ts";

function lockPath(): string {
  return join(temporaryFolder(), "a.lock");
}

/** The id of a process that has ended. */
function deadProcess(): string {
  return String(spawnSync(process.execPath, ["-e", "0"]).pid);
}

describe("withLock", () => {
  it("holds the lock while the action runs, and not after it", () => {
    const path = lockPath();
    expect(withLock(path, () => readFileSync(path, "utf8"))).toMatch(RegExp(`^${process.pid}-`));
    expect(existsSync(path)).toBe(false);
  });

  it("lets go when the action fails", () => {
    const path = lockPath();
    const fail = () => {
      throw new Error("burnt");
    };
    expect(() => withLock(path, fail)).toThrow("burnt");
    expect(existsSync(path)).toBe(false);
  });

  it("is taken over from a process that has died", () => {
    const path = lockPath();
    writeFileSync(path, deadProcess());
    expect(withLock(path, () => "done")).toBe("done");
    expect(existsSync(path)).toBe(false);
  });

  it.each([
    ["nobody put a name on", ""],
    ["names a process that lives but has it by chance", String(process.ppid)],
  ])("is taken over when it is old and %s", (_, owner) => {
    const path = lockPath();
    writeFileSync(path, owner);
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(path, longAgo, longAgo);
    expect(withLock(path, () => "done")).toBe("done");
  });

  it.each([
    ["nobody put a name on", ""],
    ["names a process that lives", String(process.ppid)],
  ])("is taken over when it is of a time to come and %s", (_, owner) => {
    const path = lockPath();
    writeFileSync(path, owner);
    utimesSync(path, new Date(2046, 1), new Date(2046, 1));
    expect(withLock(path, () => "done")).toBe("done");
  });

  it("is never there without its owner's name", () => {
    const path = lockPath();
    const names = withLock(path, () => readdirSync(dirname(path)));
    expect(names).toEqual(["a.lock"]);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it("is left to another who took it over in the meantime", () => {
    const path = lockPath();
    withLock(path, () => writeFileSync(path, "another"));
    expect(readFileSync(path, "utf8")).toBe("another");
  });

  it.each([
    ["a folder", (path: string) => mkdirSync(path)],
    ["a link that leads nowhere", (path: string) => symlinkSync("/nowhere", path)],
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
  ])("keeps nobody waiting for ever where %s is in its place", (_, make) => {
    const path = lockPath();
    make(path);
    const taken = (() => {
      try {
        return withLock(path, () => "done");
      } catch (error) {
        return (error as { code?: unknown }).code;
      }
    })();
    expect(["done", "ELOCKED"]).toContain(taken);
  });

  it("that was abandoned is taken by one at a time", async () => {
    const program = await bundledChild();
    const folder = temporaryFolder();
    const counters = Array.from({ length: 4 }, () =>
      ended(startChild(program, ["countUnderLocks", folder, deadProcess(), "40"])),
    );
    for (const child of await Promise.all(counters))
      expect([child.code, child.err]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "count"), "utf8")).toBe("160");
    expect(readdirSync(folder)).toEqual(["count"]);
  });

  it("throws where no lock can be made", () => {
    expect(() => withLock(join(lockPath(), "below"), () => "done")).toThrow(/ENOENT/);
  });
});

describe("settings under a lock", () => {
  it("are changed although a dead process has left its lock", () => {
    const home = newHome();
    prepareHome(home);
    writeFileSync(join(home.folder, "settings.lock"), deadProcess());
    changeSettings(home, { name: "Ada" });
    const settings = readSettings(
      home,
      () => {},
      () => new Date(),
    );
    expect(settings).toEqual({ name: "Ada" });
  });

  it("of a living process are a Problem that says so, and the lock stays", () => {
    const home = newHome();
    prepareHome(home);
    const lock = join(home.folder, "settings.lock");
    writeFileSync(lock, String(process.ppid));
    const problem = expect.objectContaining({
      name: "Problem",
      message: expect.stringContaining("another smm"),
    });
    expect(() => changeSettings(home, { name: "Ada" })).toThrow(problem);
    expect(existsSync(lock)).toBe(true);
  });
});
