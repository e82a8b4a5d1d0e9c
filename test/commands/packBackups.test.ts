import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack } from "../support/pack.ts";
import { type Place, place, temporaryFolder } from "../support/world.ts";
import { zipOf } from "../support/zip.ts";

const { "pack.yaml": MANIFEST = "" } = DRINKS;
const CARS: Record<string, string> = {
  ...DRINKS,
  "pack.yaml": MANIFEST.replace("name: drinks", "name: cars").replace("Drinks", "Our cars"),
};

const OURS = MANIFEST.replace("name: drinks", "name: ours");

let here: Place;
let content: string;
let cwd: string;

beforeEach(async () => {
  here = place();
  content = smallPack();
  cwd = temporaryFolder();
  await done(["pack", "add", folderWith(CARS)]);
});

const smm = (argv: string[], who = here) => who.smm(argv, { content, cwd });
const done = async (argv: string[], who = here) => {
  const ran = await smm(argv, who);
  expect([argv, ran.code, ran.err]).toEqual([argv, 0, expect.any(String)]);
  return ran.out;
};
const packsOf = async (who = here) =>
  JSON.parse(await done(["pack", "list", "--json"], who)).map(({ name }: { name: string }) => name);
const backups = () => readdirSync(join(here.home, "backups")).sort();

describe("a pack in a backup", () => {
  it("is copied as an archive that pack add takes, which is one file for all backups", async () => {
    await done(["note", "Who drives?"]);
    expect(await done(["backup"])).toMatch(/Copied: 1 event, your settings and\s1 pack, to/);
    const { backup, packs } = JSON.parse(await done(["backup", "--json"]));
    expect(packs).toEqual(["cars"]);
    const [first = ""] = backups();
    const paths = [first, backup].map((name) => join(here.home, "backups", name, "packs/cars.zip"));
    const [one, other] = paths.map((path) => statSync(path).ino);
    expect(one).toBe(other);
    const there = place();
    await done(["pack", "add", paths[0] ?? ""], there);
    expect(await done(["read", "cars/tea"], there)).toContain("Tea is a drink.");
    expect(await done(["restore"])).toContain("; 1 pack");
  });

  it("is the newer one after an update, and stays the older one in the backup before", async () => {
    await done(["backup"]);
    const newer = { ...CARS, "hot/tea.md": CARS["hot/tea.md"]?.replace("a drink", "a car") ?? "" };
    await done(["pack", "update", folderWith(newer)]);
    await done(["backup"]);
    const read = async (name = "") => {
      const there = place();
      await done(["pack", "add", join(here.home, "backups", name, "packs/cars.zip")], there);
      return done(["read", "cars/tea"], there);
    };
    const [before, after] = backups();
    expect(await read(before)).toContain("Tea is a drink.");
    expect(await read(after)).toContain("Tea is a car.");
  });

  it("comes back where it is not there any more, also where all else is as it was", async () => {
    await done(["note", "one"]);
    await done(["backup"]);
    await done(["pack", "remove", "cars"]);
    const ran = await smm(["restore", "1", "--yes"]);
    expect(ran.err).toContain("- the pack “cars”, which is not here now");
    expect(ran.out).toContain("The pack “Our cars” is here now too.");
    expect(await packsOf()).toEqual(["drinks", "cars"]);
    expect(await done(["restore", "1", "--yes"])).toContain("Everything is as it was");
    await done(["pack", "remove", "cars"]);
    await done(["note", "two"]);
    // A copy was made before each going back, so that the oldest is the one with the pack.
    const again = await done(["restore", backups()[0] ?? "", "--yes"]);
    expect(again).toContain("You are back at that backup.");
    expect(again).toContain("The pack “Our cars” is here now too.");
    await done(["undo"]);
    expect(await packsOf()).toEqual(["drinks", "cars"]);
  });
});

