import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { folderWith, smallPack, UNIT } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { place } from "../support/world.ts";

/** Checks a small pack with these files in it, from its own folder. */
const check = (files: Record<string, string>, ...flags: string[]) =>
  place().smm(["pack", "check", ".", ...flags], { cwd: smallPack(files) });

describe("smm pack check", () => {
  it("says what is wrong by file, line and column, with the line, what was expected and what to do", async () => {
    const tea = changed("- [x] Water\n  > It says so.", "- [x] Water");
    const { code, out, err } = await check({ "hot/tea.md": tea });
    expect(code).toBe(1);
    expect(out).toContain(`hot/tea.md:33:1: this choice has no reason
  33 | - [x] Water
     | ^
  Expected: an indented quotation (\`  > because …\`) below it.
  To mend: Write below it why it is right, or why it is not.
`);
    expect(err).toContain("1 fault: this pack cannot be used yet.");
  });

  it("marks what it speaks of in the line", async () => {
    const { out } = await check({ "hot/tea.md": changed("degrees.[^boil]", "degrees.[^bowl]") });
    expect(out).toContain(`hot/tea.md:21:28: [^bowl] on the page "Water" has no footnote
  21 | Water boils at 100 degrees.[^bowl]
     |                            ^
`);
  });

  it.each(["78", "79", "80", "81"])(
    "cuts no character of a long line in two: %s",
    async (width) => {
      const line = `${"\u{1f642}".repeat(90)}[^bowl]`;
      const tea = { "hot/tea.md": changed("degrees.[^boil]", line) };
      const { out } = await check(tea, "--width", width);
      expect(out).toContain("[^bowl]\n");
      expect(out.isWellFormed()).toBe(true);
      expect(out).not.toContain("\ufffd");
    },
  );

  it("says what would be better, and that nothing is wrong", async () => {
    const { code, out } = await check({});
    expect(code).toBe(0);
    expect(out).toContain("hot/tea.md:1:1: advice: nothing in short\n");
    expect(out).toContain("Expected: ## In short.");
    expect(out).toMatch(/\n2 units: nothing wrong, \d+ pieces of advice\.\n$/);
  });

  it("fails for advice where it is to be strict", async () => {
    const { code, out, err } = await check({}, "--strict");
    expect(code).toBe(1);
    expect(out).toContain("advice: nothing in short");
    expect(err).toMatch(/^Nothing wrong, but \d+ pieces of advice\.\nNext: mend these lines/);
  });

  it("gives all of it as data", async () => {
    const good = JSON.parse((await check({}, "--json")).out);
    expect(good).toMatchObject({ units: 2, faults: [] });
    const bad = await check({ "hot/tea.md": UNIT.replace("minutes: 5\n", "") }, "--json");
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out).faults).toEqual([
      {
        file: "hot/tea.md",
        line: 2,
        column: 1,
        what: '"minutes" is missing',
        expected: "minutes: a whole number from 1 to 60",
        mend: "Add a line with it.",
        shown: "title: Tea",
      },
    ]);
  });

  it("writes commands that a code host marks lines by", async () => {
    const tea = changed("- [x] Water\n  > It says so.", "- [x] Water");
    const { code, out } = await check({ "hot/tea.md": tea }, "--format", "github");
    expect(code).toBe(1);
    const [first = "", ...others] = out.trimEnd().split("\n");
    expect(first).toBe(
      "::error file=hot/tea.md,line=33,col=1,title=this choice has no reason" +
        "::Expected: an indented quotation (`  > because …`) below it. Write below it why it is right, or why it is not.",
    );
    expect(others.filter((line) => !line.startsWith("::warning file="))).toEqual([]);
    const named = await check(
      { "hot/tea.md": changed("minutes: 5", "minutes: 5\na,b: 50%") },
      "--format",
      "github",
    );
    expect(named.out).toContain('title="a%2Cb" is not known here::');
  });

  it("counts advice as errors there where it is to be strict, and says nothing beside them", async () => {
    const { out } = await check({}, "--strict", "--format", "github");
    expect(
      out
        .split("\n")
        .filter((line) => !line.startsWith("::error "))
        .join(""),
    ).toBe("");
  });

  it("names a lesson that the manifest does not name, but nothing that stands beside lessons", async () => {
    const { code, out, err } = await check({
      "hot/cocoa.md": UNIT,
      "cold/deep/ice.md": UNIT,
      "README.md": "# About",
      "hot/Readme.md": "# About",
      "LICENSE.md": "MIT",
      ".notes/draft.md": "Draft",
      "hot/picture.png": "",
    });
    expect(code).toBe(1);
    expect(out.match(/^\S+: pack\.yaml does not name this file$/gm)).toEqual([
      "cold/deep/ice.md:1:1: pack.yaml does not name this file",
      "hot/cocoa.md:1:1: pack.yaml does not name this file",
    ]);
    expect(err).toContain("2 faults: mend what nobody would see.");
  });

  it.each([
    ["Windows-1252", (text: string) => Buffer.from(text.replace("Tea", "Té"), "latin1"), "2:9"],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "1:1"],
  ])("names a file that is in %s instead of UTF-8", async (encoding, written, at) => {
    const cwd = smallPack();
    writeFileSync(join(cwd, "hot/tea.md"), written(UNIT));
    const { code, out } = await place().smm(["pack", "check", "."], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(`hot/tea.md:${at}: this file is not UTF-8 but`);
    expect(out).toContain(encoding);
  });

  it.each([
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("minds not %s", async (_name, written) => {
    const { code } = await check({ "hot/tea.md": written(UNIT) });
    expect(code).toBe(0);
  });

  it("is of the pack in whose folder one is, where none is named", async () => {
    const tea = changed("degrees.[^boil]", "degrees.[^bowl]");
    const { code, out } = await place().smm(["pack", "check"], {
      cwd: smallPack({ "hot/tea.md": tea }),
    });
    expect(code).toBe(1);
    expect(out).toContain("hot/tea.md:21:28: ");
  });

  it("says of the course that comes with it, on the day of its check, what form tells alone", async () => {
    const lines = (await place().smm(["pack", "check"])).out.trimEnd().split("\n");
    expect(lines.pop()).toMatch(/^\d+ units: nothing wrong, (?:no|\d+ pieces? of) advice\.$/);
    const ofForm = /: advice: (?:the right choice is|form alone tells|how many choices)/;
    expect(lines.filter((line) => /^\S+:\d+:\d+: /.test(line) && !ofForm.test(line))).toEqual([]);
  });

  it("cuts a long line around the place, where a terminal is narrow", async () => {
    const word = "leaves ".repeat(30);
    const tea = changed("degrees.[^boil]", `degrees. ${word}[^bowl]`);
    const { out } = await place().smm(["pack", "check", "."], {
      cwd: smallPack({ "hot/tea.md": tea }),
      size: { columns: 40, rows: 24 },
      script: scripted(),
    });
    const [, shown = "", mark = ""] = /\n( +21 \| .*)\n( +\| +\^)\n/.exec(out) ?? [];
    expect(shown).toContain("[^bowl]");
    expect(shown.indexOf("[^bowl]")).toBe(mark.indexOf("^"));
    expect(shown.length).toBeLessThan(40);
  });

  it.each([
    [["pack", "chekc"], "Did you mean “check”?"],
    [["pack", "check", "nowhere"], "pack.yaml:1:1: this file is not there"],
    [["pack", "check", "--format", "gitlab"], "github"],
  ])("%j is a mistake, in words", async (argv, words) => {
    const ran = await place().smm(argv);
    expect(ran.code).not.toBe(0);
    expect(ran.err + ran.out).toContain(words);
  });

  it("checks a thousand units soon enough to be done at each change", async () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `tea-${at}`);
    const units = Object.fromEntries(ids.map((id) => [`hot/${id}.md`, UNIT]));
    const manifest = `format: 1\nname: many\ntitle: Many\nlanguage: en\nparts: [{id: hot, title: Hot, units: [${ids}]}]\n`;
    const cwd = folderWith({ "pack.yaml": manifest, ...units });
    const { code, out } = await place().smm(["pack", "check", "."], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^1,?000 units: nothing wrong/m);
  });
});
