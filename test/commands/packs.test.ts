import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { replyFile } from "../../src/mentoring/handOver.ts";
import { readCourse } from "../../src/store/packFiles.ts";
import { smallPack } from "../support/pack.ts";
import { REPLY } from "../support/reply.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { BUNDLED, type Options, type Place, place, temporaryFolder } from "../support/world.ts";

const PACK = { drinks: "", other: "" };
let here: Place;

const NO_UNIT = { reply: "r2", readNext: null };

const MANIFEST = (name: string) => `format: 1
name: ${name}
title: Drinks
language: en
parts: [{id: hot, title: Hot, units: [tea]}, {id: strong, title: Strong, units: [coffee]}]
`;

beforeEach(() => {
  PACK.drinks = smallPack();
  PACK.other = smallPack({ "pack.yaml": MANIFEST("other-drinks") });
  here = place();
});

const smm = async (pack: keyof typeof PACK, argv: string[], options: Options = {}) => {
  const ran = await here.smm(argv, { content: PACK[pack], ...options });
  expect(ran).toMatchObject({ code: 0 });
  return ran.out;
};
const json = async (pack: keyof typeof PACK, argv: string[]) =>
  JSON.parse(await smm(pack, [...argv, "--json"]));
const read = (pack: keyof typeof PACK, unit: string, ownWords = "So as to be safe.") =>
  smm(pack, ["learn", unit], { script: scripted(...wholeUnit({ ownWords })) });

it("the pack of events that name none is the bundled one", () => {
  expect(readCourse(BUNDLED, BUNDLED).course?.manifest.name).toBe(BUNDLED_PACK);
});

describe("two packs with units of the same ids", () => {
  it("know nothing of what was read and answered in each other", async () => {
    const before = {
      list: await smm("other", ["list"]),
      progress: await json("other", ["progress"]),
      recap: await smm("other", ["recap"]),
    };
    await read("drinks", "tea");
    expect((await json("drinks", ["progress"])).units.done).toBe(1);
    const { notes, ...progress } = await json("other", ["progress"]);
    expect({ ...progress, notes: 0 }).toEqual({ ...before.progress, notes: 0 });
    expect(notes).toBe(1);
    expect(await smm("other", ["list"])).toBe(before.list);
    expect(await smm("other", ["recap"])).toBe(before.recap);
    expect(await smm("other", ["quiz"])).toContain("nothing to ask");
  });

  it("tell the mentor of both, of the one that is not here by its name and ids", async () => {
    const now = new Date(2026, 10, 20, 9);
    const script = scripted(...wholeUnit());
    await smm("drinks", ["learn", "tea"], { script, now });
    await smm("drinks", ["note", "--unit", "tea", "Who pours?"]);
    const exported = async (pack: keyof typeof PACK) =>
      JSON.parse(await smm(pack, ["export", "--format", "json", "--with", "days"])).summary;
    const [own, other] = [await exported("drinks"), await exported("other")];
    expect([own.done.length, other.done.length]).toEqual([1, 1]);
    expect(own.open[0].unit).toMatchObject({ title: "Tea", pack: "drinks", packTitle: null });
    expect(other.open[0].unit).toMatchObject({ title: "tea", pack: "drinks", packTitle: "drinks" });
  });

  it("suggest what a mentor suggested in their own, and recall own words of their own", async () => {
    const cwd = temporaryFolder();
    const next = { id: "coffee", title: "Coffee" };
    writeFileSync(
      join(cwd, "sam.json"),
      jsonText(replyFile({ ...REPLY, to: null, readNext: next, pack: "drinks" })),
    );
    await smm("drinks", ["note", "Who pours?"]);
    await smm("drinks", ["open", "sam.json"], { cwd });
    expect((await json("drinks", ["progress"])).next.id).toBe("coffee");
    expect((await json("other", ["progress"])).next.id).toBe("tea");

    await read("drinks", "tea", "Hot in the one.");
    await read("other", "tea", "Cold in the other.");
    const recap = { drinks: await smm("drinks", ["recap"]), other: await smm("other", ["recap"]) };
    expect(recap.drinks).toContain("Hot in the one.");
    expect(recap.drinks).not.toContain("Cold in the other.");
    expect(recap.other).toContain("Cold in the other.");
    expect(recap.other).not.toContain("Hot in the one.");
  });

  it("are begun anew each on its own", async () => {
    await read("drinks", "tea");
    await read("other", "tea");
    expect(await smm("other", ["reset", "--yes"])).toContain("The whole course is new again.");
    expect(await smm("other", ["reset", "--yes"])).toContain("Nothing of the whole course");
    const done = async (pack: keyof typeof PACK) => (await json(pack, ["progress"])).units.done;
    expect([await done("drinks"), await done("other")]).toEqual([1, 0]);
    await smm("other", ["undo"]);
    await smm("drinks", ["reset", "tea", "--yes"]);
    expect([await done("drinks"), await done("other")]).toEqual([0, 1]);
  });

  it("name what was taken back, and where a note stands, by titles of their own only", async () => {
    PACK.other = smallPack({
      "pack.yaml": MANIFEST("other-drinks"),
      "hot/tea.md": readFileSync(join(PACK.drinks, "hot/tea.md"), "utf8").replace(
        "title: Tea",
        "title: Another tea",
      ),
    });
    await smm("drinks", ["note", "--unit", "tea", "Who pours?"]);
    await read("drinks", "tea");
    expect(await smm("other", ["notes"])).toContain("on “tea”");
    expect(await smm("other", ["notes", "--unit", "tea"])).toContain("No note fits that.");
    expect(await smm("other", ["undo"])).toContain("Taken back: finishing “tea”.");
    expect(await smm("drinks", ["undo"])).toContain("page of “Tea”.");
  });

  it("keep what came of a talk apart", async () => {
    await read("drinks", "tea");
    await read("other", "tea");
    await smm("drinks", ["meet", "done"], { stdin: `\n\n\n\nThe pot is new.${"\n".repeat(40)}` });
    expect(await smm("drinks", ["meet", "show"])).toContain("Drink it.");
    expect(await smm("other", ["meet", "show"])).not.toContain("Drink it.");
    expect(await smm("drinks", ["meet", "plan"])).not.toContain("Drink it.");
    expect(await smm("other", ["meet", "plan"])).toContain("Drink it.");
  });

  it("are the same in learning records, whichever of them is open", async () => {
    await smm("drinks", ["config", "programme", "https://mentoring.example.org"]);
    await read("drinks", "tea");
    await read("other", "tea");
    await smm("other", ["meet", "done"], { stdin: `\nWeekly.${"\n".repeat(40)}` });
    type Told = {
      id: string;
      object: { id: string; definition?: { name: { en: string } } };
      context: { contextActivities: { grouping: { id: string }[]; parent?: { id: string }[] } };
    };
    const told = async (pack: keyof typeof PACK): Promise<Told[]> =>
      JSON.parse(await smm(pack, ["export", "--format", "xapi"]));
    const idsOf = ({ id, object, context: { contextActivities } }: Told) => [
      id,
      object.id,
      contextActivities.grouping[0]?.id,
      contextActivities.parent?.[0]?.id,
    ];
    const [own, other] = [await told("drinks"), await told("other")];
    expect(own.map(idsOf)).toEqual(other.map(idsOf));
    expect(own.length).toBeGreaterThan(20);
    const named = (all: Told[]) =>
      all
        .filter(({ object }) => /units/.test(object.id) && object.definition !== undefined)
        .map(({ object }) => /smm\/([^/]*)/.exec(object.id)?.[1]);
    expect([...new Set(named(own))]).toEqual(["drinks"]);
    expect([...new Set(named(other))]).toEqual(["other-drinks"]);
  });
});