describe("a pack that cannot be copied", () => {
  const oneLine = (text: string) => text.replace(/\s+/g, " ");
  const hot = () => join(here.home, "packs/cars/hot");

  beforeEach(async () => {
    await done(["note", "Who drives?"]);
    await done(["pack", "add", folderWith({ ...CARS, "pack.yaml": OURS })]);
    const elsewhere = temporaryFolder();
    cpSync(hot(), elsewhere, { recursive: true });
    rmSync(hot(), { recursive: true });
    symlinkSync(elsewhere, hot());
  });

  it("is named with what is wrong in it, and the others are copied", async () => {
    const ran = await smm(["backup"]);
    expect(ran.code).toBe(0);
    expect(oneLine(ran.out)).toMatch(/Copied: 1 event, your settings and 1 pack, to/);
    expect(oneLine(ran.err)).toContain(
      "The pack “cars” is not in the backup: it has “hot” in it, which is a link and no file.",
    );
    const { packs, leftOut } = JSON.parse(await done(["backup", "--json"]));
    expect([packs, leftOut]).toEqual([["ours"], ["cars"]]);
  });

  it("is named where a backup is made by itself, too", async () => {
    await done(["backup"]);
    await done(["note", "Another."]);
    const ran = await smm(["restore", "1", "--yes"]);
    expect(oneLine(ran.err)).toContain("The pack “cars” is not in the backup: ");
  });
});

describe("a pack of another computer", () => {
  it("comes with its record, and one that is here stays as it is", async () => {
    const there = place();
    await done(["note", "Theirs."]);
    expect(await done(["merge", here.home], there)).toMatch(
      /1 event added[\s\S]*The pack “Our cars” is here now too\./,
    );
    expect(await packsOf(there)).toEqual(["drinks", "cars"]);
    const again = await smm(["merge", here.home], there);
    expect([again.out, again.err]).toEqual([expect.stringContaining("is here already"), ""]);
    const newer = { ...CARS, "hot/tea.md": CARS["hot/tea.md"]?.replace("a drink", "a car") ?? "" };
    await done(["pack", "update", folderWith(newer)]);
    const ran = await smm(["merge", here.home], there);
    expect(ran.err.replace(/\s+/g, " ")).toContain(
      "The pack “cars” is another one there; yours stays as it is. To take that one: smm pack update",
    );
    expect(await done(["read", "cars/tea"], there)).toContain("Tea is a drink.");
  });

  it("is left out where it is not what it seems, and says so", async () => {
    const other = temporaryFolder();
    cpSync(here.home, other, { recursive: true });
    await done(["note", "Mine."]);
    cpSync(join(here.home, "journal.jsonl"), join(other, "journal.jsonl"));
    const packs = join(other, "packs");
    const secret = folderWith({ "tea.md": "A secret." });
    symlinkSync(join(packs, "cars"), join(packs, "linked"));
    cpSync(join(packs, "cars"), join(packs, "within"), { recursive: true });
    rmSync(join(packs, "within/hot"), { recursive: true });
    symlinkSync(secret, join(packs, "within/hot"));
    cpSync(join(packs, "cars"), join(packs, "other-name"), { recursive: true });
    mkdirSync(join(packs, "Not an id"));
    mkdirSync(join(packs, "empty"));
    writeFileSync(join(packs, "out.zip"), zipOf([{ name: "../../x", text: "x" }]));
    writeFileSync(join(packs, "large.zip"), "no archive");
    writeFileSync(join(packs, "drinks.zip"), "x");
    const there = place();
    const ran = await smm(["merge", other], there);
    expect(ran.code).toBe(0);
    expect(await packsOf(there)).toEqual(["drinks", "cars"]);
    for (const name of ["within", "other-name", "empty", "out", "large"])
      expect(ran.err.replace(/\s+/g, " ")).toContain(`The pack “${name}” was not taken: `);
    expect(ran.err).not.toContain("linked");
    const left = readdirSync(join(there.home, "packs")).sort();
    expect(left).toEqual(["cars"]);
    expect(readFileSync(join(there.home, "packs/cars/hot/tea.md"), "utf8")).toBe(
      DRINKS["hot/tea.md"],
    );
  });
});
