import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unitFrom } from "../support/course.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { BUNDLED, place } from "../support/world.ts";

const NOTHING_READ = ["list", "progress", "prompts", "notes", "doctor"];

describe("what only shows something", () => {
  it.each(NOTHING_READ)("smm %s --json prints one JSON value and nothing else", async (command) => {
    const ran = await place().smm([command, "--json"]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(() => JSON.parse(ran.out)).not.toThrow();
  });

  it.each([...NOTHING_READ, "export", "read dell", "config"])(
    "smm %s writes nothing to the home",
    async (command) => {
      const here = place();
      await here.smm(command.split(" "));
      expect(existsSync(here.home)).toBe(false);
    },
  );

  it("smm list filters by part, kind and status", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const ids = async (...flags: string[]) =>
      JSON.parse((await here.smm(["list", "--json", ...flags], { content })).out).map(
        (unit: { id: string }) => unit.id,
      );
    expect(await ids()).toEqual(["tea", "coffee"]);
    expect(await ids("--part", "strong")).toEqual(["coffee"]);
    expect(await ids("--kind", "lesson")).toEqual(["tea"]);
    expect(await ids("--status", "new")).toEqual(["coffee"]);
    expect(await ids("--status", "done", "--kind", "case")).toEqual([]);
    const wrong = await here.smm(["list", "--part", "stron"], { content });
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.err).toContain("Did you mean “strong”?");
  });

  it("smm list gives each unit as documented", async () => {
    const { out } = await place().smm(["list", "--json"], { content: smallPack() });
    expect(JSON.parse(out)[0]).toEqual({
      pack: "drinks",
      id: "tea",
      title: "Tea",
      summary: "How to make it.",
      kind: "lesson",
      part: "hot",
      minutes: 5,
      status: "new",
      questions: 4,
      sources: 1,
      checked: "2026-11-22",
      readFirst: [],
      readNext: [],
    });
  });

  it("smm read prints a unit with its sources, in the width asked for", async () => {
    const ran = await place().smm(["read", "dell", "--width", "40"]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("A complaint in public");
    expect(ran.out).toContain("[1] Louise Lee");
    const lines = ran.out.split("\n");
    const words = lines.filter((line) => !/https?:/.test(line));
    expect(Math.max(...words.map((line) => line.length))).toBeLessThanOrEqual(40);
    // An address stays whole, so that it can be copied out of a file.
    const sources = unitFrom(readFileSync(join(BUNDLED, "cases/dell.md"), "utf8")).sources;
    const addresses = sources.flatMap(({ url }) => url ?? []);
    expect(addresses.some((address) => address.length > 40)).toBe(true);
    for (const address of addresses) expect(lines.map((line) => line.trim())).toContain(address);
  });

  it("smm prompts gives those of what was read, of one unit, or of all", async () => {
    const here = place();
    const content = smallPack();
    const count = async (...words: string[]) =>
      JSON.parse((await here.smm(["prompts", "--json", ...words], { content })).out).length;
    expect(await count()).toBe(4);
    expect(await count("coffee")).toBe(4);
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    expect(await count()).toBe(4);
    expect(await count("--all")).toBe(8);
  });
});

