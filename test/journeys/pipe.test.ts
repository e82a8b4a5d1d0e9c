import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { PROGRAM } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

function smm(line: string, options: { input?: string; env?: Record<string, string> } = {}) {
  const home = options.env?.SMM_HOME ?? join(temporaryFolder(), "home");
  const ran = spawnSync("bash", ["--norc", "-o", "pipefail", "-c", line], {
    input: options.input ?? "",
    encoding: "utf8",
    env: {
      PATH: process.env.PATH ?? "",
      SMM: `${process.execPath} ${PROGRAM}`,
      ...options.env,
      SMM_HOME: home,
    },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr, home };
}

describe("the built program in a pipe", () => {
  it("ends quietly when nobody reads on", () => {
    const ran = smm("$SMM list | head -1");
    expect(ran).toMatchObject({ code: 0, out: "Start\n", err: "" });
    expect(smm("$SMM read dell | true").err).toBe("");
  });

  it("reads the answers of a whole unit from a pipe", () => {
    const env = { SMM_CONTENT: smallPack(), SMM_HOME: join(temporaryFolder(), "home") };
    const input = "\n1\n\n\n\n1\n\n1\n\n\n\n\nleaves\n\n\n\n";
    const ran = smm("$SMM learn tea --plain", { input, env });
    expect(ran.err).not.toContain("The input ended");
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("You have finished “Tea”.");
    const journal = join(env.SMM_HOME, "journal.jsonl");
    expect(statSync(journal).mode & 0o777).toBe(0o600);
    expect(statSync(env.SMM_HOME).mode & 0o777).toBe(0o700);
    expect(readFileSync(journal, "utf8").trim().split("\n")).toHaveLength(12);
    expect(readdirSync(env.SMM_HOME)).toEqual(["journal.jsonl", "snapshot.json"]);
  });

  it("prints no colour into a pipe unless it is forced to", () => {
    expect(smm("$SMM read dell").out).not.toContain("\u001b");
    expect(smm("$SMM read dell", { env: { FORCE_COLOR: "1" } }).out).toContain("\u001b[1m");
    expect(smm("$SMM read dell --no-color", { env: { FORCE_COLOR: "1" } }).out).not.toContain(
      "\u001b",
    );
  });

  it("answers with the exit codes of the help", () => {
    expect(smm("$SMM --version").out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(smm("$SMM --help").code).toBe(0);
    expect(smm("$SMM lern").code).toBe(2);
    expect(smm("$SMM learn < /dev/null").code).toBe(2);
    expect(smm("$SMM").code).toBe(0);
  });

  it("says in a sentence when its output cannot be written", () => {
    for (const line of ["$SMM list > /dev/full", "$SMM --help > /dev/full"]) {
      const ran = smm(line);
      expect(ran.code).toBe(1);
      expect(ran.err).toBe("The output cannot be written: the disk is full.\n");
    }
  });

  it("leaves a home alone that it only reads", () => {
    const ran = smm("$SMM; $SMM list; $SMM progress; $SMM prompts; $SMM doctor");
    expect(ran.code).toBe(0);
    expect(existsSync(ran.home)).toBe(false);
  });
});

describe("the built program in a folder that was deleted", () => {
  const gone = "mkdir d && cd d && rmdir ../d && $SMM";

  it.each(["--version", "--help", "progress", "note words", "doctor", "meet plan"])(
    "does what needs no folder: %s",
    (words) => {
      expect(smm(`cd ${temporaryFolder()} && ${gone} ${words}`)).toMatchObject({ code: 0 });
    },
  );

  it.each(["", "unset PWD;"])("writes no file elsewhere (%s)", (before) => {
    const ran = smm(`cd ${temporaryFolder()} && ${before} ${gone} export --output a.md`);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("its folder is not there");
  });
});

describe("the built program with a full disk behind its output", () => {
  it.each(["progress", "note", "learn --plain", "quiz --plain", "list", ""])(
    "says so: %s",
    (words) => {
      const ran = smm(`$SMM ${words} > /dev/full < /dev/null`);
      expect(ran.err).not.toMatch(/inside smm|\n {4}at /);
      expect([1, 2]).toContain(ran.code);
      expect(ran.err).not.toBe("");
    },
  );
});
