import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { type Options, type Place, place, temporaryFolder } from "../support/world.ts";

const { "pack.yaml": MANIFEST = "" } = DRINKS;
const CARS = {
  ...DRINKS,
  "pack.yaml": MANIFEST.replace("name: drinks", "name: cars").replace("Drinks", "Our cars"),
  "hot/tea.md": changed("minutes: 5", "minutes: 5\nread-next: [coffee]").replace(
    "title: Tea",
    "title: Engines",
  ),
};

let mentor: Place;
let learner: Place;
let content: string;
let cwd: string;

beforeEach(() => {
  [mentor, learner] = [place(), place()];
  content = smallPack();
  cwd = temporaryFolder();
});

const smm = (who: Place, argv: string[], options: Options = {}) =>
  who.smm(argv, { content, cwd, ...options });
const done = async (who: Place, argv: string[], options: Options = {}) => {
  const ran = await smm(who, argv, options);
  expect(ran).toMatchObject({ code: 0 });
  return ran.out + ran.err;
};
const packsOf = async (who: Place) =>
  JSON.parse((await smm(who, ["pack", "list", "--json"])).out).map(
    ({ name }: { name: string }) => name,
  );

describe("smm pack share", () => {
  it("makes one file of a unit, which the other one reads and may add", async () => {
    await done(mentor, ["pack", "add", folderWith(CARS)]);
    const said = await done(mentor, ["pack", "share", "cars/tea"]);
    expect(said).toContain("smm open smm-pack-cars-tea.json");
    const no = scripted({ confirm: false });
    const shown = await done(learner, ["open", "smm-pack-cars-tea.json"], { script: no });
    expect(shown).toContain("Tea is a drink.");
    expect(shown).toContain("Not added.");
    expect(await packsOf(learner)).toEqual(["drinks"]);
    const yes = scripted({ confirm: true });
    const added = await done(learner, ["open", "smm-pack-cars-tea.json"], { script: yes });
    expect(added).toContain("smm learn cars-tea/tea");
    expect(await packsOf(learner)).toEqual(["drinks", "cars-tea"]);
    expect(await done(learner, ["read", "cars-tea/tea"])).toContain("Engines");
    expect(readdirSync(join(learner.home, "packs"))).toEqual(["cars-tea"]);
  });

  it("makes one file of a pack, or of a folder, that is added from a pipe too", async () => {
    await done(mentor, ["pack", "share", folderWith(CARS), "--output", "cars.json"]);
    const opened = await done(learner, ["open", "cars.json"]);
    expect(opened).toContain("A pack of 2 units:");
    expect(opened).toContain("smm pack add cars.json");
    await done(learner, ["pack", "add", "cars.json"]);
    await done(mentor, ["pack", "add", folderWith(CARS)]);
    await done(mentor, ["pack", "share", "cars", "--output", "again.json"]);
    expect(readFileSync(join(cwd, "again.json"), "utf8")).toBe(
      readFileSync(join(cwd, "cars.json"), "utf8"),
    );
    const again = await done(learner, ["pack", "update", "again.json"]);
    expect(again).toContain("was up to date");
    expect(await done(learner, ["open", "cars.json", "--json"])).toContain('"smm-pack"');
  });

  it("shares nothing that the other one has, and nothing faulty", async () => {
    const refused = async (argv: string[]) => {
      const ran = await smm(mentor, ["pack", "share", ...argv]);
      expect(ran.code).toBeGreaterThan(0);
      return ran.err;
    };
    expect(await refused(["tea"])).toContain("is not of a pack that you added");
    expect(await refused(["no-such"])).toContain("There is no unit");
    expect(await refused([])).toContain("Which pack, or which unit of one?");
    expect(await refused([folderWith({ ...CARS, "hot/tea.md": "---\n" })])).toContain("is wrong");
  });

  it("is opened without harm where it was changed on the way", async () => {
    await done(mentor, ["pack", "share", folderWith(CARS), "--output", "cars.json"]);
    const text = readFileSync(join(cwd, "cars.json"), "utf8");
    writeFileSync(join(cwd, "cars.json"), text.replace("minutes: 5", "minutes: many"));
    const ran = await smm(learner, ["open", "cars.json"]);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("What was handed over cannot be read.");
    expect(await packsOf(learner)).toEqual(["drinks"]);
  });
});