describe("what is kept", () => {
  it("names the pack wherever it names something of it, and is as before besides", async () => {
    const cwd = temporaryFolder();
    await read("drinks", "tea");
    await smm("drinks", ["note", "--unit", "tea", "Who pours?"]);
    await smm("drinks", ["note", "A thought of no unit."]);
    await smm("drinks", ["meet", "done"], { stdin: `\nWeekly.${"\n".repeat(40)}` });
    await smm("drinks", ["reading", "add", "The leaf"]);
    const replied = { ...REPLY, to: null, pack: "drinks" };
    writeFileSync(join(cwd, "sam.json"), jsonText(replyFile(replied)));
    await smm("drinks", ["open", "sam.json"], { cwd });
    writeFileSync(join(cwd, "kim.json"), jsonText(replyFile({ ...replied, ...NO_UNIT })));
    await smm("drinks", ["open", "kim.json"], { cwd });
    await smm("drinks", ["reset", "tea", "--yes"]);
    await smm("drinks", ["reset", "--yes"]);
    const lines = readFileSync(join(here.home, "journal.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const withPack = lines.filter((line) => "pack" in line);
    expect(new Set(withPack.map(({ type }) => type))).toEqual(
      new Set([
        "unit-started",
        "page-read",
        "question-answered",
        "note-written",
        "unit-finished",
        "meeting-held",
        "reading-added",
        "reply-received",
        "reset",
      ]),
    );
    for (const { type, pack, ...line } of withPack) {
      const ofNone =
        (type === "note-written" && line.unit === null) ||
        (type === "reading-added" && line.shelf === null) ||
        (type === "reply-received" && line.readNext === null);
      expect([type, pack]).toEqual([type, ofNone ? null : "drinks"]);
    }
  });

  it("by an older program, which named no pack, is of the bundled one", async () => {
    await smm("drinks", ["config", "name", "Ada"]);
    const { home } = here;
    const line = {
      v: 1,
      id: "e1",
      at: "2026-11-22T09:30:00.000Z",
      day: "2026-11-22",
      type: "unit-finished",
      unit: "dell",
    };
    appendFileSync(join(home, "journal.jsonl"), `${JSON.stringify(line)}\n`);
    const ran = await here.smm(["progress", "--json"]);
    expect(JSON.parse(ran.out).units.done).toBe(1);
    PACK.other = smallPack({
      "pack.yaml": MANIFEST("other-drinks").replace("tea", "dell"),
      "hot/dell.md": readFileSync(join(PACK.other, "hot/tea.md"), "utf8"),
    });
    expect((await json("other", ["progress"])).units.done).toBe(0);
  });
});
