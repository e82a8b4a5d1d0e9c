import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { SHELLS, WINDOWS_SHELLS } from "../support/shells.ts";
import { place, temporaryFolder } from "../support/world.ts";

/** A name with something for each shell, and names of files. */
const NAME = "Sam \"$HOME\" 50% 'x' „y“ & co";
const FILES = ["für Sam.json", "it's 50%.json", "a & b.json", "-x.json"];

/** Much of what goes wrong, and some of what goes right, with words that shells make more of. */
const RUNS: readonly (readonly string[])[] = [
  [],
  ["config", "name", NAME],
  ["config", "mentors", `${NAME}, Kim`],
  ["config", "mentor", "Lea", "--was", NAME],
  ["config", "mentor"],
  ["config", "gap", NAME],
  ["config", "programme", NAME],
  ["note", "--shared", NAME],
  ["note", "--for", NAME, "x"],
  ["notes"],
  ["notes", "edit"],
  ["notes", NAME],
  ["thread"],
  ["thread", "answer", "1"],
  ["thread", "action", "1"],
  ["thread", "move", "1", NAME],
  ["thread", "close", "99"],
  ["reading"],
  ["reading", "add"],
  ["reading", "add", NAME, "--from", NAME],
  ["reading", "add", NAME, "--url", NAME],
  ["reading", "done", NAME],
  ["meet"],
  ["meet", "plan", "--when", NAME],
  ["meet", "plan", "--when", "2026-12-24 10:00", "-o", `${NAME}.ics`],
  ["meet", "plan", "-o", "x.ics"],
  ["meet", "done", "--with", NAME],
  ["meet", "list"],
  ["meet", "minutes"],
  ["meet", "tick", NAME],
  ["export", "--for", NAME],
  ["export", "--without", NAME],
  ["export", "--since", NAME],
  ...FILES.flatMap((file) => [
    ["export", "--output", file],
    ["export", "--output", file],
    ["export", "--output", join("nowhere", file)],
    ["export", "--output", `${file}.doc`],
    ["open", file],
    ["open", file, "--reply"],
    ["open", "./"],
  ]),
  ["open", NAME],
  ["open"],
  ["learn", NAME],
  ["learn", "tea"],
  ["read", "te"],
  ["read", "tea", "--output", `${NAME}.txt`],
  ["quiz"],
  ["quiz", NAME],
  ["list", "--part", NAME],
  ["path"],
  ["search", NAME],
  ["terms", NAME],
  ["recap", NAME],
  ["prompts", NAME],
  ["sources", NAME],
  ["pack", "new", `Ada's pack ${NAME.replaceAll('"', "")}`],
  ["pack", "new", "Our cases"],
  ["pack", "check", "Our cases"],
  ["pack", "add", "Our cases"],
  ["pack", "add", NAME],
  ["pack", "remove", NAME],
  ["pack", "share", NAME],
  ["pack", "list"],
  ["merge", NAME],
  ["restore", NAME],
  ["backup"],
  ["restore"],
  ["reset", NAME],
  ["reset"],
  ["undo"],
  ["doctor"],
  ["lern"],
  ["--nothing"],
];

describe.each([
  ['C:\\"My Apps"\\smm.exe', WINDOWS_SHELLS],
  ["smm", SHELLS],
] as const)("where it is called %s", (calledAs, shells) => {
  it("prints no command that a shell would make more of", { timeout: 60_000 }, async () => {
    const ada = place();
    const [cwd, content] = [temporaryFolder(), smallPack()];
    mkdirSync(join(cwd, "it's"));
    writeFileSync(join(cwd, "damaged.json"), "{");
    let commands = 0;
    for (const argv of RUNS) {
      const { out, err } = await ada.smm([...argv, "--width", "200"], {
        cwd,
        calledAs,
        content,
      });
      for (const line of `${out}\n${err}`.split("\n")) {
        const at = line.search(calledAs === "smm" ? /(?<=(?:^|: |“|- ))smm [a-z]/ : /C:\\"My/);
        if (at === -1) continue;
        // What follows it in a sentence is not typed.
        const command = line.slice(at).replace(/(?:”|: |, (?=[a-z])).*$/, "");
        commands++;
        for (const [shell, read] of shells)
          expect(read(command), `${command}\nin ${shell}, after ${argv}`).toBeDefined();
      }
    }
    expect(commands).toBeGreaterThan(60);
  });
});
