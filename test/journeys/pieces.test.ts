import { type StdioOptions, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROGRAM } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

/** Tells at the end of a process which pieces it read, and which parts of Node it asked for late. */
const LISTENER = `
  const fs = require("node:fs");
  const { basename } = require("node:path");
  const { readFileSync, appendFileSync } = fs;
  const { getBuiltinModule } = process;
  fs.readFileSync = (file, ...how) => {
    if (how[0] === "latin1") appendFileSync(process.env.HEARD, basename(file) + "\\n");
    return readFileSync(file, ...how);
  };
  process.getBuiltinModule = (name) => {
    if (name === "node:tty") appendFileSync(process.env.HEARD, name + "\\n");
    return getBuiltinModule(name);
  };`;

/** What is read to run these words, where something is kept and a snapshot of it. */
function readFor(words: string, stdio: StdioOptions = "pipe"): string[] {
  const folder = temporaryFolder();
  const [home, heard, listener] = ["home", "heard", "listener.cjs"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const env = { ...process.env, SMM_HOME: home, HEARD: heard, NODE_OPTIONS: "" };
  const smm = (line: string, before: string[], options: { stdio: StdioOptions }) =>
    spawnSync(process.execPath, [...before, PROGRAM, ...line.split(" ").filter(Boolean)], {
      env,
      ...options,
    });
  smm("config name Ada", [], { stdio: "pipe" });
  smm("note Hello", [], { stdio: "pipe" });
  writeFileSync(listener, LISTENER);
  expect(smm(words, ["-r", listener], { stdio }).status).toBe(0);
  const read = readFileSync(heard, "utf8").trim().split("\n");
  // Beside those that each start needs; the last is read where compiled code is added to.
  return read.filter((name) => !["start.js", "smm.js", "keep.js"].includes(name));
}

// To read and to run a piece is most of the time that a start takes.
describe("the pieces of the built program", () => {
  it.each([
    ["--version", []],
    ["--help", ["commandLine.js"]],
    ["list", ["lists.js"]],
    ["progress", ["lists.js"]],
    ["prompts", ["lists.js"]],
    ["notes", ["lists.js"]],
    ["", ["lists.js", "home.js"]],
    ["list --kind case", ["commandLine.js", "lists.js"]],
  ])("that are read for: smm %s", (words, pieces) => {
    expect(readFor(words)).toEqual(pieces);
  });

  it.skipIf(process.platform === "win32").each<[string, StdioOptions]>([
    ["a pipe", "pipe"],
    ["nothing", "ignore"],
    ["nothing to read, and a pipe", ["ignore", "pipe", "pipe"]],
  ])("ask no terminal anything where there is %s", (_what, stdio) => {
    expect(readFor("list", stdio)).not.toContain("node:tty");
  });
});
