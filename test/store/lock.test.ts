import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareHome } from "../../src/store/home.ts";
import { withLock } from "../../src/store/lock.ts";
import { changeSettings, readSettings } from "../../src/store/settings.ts";
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
    expect(withLock(path, () => readFileSync(path, "utf8"))).toBe(String(process.pid));
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
