import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack, UNIT } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { type Options, type Place, place, temporaryFolder } from "../support/world.ts";
import { zipOf } from "../support/zip.ts";

const { "pack.yaml": MANIFEST = "" } = DRINKS;
/** A pack called otherwise, with the same units. */
const filesOf = (name: string, more: Record<string, string> = {}) => ({
  ...DRINKS,
  "pack.yaml": MANIFEST.replace("name: drinks", `name: ${name}`).replace(
    "title: Drinks",
    `title: Those of ${name}`,
  ),
  ...more,
});

let here: Place;
let bundled: string;
let cwd: string;

beforeEach(() => {
  here = place();
  bundled = smallPack();
  cwd = temporaryFolder();
});

const smm = (argv: string[], options: Options = {}) =>
  here.smm(argv, { content: bundled, cwd, ...options });
const done = async (argv: string[], options: Options = {}) => {
  const ran = await smm(argv, options);
  expect(ran).toMatchObject({ code: 0 });
  return ran.out;
};
const refused = async (argv: string[], options: Options = {}) => {
  const ran = await smm(argv, options);
  expect(ran.code).toBeGreaterThan(0);
  return ran.out + ran.err;
};
const json = async (argv: string[]) => JSON.parse(await done([...argv, "--json"]));
const packs = join("packs");
const inStore = () => {
  try {
    return readdirSync(join(here.home, packs)).sort();
  } catch {
    return [];
  }
};
const added = (name: string, more?: Record<string, string>) =>
  done(["pack", "add", folderWith(filesOf(name, more))]);