describe("a pack that was just added", () => {
  it("is there for what one does next in the same sitting", async () => {
    await done(mentor, ["pack", "add", folderWith(CARS)]);
    await done(mentor, ["pack", "share", "cars/tea", "--output", "tea.json"]);
    const read = scripted({ confirm: true }, { choose: "Read “Engines”" }, { page: "stop" });
    const ran = await smm(learner, ["open", "tea.json"], { script: read });
    expect(ran.err).not.toContain("There is no unit");
    expect(read.shown.join("\n")).toMatch(/Page 1 of \d · Engines/);
    expect(read.shown.at(-1)).not.toContain("no unit");
  });
});

describe("a reply that carries a unit", () => {
  it("gives the learner the unit to read, and asks whether to add it", async () => {
    await done(learner, ["config", "name", "Ada"]);
    await done(learner, ["note", "Who drives?"]);
    await done(learner, ["export", "--format", "json", "--output", "ada.json"]);
    await done(mentor, ["pack", "add", folderWith(CARS)]);
    const stdin = `The host.${"\n".repeat(14)}`;
    const argv = ["open", "ada.json", "--reply", "--unit", "cars/tea", "--output", "r.json"];
    await done(mentor, argv, { stdin });
    const script = scripted({ confirm: true });
    const said = await done(learner, ["open", "r.json"], { script });
    expect(said).toContain("Tea is a drink.");
    expect(said).toContain("“Engines” is there now.");
    expect(await packsOf(learner)).toEqual(["drinks", "cars-tea"]);
    expect(readFileSync(join(learner.home, "journal.jsonl"), "utf8")).not.toContain("boils");
  });

  it("is asked for on a terminal where the mentor has packs of their own, and may be all of it", async () => {
    await done(learner, ["config", "name", "Ada"]);
    await done(learner, ["export", "--format", "json", "--output", "ada.json"]);
    const asked = "to send with the reply";
    const none = scripted(...["", "", "", ""].map((text) => ({ text })));
    await done(mentor, ["open", "ada.json", "--reply"], { script: none });
    expect(none.shown.join("\n")).not.toContain(asked);

    await done(mentor, ["pack", "add", folderWith(CARS)]);
    const script = scripted(
      { text: "" },
      { text: "" },
      { text: "tee" },
      { text: "cars/tea" },
      { text: "" },
      { text: "" },
      { text: "Sam" },
      { confirm: true },
    );
    const said = await done(mentor, ["open", "ada.json", "--reply", "--output", "r.json"], {
      script,
    });
    expect(said).toMatch(/Of your own packs, among others:\s- cars\/tea: Engines/);
    expect(said).toContain("There is no unit “tee”.");
    expect(said).toContain("In the file that goes with this, to read: “Engines”");
    const shown = await done(learner, ["open", "r.json"], { script: scripted({ confirm: true }) });
    expect(shown).toContain("“Engines” is there now.");
  });

  it("is one of a pack that was added, or of a file in a pack, and no other", async () => {
    const folder = folderWith(CARS);

    await done(learner, ["note", "Who drives?"]);
    await done(learner, ["export", "--format", "json", "--output", "ada.json"]);
    const ran = await smm(mentor, ["open", "ada.json", "--reply", "--unit", "tea"]);
    expect(ran.err).toContain("is not of a pack that you added");
    const alone = await smm(mentor, ["open", "ada.json", "--unit", "tea"]);
    expect(alone.err).toContain("--reply is missing");
    const argv = ["open", "ada.json", "--reply", "--force", "--output", "r.json", "--unit"];
    await done(mentor, [...argv, join(folder, "hot/tea.md")], { stdin: "\n".repeat(14) });
    const { unit } = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
    expect(unit.files.map(({ path }: { path: string }) => path)).toEqual([
      "pack.yaml",
      "hot/tea.md",
    ]);
    const stray = await smm(mentor, [...argv, join(folder, "hot/other.md")]);
    expect(stray.err).toContain("There is no unit");
    writeFileSync(join(folder, "hot/other.md"), "x");
    const other = await smm(mentor, [...argv, join(folder, "hot/other.md")]);
    expect(other.err).toContain("is no unit of a pack in which nothing is wrong");
  });
});
