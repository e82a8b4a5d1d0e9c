import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { place, temporaryFolder } from "../support/world.ts";

const COMMANDS = [["export"], ["meet", "plan", "--when", "2026-12-24 10:00"]];

/** Runs each command that writes a file, with that file, in a new folder that was prepared so. */
async function writes(file: string, prepare: (cwd: string) => void, ...flags: string[]) {
  const ran = [];
  for (const command of COMMANDS) {
    const cwd = temporaryFolder();
    prepare(cwd);
    const here = place();
    await here.smm(["note", "an idea"]);
    const { code, err } = await here.smm([...command, "--output", file, ...flags], { cwd });
    ran.push({ code, err, cwd });
  }
  return ran;
}

const nothing = () => {};

describe("a file that cannot be written", () => {
  it.each<[string, string, (cwd: string) => void, string[]]>([
    ["whose name is too long", "x".repeat(256), nothing, []],
    ["whose name is too long, by force", "x".repeat(256), nothing, ["--force"]],
    ["in a folder whose name is too long", `${"x".repeat(256)}/a`, nothing, []],
    ["linked to itself", "a", (cwd) => symlinkSync("a", join(cwd, "a")), []],
    ["linked to itself, by force", "a", (cwd) => symlinkSync("a", join(cwd, "a")), ["--force"]],
    ["in a folder linked to itself", "a/b", (cwd) => symlinkSync("a", join(cwd, "a")), []],
    ["that nobody reads from", "a", (cwd) => execFileSync("mkfifo", [join(cwd, "a")]), ["--force"]],
    ["that is full", "/dev/full", nothing, ["--force"]],
    ["that is a folder", "a", (cwd) => mkdirSync(join(cwd, "a")), ["--force"]],
  ])("%s, is told of in words", async (_, file, prepare, flags) => {
    for (const { code, err } of await writes(file, prepare, ...flags)) {
      expect(err).toMatch(/could not be written to/);
      expect(err).toMatch(/^Next: /m);
      expect(err).not.toMatch(/inside smm|undefined/);
      expect(code).toBe(1);
    }
  });
});

it("says that a talk is kept whose calendar file could not be written", async () => {
  const here = place();
  const ran = await here.smm([
    "meet",
    "plan",
    "--when",
    "2026-12-24 10:00",
    "--output",
    "/dev/full",
    "--force",
  ]);
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(/^The talk is kept: 2026-12-24, 10:00\. The calendar file could not be/);
  expect((await here.smm(["meet", "list"])).out).toContain("2026-12-24");
});

describe("a file that is a link", () => {
  it.each([true, false])("is written where it leads, whether that is there: %s", async (there) => {
    const prepare = (cwd: string) => {
      mkdirSync(join(cwd, "real"));
      if (there) writeFileSync(join(cwd, "real/a"), "old");
      symlinkSync("real/a", join(cwd, "a"));
    };
    for (const { code, cwd } of await writes("a", prepare, "--force")) {
      expect(code).toBe(0);
      expect(readFileSync(join(cwd, "real/a"), "utf8")).not.toBe("old");
      expect([readdirSync(cwd), readdirSync(join(cwd, "real"))]).toEqual([["a", "real"], ["a"]]);
    }
  });
});
