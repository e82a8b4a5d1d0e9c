import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { place, temporaryFolder } from "../support/world.ts";

/** Commands that write a file, with an ending that it may have. */
const COMMANDS: [command: string[], ending: string][] = [
  [["export"], ".md"],
  [["meet", "plan", "--when", "2026-12-24 10:00"], ".ics"],
];

/**
 * Runs each command that writes a file, with that file, in a new folder in which `prepare` made something
 * of the file's name.
 */
async function writes(file: string, prepare: Prepare, ...flags: string[]) {
  const ran = [];
  for (const [command, ending] of COMMANDS) {
    const cwd = temporaryFolder();
    prepare(cwd, `a${ending}`);
    const here = place();
    await here.smm(["note", "an idea"]);
    const argv = [...command, "--output", `${file}${ending}`, ...flags];
    const { code, err } = await here.smm(argv, { cwd });
    ran.push({ code, err, cwd, name: `a${ending}` });
  }
  return ran;
}

type Prepare = (cwd: string, name: string) => void;

const nothing = () => {};

describe("a file that cannot be written", () => {
  it.each<[string, string, Prepare, string[]]>([
    ["whose name is too long", "x".repeat(256), nothing, []],
    ["whose name is too long, by force", "x".repeat(256), nothing, ["--force"]],
    ["in a folder whose name is too long", `${"x".repeat(256)}/a`, nothing, []],
    ["linked to itself", "a", (cwd, name) => symlinkSync(name, join(cwd, name)), []],
    [
      "linked to itself, by force",
      "a",
      (cwd, name) => symlinkSync(name, join(cwd, name)),
      ["--force"],
    ],
    ["in a folder linked to itself", "a/b", (cwd) => symlinkSync("a", join(cwd, "a")), []],
    [
      "that nobody reads from",
      "a",
      (cwd, name) => execFileSync("mkfifo", [join(cwd, name)]),
      ["--force"],
    ],
    ["that is full", "a", (cwd, name) => symlinkSync("/dev/full", join(cwd, name)), ["--force"]],
    ["that is a folder", "a", (cwd, name) => mkdirSync(join(cwd, name)), ["--force"]],
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
  const cwd = temporaryFolder();
  symlinkSync("/dev/full", join(cwd, "talk.ics"));
  const argv = ["meet", "plan", "--when", "2026-12-24 10:00", "--output", "talk.ics", "--force"];
  const ran = await here.smm(argv, { cwd });
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(
    /^The talk is kept: Thursday 24 December 2026, 10:00\. The calendar file could not be/,
  );
  expect((await here.smm(["meet", "list"])).out).toContain("Thursday 24 December, 10:00");
});

describe("a file that is a link", () => {
  it.each([true, false])("is written where it leads, whether that is there: %s", async (there) => {
    const prepare: Prepare = (cwd, name) => {
      mkdirSync(join(cwd, "real"));
      if (there) writeFileSync(join(cwd, "real", name), "old");
      symlinkSync(join("real", name), join(cwd, name));
    };
    for (const { code, cwd, name } of await writes("a", prepare, "--force")) {
      expect(code).toBe(0);
      expect(readFileSync(join(cwd, "real", name), "utf8")).not.toBe("old");
      const found = [readdirSync(cwd), readdirSync(join(cwd, "real"))];
      expect(found).toEqual([[name, "real"], [name]]);
    }
  });
});