describe("smm doctor", () => {
  it("names a damaged line and exits 1, and the good lines still count", async () => {
    const here = place();
    await here.smm(["note", "Good"]);
    appendFileSync(join(here.home, "journal.jsonl"), "{ not json\n");
    await here.smm(["note", "Good too"]);
    const ran = await here.smm(["doctor", "--json"]);
    expect(ran.code).toBe(1);
    const report = JSON.parse(ran.out);
    expect(report).toMatchObject({ ok: false, store: here.home, node: "20.0.0", version: "1.2.3" });
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toContain("Line 2 of");
    expect(JSON.parse((await here.smm(["notes", "--json"])).out)).toHaveLength(2);
  });

  it("is well on a fresh computer", async () => {
    const ran = await place().smm(["doctor"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("All is well.");
  });
});

describe("when something is wrong", () => {
  it("names every fault of a pack at once, with file, line and what was expected", async () => {
    const content = smallPack({ "hot/tea.md": "---\ntitle: Tea\n---\n\nTea.\n" });
    const ran = await place().smm(["list"], { content, cwd: join(content, "..") });
    expect(ran.code).toBe(1);
    const name = content.split("/").at(-1);
    expect(ran.err).toContain(`${name}/hot/tea.md:2:1: "summary" is missing; expected summary:`);
    expect(ran.err).toContain(`${name}/hot/tea.md:2:1: "minutes" is missing;`);
    expect(ran.err).not.toContain("    at ");
  });

  it("leaves a record of a newer version alone", async () => {
    const here = place();
    await here.smm(["note", "Mine"]);
    appendFileSync(join(here.home, "journal.jsonl"), '{"v":99,"type":"dreamt"}\n');
    for (const argv of [["notes"], ["note", "More"], ["progress"]]) {
      const ran = await here.smm(argv);
      expect(ran.code).toBe(1);
      expect(ran.err).toContain("written by a newer smm");
    }
    expect((await here.smm(["read", "dell"])).code).toBe(0);
  });

  it("reads lessons where nothing can be kept, and says once that nothing is", async () => {
    const here = place();
    const content = smallPack();
    writeFileSync(here.home, "a file in the way");
    const script = scripted(...wholeUnit());
    const ran = await here.smm(["learn", "tea"], { script, content });
    expect(ran.code).toBe(0);
    expect(ran.err.match(/cannot be kept/g)).toHaveLength(1);
    const note = await here.smm(["note", "Lost?"], { content });
    expect(note.code).toBe(1);
    expect(note.err).toContain("cannot be written to");
  });

  it.each([
    [["lern"], "There is no command “lern”. Did you mean “learn”?"],
    [["--plane"], "Did you mean “--plain”?"],
    [["list", "--status", "old"], "Allowed choices are new, started, done."],
    [["read"], "Missing required argument “unit”."],
    [["progress", "now"], "Too many arguments"],
    [["--width", "5"], "whole number from 20 to 200"],
    [["--width", "60", "lern"], "There is no command “lern”. Did you mean “learn”?"],
    [["hlep", "learn"], "There is no command “hlep”."],
    [["help", "lern"], "Did you mean “learn”?"],
    [["export", "-o", "list", "--frce"], "Did you mean “--force”?"],
    [["config", "--unset"], "Which setting shall be removed?"],
    [["config", "nmae", "Ada"], "Did you mean “name”?"],
    [["config", "width", "7"], "20 to 200"],
    [["list", "--width", "wide"], "whole number from 20 to 200"],
  ])("%j exits 2 with words and a next command", async (argv, words) => {
    const ran = await place().smm(argv);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(words);
    expect(ran.err).toContain("\nNext: smm");
  });

  it("names the command in which a mistake was made, and how to keep words with a dash", async () => {
    const here = place();
    const ran = await here.smm(["export", "-o", "list", "--frce"]);
    expect(ran.err).toContain("Next: smm export --help");
    const dashed = await here.smm(["note", "-- a list"]);
    expect(dashed.err).toContain('Next: smm note -- "');
    expect((await here.smm(["note", "--", "- a list"])).code).toBe(0);
    expect((await here.smm(["config", "name", "Ada", "Byron"])).out).toBe("name: Ada Byron\n");
  });

  it("shows a stack only when asked for", async () => {
    const here = place();
    mkdirSync(join(here.home, "journal.jsonl"), { recursive: true });
    chmodSync(here.home, 0o700);
    const plain = await here.smm(["progress"]);
    expect(plain.code).toBe(1);
    expect(plain.err).not.toContain("    at ");
    const debug = await here.smm(["progress"], { env: { SMM_DEBUG: "1" } });
    expect(debug.err).toContain("    at ");
  });
});
