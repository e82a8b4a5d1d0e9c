import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/all.ts";
import { smallPack } from "../support/pack.ts";
import { place, temporaryFolder } from "../support/world.ts";

/** A command as it is typed where smm is installed. */
const TYPED = new RegExp(
  `(?<!npx )\\bsmm (?:--help|(?:${COMMANDS.map(({ name }) => name).join("|")})\\b)`,
);

const CALLED: string[][] = [
  [],
  ["lern"],
  ["note", "-- a dash"],
  ["note", "Why?"],
  ["notes", "edit"],
  ["list", "--part", "hto"],
  ["quiz"],
  ["quiz", "tea", "--part", "hot"],
  ["progress"],
  ["prompts"],
  ["read", "tae"],
  ["read", "tea", "--page", "99"],
  ["learn", "strong"],
  ["learn", "tea", "--no-input"],
  ["search", "nothing-has-this-word"],
  ["terms", "twiter"],
  ["recap"],
  ["reading"],
  ["reading", "add"],
  ["reading", "add", "A book"],
  ["reading", "done", "9"],
  ["meet"],
  ["meet", "plan", "--when", "soon"],
  ["meet", "tick", "9"],
  ["meet", "dance"],
  ["config", "nmae", "Ada"],
  ["config"],
  ["export", "--only", "shaki"],
  ["export", "--since", "never"],
  ["export", "--format", "xapi"],
  ["export", "-o", "no/such/folder.md"],
  ["open"],
  ["open", "nowhere.json"],
  ["open", "other.json"],
  ["pack", "chekc"],
  ["undo"],
];

describe("where smm is called as npx smm", () => {
  it("says what to type with it before each command", async () => {
    const here = place();
    const cwd = temporaryFolder();
    const content = smallPack();
    writeFileSync(join(cwd, "other.json"), '{"format":"other"}');
    const said: { argv: string[]; text: string }[] = [];
    for (const argv of CALLED) {
      const { out, err } = await here.smm(argv, { cwd, content, calledAs: "npx smm" });
      said.push({ argv, text: out + err });
    }
    expect(said.filter(({ text }) => TYPED.test(text))).toEqual([]);
    const silent = said.filter(({ text }) => !text.includes("npx smm"));
    expect(silent.map(({ argv }) => argv.join(" "))).toEqual([]);
  });
});
