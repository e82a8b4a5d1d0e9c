import { expect, it } from "vitest";
import { COMMANDS as ALL } from "../../src/commands/all.ts";
import { widthOf } from "../../src/terminal/wrap.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

// A command to be typed stands whole, so that it can be copied; so do addresses and places in files.
const WHOLE = /^(?:- |\s*)(?:smm\b|https:|\S+:\d+: )/;

const COMMANDS = [
  "notes",
  "notes remove 9",
  "note One more thought.",
  "undo",
  "progress",
  "list",
  "list --part nothing",
  "prompts",
  "prompts --all",
  "search tea",
  "search nothing-of-that-kind",
  "terms",
  "terms leaf",
  "sources",
  "sources tea",
  "read tea",
  "read nothing",
  "quiz nothing",
  "meet show",
  "recap",
  "reading",
  "config",
  "config name",
  "config gap",
  "config gap 900",
  "config nothing",
  "backup",
  "restore",
  "restore 1",
  "merge nothing",
  "doctor --fix",
  "export --format nothing",
  "open nothing.json",
  "pack check",
  "doctor",
  "nothing",
];

it.each([40, 20])("no line is wider than a terminal of %i columns", async (columns) => {
  const content = smallPack();
  const here = place();
  const read = scripted(...wholeUnit({ ownWords: "To be safe." }));
  await here.smm(["learn", "tea"], { script: read, content });
  await here.smm(["note", "Who decides about all that is written in our name?"], { content });
  const wide: Record<string, string[]> = {};
  for (const typed of COMMANDS) {
    const size = { columns, rows: 1000 };
    const { out, err } = await here.smm(typed.split(" "), { script: scripted(), size, content });
    const lines = `${out}\n${err}`
      .split("\n")
      .filter((line) => widthOf(line) >= columns && !WHOLE.test(line));
    if (lines.length > 0) wide[typed] = lines;
  }
  expect(wide).toEqual({});
});

it.each([20, 40, 80, 100])(
  "no line of help is wider than a terminal of %i columns",
  async (columns) => {
    const wide: string[] = [];
    for (const argv of [["--help"], ["help", "quiz"], ...ALL.map(({ name }) => [name, "--help"])]) {
      const size = { columns, rows: 24 };
      const { code, out, err } = await place().smm(argv, { size, script: scripted() });
      expect([code, err]).toEqual([0, ""]);
      expect(out).toMatch(/print\s+this\s+help/);
      wide.push(...out.split("\n").filter((line) => widthOf(line) >= columns));
    }
    expect(wide).toEqual([]);
  },
);
