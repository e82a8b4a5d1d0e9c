import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { type Options, type Place, place, temporaryFolder } from "../support/world.ts";

const { "pack.yaml": MANIFEST = "" } = DRINKS;
const NOW = new Date(2026, 10, 23, 9);

let here: Place;
let bundled: string;
let cars: string;
let cwd: string;

beforeEach(() => {
  here = place();
  bundled = smallPack();
  cwd = temporaryFolder();
  cars = folderWith({
    ...DRINKS,
    "pack.yaml": MANIFEST.replace("name: drinks", "name: cars").replace(
      "title: Drinks",
      "title: Cars of ours",
    ),
  });
});

const done = async (argv: string[], options: Options = {}) => {
  const ran = await here.smm(argv, { content: bundled, cwd, ...options });
  expect(ran).toMatchObject({ code: 0 });
  return ran.out;
};

const TRIED = () => ({ env: { SMM_CONTENT: cars } });
/** A walk through the unit with its first question missed. */
const walk = () => {
  const acts = wholeUnit({ ownWords: "So as to be safe." });
  return scripted(...acts.with(5, { choose: "Cups" }));
};

/** All that is told to others of what happened, as data. */
async function told(options: Options = {}) {
  const again = { now: NOW, ...options };
  const flags = ["--with", "answers,days,sources"];
  const { summary } = JSON.parse(await done(["export", "--format", "json", ...flags], again));
  const page = await done(["export", "--format", "html", ...flags], again);
  const statements = JSON.parse(await done(["export", "--format", "xapi"], again));
  return { summary, page, statements };
}

/** What happened in the pack that is there, and in another. */
async function happened(other: string, options: Options = {}) {
  await done(["config", "programme", "https://mentoring.example.org"]);
  await done(["learn", "tea"], { script: walk(), env: { SMM_CONTENT: bundled } });
  await done(["learn", other], { script: walk(), ...options });
  await done(["note", "--unit", other, "Who drives?"], options);
}

describe("what is told of packs", () => {
  it("is the same whatever is taught just now, but for what is next", async () => {
    await done(["pack", "add", cars]);
    await happened("cars/tea");
    const beside = await told();
    const { err } = await here.smm(["export", "--format", "xapi"], { content: bundled, cwd });
    expect(err).not.toContain("is not added here");
    const other = {
      env: {
        SMM_CONTENT: smallPack({ "pack.yaml": MANIFEST.replace("name: drinks", "name: third") }),
      },
    };
    for (const options of [TRIED(), { env: { SMM_CONTENT: bundled } }, other]) {
      const tried = await told(options);
      expect(tried.statements).toEqual(beside.statements);
      expect({ ...tried.summary, next: null }).toEqual({ ...beside.summary, next: null });
    }
    expect(beside.summary.done.map(({ unit }: never) => unit)).toMatchObject([
      { pack: "drinks", id: "tea", packTitle: null },
      { pack: "cars", id: "tea", title: "Tea", packTitle: "Cars of ours" },
    ]);
    expect(beside.page).toContain("Tea (Cars of ours)");

    await done(["pack", "remove", "cars"]);
    const alone = await told();
    expect(alone.statements).toEqual(beside.statements);
    // What was not begun of it is of the course no more, and only that.
    const { total, parts, next, ...rest } = beside.summary;
    expect(alone.summary).toMatchObject(rest);
    expect([total, alone.summary.total]).toEqual([4, 3]);
    expect(rest.shaky).toHaveLength(4);
  });

  it("names a pack that is not here at all by its name, and its units by their ids", async () => {
    await happened("tea", TRIED());
    const { summary: tried, statements: inTried } = await told(TRIED());
    const { summary, page, statements } = await told();
    expect(tried.done[1].unit).toMatchObject({ title: "Tea", packTitle: "Cars of ours" });
    expect(summary.done[1].unit).toEqual({
      pack: "cars",
      packTitle: "cars",
      id: "tea",
      title: "tea",
      minutes: 0,
    });
    expect([summary.finished, summary.total, tried.total]).toEqual([2, 3, 3]);
    expect(summary.ownWords.unit).toMatchObject({ id: "tea", pack: "cars" });
    expect(summary.open[0].unit).toMatchObject({ id: "tea", pack: "cars" });
    expect(page).toContain("tea (cars)");
    expect(statements).toEqual(inTried);
    const ofCars = statements.filter(({ object }: { object: { id: string } }) =>
      object.id.startsWith("https://mentoring.example.org/smm/cars/"),
    );
    expect(ofCars).not.toHaveLength(0);
    for (const { object } of ofCars) expect(object.definition).toBeUndefined();
    const { err } = await here.smm(["export", "--format", "xapi"], { content: bundled, cwd });
    expect(err.replace(/\s+/g, " ")).toContain(
      "The pack “cars” is not added here, so that the records have the names of its files and no titles. To add it: smm pack add",
    );
  });

  it("is named in a reply, which suggests of all packs that are usually here", async () => {
    await done(["pack", "add", cars]);
    const handed = await done(["export", "--format", "json"]);
    writeFileSync(join(cwd, "summary.json"), handed);
    const env = { SMM_CONTENT: bundled };
    const replied = async (unit: string) => {
      const stdin = `\n${unit}\n\n\n\nSam\n`;
      await done(["open", "summary.json", "--reply", "--output", "r.json", "--force"], {
        env,
        stdin,
      });
      return JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
    };
    expect(await replied("cars/coffee")).toMatchObject({
      pack: "cars",
      readNext: { id: "coffee", title: "Coffee (Cars of ours)" },
    });
    const shown = await done(["open", "r.json"]);
    expect(shown).toContain("“Coffee (Cars of ours)”: `smm learn cars/coffee`");
  });
});