describe("a pack that is added", () => {
  it("stands beside the one that is there, from a folder or an archive", async () => {
    expect(await added("cars")).toContain("smm learn cars/tea");
    const entries = Object.entries(filesOf("boats")).map(([name, text]) => ({ name, text }));
    writeFileSync(join(cwd, "boats.zip"), zipOf(entries));
    expect(await done(["pack", "add", "boats.zip"])).toContain("“Those of boats” stands beside");
    expect(inStore()).toEqual(["boats", "cars"]);
    const list = await json(["list"]);
    expect(list.map(({ pack, id }: Record<string, string>) => `${pack}/${id}`)).toEqual([
      "drinks/tea",
      "drinks/coffee",
      "boats/tea",
      "boats/coffee",
      "cars/tea",
      "cars/coffee",
    ]);
    expect(await json(["pack", "list"])).toMatchObject([
      { name: "drinks", units: 2, added: false },
      { name: "boats", units: 2, added: true },
      { name: "cars", title: "Those of cars", units: 2, read: 0, added: true },
    ]);
  });

  it("is read in all that shows the course, which names the packs", async () => {
    await added("cars", { "terms.md": "- **Wheel**: what turns.\n" });
    await done(["learn", "cars/tea"], { script: scripted(...wholeUnit()) });
    expect(await done(["list"])).toContain("Hot (Those of cars)");
    expect(await done(["list", "--part", "cars/hot"])).toContain("smm learn cars/tea");
    expect(await done(["search", "dried"])).toContain("smm read cars/tea --page");
    expect(await done(["terms"])).toContain("Wheel · Those of cars");
    expect(await done(["progress"])).toContain("Hot (Those of cars)");
    expect(await done(["recap"])).toContain("## Tea (Those of cars)");
    expect(await done(["prompts"])).toContain("Tea (Those of cars)");
    expect(await done(["export", "--format", "md"])).toContain("Tea (Those of cars)");
    expect(await done([])).toContain("Read “Tea”");
    expect((await json(["progress"])).units).toMatchObject({ total: 4, done: 1 });
    expect(await refused(["quiz", "cars/tea"])).toContain("· Tea (Those of cars)");
  });

  it("is asked for by its long form where the short one has two meanings", async () => {
    await added("cars", {
      "pack.yaml": filesOf("cars")["pack.yaml"].replace("[tea]", "[tea, cocoa]"),
      "hot/cocoa.md": changed("title: Tea", "title: Cocoa"),
    });
    for (const argv of [
      ["read", "tea"],
      ["learn", "tea"],
      ["quiz", "tea"],
      ["prompts", "tea"],
      ["list", "--part", "hot"],
      ["quiz", "hot"],
    ]) {
      const words = await refused(argv);
      expect(words).toContain("Several packs have a");
      expect(words).toMatch(/drinks\/(?:tea|hot), cars\/(?:tea|hot)/);
    }
    expect(await done(["read", "cocoa"])).toContain("Cocoa");
    expect(await done(["read", "cars/cocoa"])).toContain("Cocoa");
    expect(await done(["read", "drinks/tea"])).toContain("Tea");
    expect(await refused(["read", "drinks/cocoa"])).toContain("There is no unit");
  });

  it("is asked about on a terminal where the short form has two meanings", async () => {
    await added("cars", { "hot/tea.md": changed("Tea is a drink.", "Tea in a car.") });
    const chosen = async (argv: string[], ...more: Act[]) => {
      const script = scripted({ choose: "(Those of cars)" }, ...more);
      const ran = await smm(argv, { script });
      expect([argv, ran.code]).toEqual([argv, more.length === 0 ? 0 : 130]);
      return `${ran.out}${script.shown.join("\n")}`;
    };
    expect(await chosen(["read", "tea"])).toContain("Tea in a car.");
    expect(await chosen(["list", "--part", "hot"])).toContain("learn cars/tea");
    const quiz = await chosen(["quiz", "tea"], { cut: "interrupted" });
    expect(quiz).toContain("Tea (Drinks)\nTea (Those of cars)");
    expect(quiz).toContain("· Tea (Those of cars)");
    expect(await chosen(["prompts", "tea"])).toContain("Tea (Those of cars)");
    const script = scripted({ leave: "stop" });
    const ran = await smm(["learn", "tea"], { script });
    expect([ran.code, ran.err]).toEqual([130, expect.stringContaining("nothing was done")]);
    expect(await refused(["read", "tea", "--no-input"], { script: scripted() })).toContain(
      "drinks/tea, cars/tea",
    );
  });

  it("is kept apart in the record", async () => {
    await added("cars");
    await done(["learn", "cars/tea"], { script: scripted(...wholeUnit()) });
    const states = (await json(["list"])).map(
      ({ pack, id, status }: Record<string, string>) => `${pack}/${id} ${status}`,
    );
    expect(states).toEqual([
      "drinks/tea new",
      "drinks/coffee new",
      "cars/tea done",
      "cars/coffee new",
    ]);
    expect(await done(["reset", "--yes"])).toContain("new again");
    expect((await json(["progress"])).units.done).toBe(0);
    await done(["undo"]);
    expect((await json(["progress"])).units.done).toBe(1);
  });

  it("is refused where it is no pack, is faulty, or has a name that is taken, and leaves nothing", async () => {
    writeFileSync(join(cwd, "notes.txt"), "Tea.");
    mkdirSync(join(cwd, "empty"));
    writeFileSync(join(cwd, "odd.zip"), zipOf([{ name: "../x" }]));
    for (const [file, words] of [
      ["nowhere", "is not here"],
      ["notes.txt", "is neither a folder, a zip archive"],
      ["empty", "has no pack.yaml in it"],
      ["odd.zip", "leads out of its folder"],
    ] as const)
      expect(await refused(["pack", "add", file])).toContain(words);
    const faulty = folderWith(filesOf("cars", { "hot/tea.md": UNIT.replace("minutes: 5", "") }));
    const words = await refused(["pack", "add", faulty]);
    expect(words).toContain("hot/tea.md:2:1");
    expect(words).toContain("1 fault: this pack cannot be added yet.");
    const same = folderWith(filesOf("social-media-mentor"));
    expect(await refused(["pack", "add", same])).toContain("comes with smm");
    expect(inStore().filter((name) => !name.startsWith(".lock"))).toEqual([]);
    await added("cars");
    expect(await refused(["pack", "add", folderWith(filesOf("cars"))])).toContain("there already");
    expect(inStore()).toEqual(["cars"]);
  });

  it("follows no link, neither to a file nor to a folder", async () => {
    const secret = folderWith({ "tea.md": UNIT });
    const linked = folderWith(filesOf("cars"));
    rmSync(join(linked, "hot/tea.md"));
    symlinkSync(join(secret, "tea.md"), join(linked, "hot/tea.md"));
    expect(await refused(["pack", "add", linked])).toContain("is a link");
    const through = folderWith(filesOf("cars"));
    rmSync(join(through, "hot"), { recursive: true });
    symlinkSync(secret, join(through, "hot"));
    expect(await refused(["pack", "add", through])).toContain("is a link");
    expect(inStore()).toEqual([]);
  });

  it("has its own files in the store alone, for their owner", async () => {
    await added("cars", { "picture.png": "x", "hot/other.md": "x" });
    const folder = join(here.home, packs, "cars");
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
      ".compiled.jsonl",
      "hot",
      "hot/tea.md",
      "pack.yaml",
      "strong",
      "strong/coffee.md",
    ]);
    expect(readFileSync(join(folder, "hot/tea.md"), "utf8")).toBe(UNIT);
  });

  it("is left out where it was damaged since, and all else goes on", async () => {
    await added("cars");
    writeFileSync(join(here.home, packs, "cars/hot/tea.md"), "---\n");
    const ran = await smm(["list"]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain("The pack “cars” is left out");
    expect(ran.out).not.toContain("cars");
  });

  it("is there still where the program was stopped while another took its place", async () => {
    await added("cars");
    renameSync(join(here.home, packs, "cars"), join(here.home, packs, ".old-cars"));
    mkdirSync(join(here.home, packs, ".adding-999999999.x"));
    expect(await done(["list"])).toContain("cars/tea");
    await done(["pack", "update", folderWith(filesOf("cars"))]);
    expect(inStore()).toEqual(["cars"]);
  });
});

describe("a pack that is removed", () => {
  it("leaves what was learnt, and can be brought back", async () => {
    await added("cars");
    await done(["learn", "cars/tea"], { script: scripted(...wholeUnit()) });
    const words = await done(["pack", "remove", "cars"]);
    expect(words).toMatch(/stays in\s+your record/);
    expect(words).toContain("smm pack add cars");
    expect(await done(["list"])).not.toContain("cars");
    expect(readFileSync(join(here.home, "journal.jsonl"), "utf8")).toContain('"pack":"cars"');
    expect(await done(["pack", "add", "cars"])).toContain("stands beside");
    expect((await json(["progress"])).units.done).toBe(1);
  });

  it("is one that was added", async () => {
    expect(await refused(["pack", "remove", "cars"])).toContain("No pack was added yet");
    await added("cars");
    expect(await refused(["pack", "remove", "carts"])).toContain("Did you mean “cars”?");
    expect(await refused(["pack", "remove"])).toContain("Which pack?");
  });
});

describe("a pack that is updated", () => {
  it("says what is different for the learner", async () => {
    await added("cars");
    await done(["learn", "cars/tea"], { script: scripted(...wholeUnit()) });
    const newer = folderWith(
      filesOf("cars", {
        "pack.yaml": filesOf("cars")
          ["pack.yaml"].replace("[tea]", "[tea, cocoa]")
          .replace("[coffee]", "[]"),
        "hot/tea.md": UNIT.replace("### What boils?", "### What cools down?").replace(
          "Tea is a drink.",
          "Tea is a hot drink.",
        ),
        "hot/cocoa.md": changed("title: Tea", "title: Cocoa"),
      }),
    );
    const words = await done(["pack", "update", newer]);
    expect(words).toMatch(/New units:\n- Cocoa \(5 min\)/);
    expect(words).toMatch(/No longer there.*\n- Coffee/);
    expect(words).toContain("- Tea (begun or read)");
    expect(words).toContain("1 question with other words");
    expect(words).toContain("- What cools down? (Tea)");
    expect(await done(["pack", "update", newer])).toContain("was up to date");
  });

  it("is one that was added, and stays where the newer one is faulty", async () => {
    expect(await refused(["pack", "update", folderWith(filesOf("cars"))])).toContain(
      "was not added yet",
    );
    await added("cars");
    const faulty = folderWith(filesOf("cars", { "hot/tea.md": "---\n" }));
    expect(await refused(["pack", "update", faulty])).toContain("cannot be added yet");
    expect(await done(["read", "cars/tea"])).toContain("Tea is a drink.");
    expect(inStore()).toEqual(["cars"]);
  });
});

it("SMM_CONTENT says what it does, and leaves the others out", async () => {
  await added("cars");
  const ran = await smm(["list"], { env: { SMM_CONTENT: folderWith(filesOf("mine")) } });
  expect(ran.err).toContain("SMM_CONTENT is set: only the pack in");
  expect(ran.out).not.toContain("cars");
});
