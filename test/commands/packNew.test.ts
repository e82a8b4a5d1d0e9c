import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCourse } from "../../src/store/packFiles.ts";
import { smallPack, UNIT } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { place, temporaryFolder } from "../support/world.ts";

const ANSWERS: Act[] = [
  { text: 'Water: "ours"' },
  { text: "" },
  { text: "Müller & Söhne" },
  { text: "German" },
  { text: "de" },
];

const begin = (cwd: string, ...acts: Act[]) =>
  place().smm(["pack", "new", "our-water"], { cwd, script: scripted(...acts) });

describe("smm pack new", () => {
  it("asks four questions and writes a pack that passes its own check", async () => {
    const cwd = temporaryFolder();
    const { code, out } = await begin(cwd, ...ANSWERS);
    expect(code).toBe(0);
    expect(out).toContain("smm pack preview our-water");
    const files = readdirSync(join(cwd, "our-water"), { recursive: true }).sort();
    expect(files).toEqual([
      ".editor",
      ".editor/manifest.schema.json",
      ".editor/unit.schema.json",
      "README.md",
      "cases",
      "cases/muller-sohne.md",
      "lessons",
      "lessons/where-people-talk.md",
      "pack.yaml",
      "terms.md",
    ]);
    const { course, faults } = readCourse(join(cwd, "our-water"), cwd);
    expect(faults).toEqual([]);
    expect(course?.manifest).toMatchObject({
      name: "our-water",
      title: 'Water: "ours"',
      language: "de",
    });
    expect(course?.units.map(({ id, kind }) => [id, kind])).toEqual([
      ["where-people-talk", "lesson"],
      ["muller-sohne", "case"],
    ]);
    expect(course?.terms).toHaveLength(2);
  });

  it.each([
    ["what Enter takes", ["", "", "", ""]],
    [
      "names of many words",
      [
        "Water",
        "the supply of water to towns, and what belongs to it",
        "An inter-municipal association for the distribution of drinking water",
        "en",
      ],
    ],
    ["another language", ["Wasser", "Wasserversorgung", "Müller & Söhne", "de"]],
  ])("leaves nothing to be advised, with %s and however many cases", async (_, answers) => {
    const cwd = temporaryFolder();
    await begin(cwd, ...answers.map((text) => ({ text })));
    for (const company of [undefined, "Dell", "Ford", "A. B.", "Dell"]) {
      const argv = ["pack", "new", "our-water", "--case"];
      if (company !== undefined) await place().smm([...argv, company], { cwd });
      const ran = await place().smm(["pack", "check", "our-water", "--strict"], { cwd });
      expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("no advice") });
    }
  });

  it("takes what stands in brackets for Enter, and what is piped in", async () => {
    const cwd = temporaryFolder();
    const { code, err } = await place().smm(["pack", "new", "mine"], { cwd, stdin: "\n\n\n\n" });
    expect([code, err.includes("Which industry is it about? [our industry]:")]).toEqual([0, true]);
    expect(readCourse(join(cwd, "mine"), cwd).course?.units).toHaveLength(2);
  });

  it.each([
    ["is asked nothing", { flags: ["--no-input"] }],
    ["gets too few answers", { stdin: "Ours\n" }],
  ])(
    "says what to do where it %s, and writes nothing",
    async (_name, { flags = [], ...given }: { flags?: string[]; stdin?: string }) => {
      const cwd = temporaryFolder();
      const ran = await place().smm(["pack", "new", "mine", ...flags], { cwd, ...given });
      expect(ran.code).toBe(2);
      expect(ran.err).toContain("Not all of the questions were answered, so nothing was written.");
      expect(ran.err).toContain("pack new mine");
      expect(readdirSync(cwd)).toEqual([]);
    },
  );

  it("adds a case, and leaves the rest of the manifest as it was", async () => {
    const cwd = temporaryFolder();
    await begin(cwd, ...ANSWERS);
    const path = join(cwd, "our-water/pack.yaml");
    const before = readFileSync(path, "utf8");
    for (const id of ["dell", "dell-2"]) {
      const ran = await place().smm(["pack", "new", "our-water", "--case", "Dell"], { cwd });
      expect(ran.code).toBe(0);
      expect(ran.out).toContain(`cases/${id}.md`);
    }
    expect(readFileSync(path, "utf8")).toBe(`${before}      - dell\n      - dell-2\n`);
    const { course, faults } = readCourse(join(cwd, "our-water"), cwd);
    expect([faults, course?.units.length]).toEqual([[], 4]);
    const within = await place().smm(["pack", "new", "--case", "Ford"], {
      cwd: join(cwd, "our-water"),
    });
    expect(within.code).toBe(0);
    expect(readCourse(join(cwd, "our-water"), cwd).course?.units).toHaveLength(5);
  });

  it.each([
    [
      "a folder that has something else in it",
      ["pack", "new", "full"],
      "is there already, and no pack",
    ],
    ["a pack", ["pack", "new", "drinks"], 'pack new drinks --case "Company"'],
    ["no folder", ["pack", "new"], "A new pack needs a folder."],
    ["a case without a name", ["pack", "new", "drinks", "--case", " "], "The case has no name."],
    [
      "a case where no pack is",
      ["pack", "new", "--case", "Dell"],
      "There is no pack.yaml in this folder.",
    ],
  ])("refuses %s, and leaves all as it was", async (_name, argv, words) => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "full"));
    writeFileSync(join(cwd, "full/letter.txt"), "Dear");
    mkdirSync(join(cwd, "drinks"));
    writeFileSync(join(cwd, "drinks/pack.yaml"), readFileSync(join(smallPack(), "pack.yaml")));
    const { code, err } = await place().smm(argv, { cwd });
    expect(code).not.toBe(0);
    expect(err).toContain(words);
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual([
      "drinks",
      "drinks/pack.yaml",
      "full",
      "full/letter.txt",
    ]);
  });
});

describe("smm pack preview", () => {
  const on = { page: "on" } as const;
  const preview = (pack: string, what: string, ...acts: Act[]) => {
    const script = scripted(...acts);
    const here = place();
    return here
      .smm(["pack", "preview", what], { cwd: pack, script })
      .then((ran) => ({ ...ran, shown: script.shown, home: here.home }));
  };

  it("walks a unit as a learner will, and records nothing", async () => {
    const { code, shown, home } = await preview(
      smallPack(),
      "hot/tea.md",
      on,
      { choose: "Milk" },
      on,
      on,
      on,
      { choose: "Cups" },
      { page: "stop" },
    );
    expect(code).toBe(0);
    expect(shown.join()).toContain("Not quite.");
    expect(() => readFileSync(join(home, "journal.jsonl"))).toThrow("ENOENT");
  });

  it("begins again at the same page when the file was saved, with what is in it now", async () => {
    const pack = smallPack();
    const saved: Act = {
      get cut() {
        writeFileSync(
          join(pack, "hot/tea.md"),
          UNIT.replace("Leaves are *dried*.", "Leaves are rolled now."),
        );
        return "interrupted" as const;
      },
    };
    const { code, shown } = await preview(
      pack,
      "hot/tea.md",
      on,
      { choose: "Milk" },
      on,
      on,
      saved,
      {
        page: "stop",
      },
    );
    expect(code).toBe(0);
    expect(shown.at(-2)).toContain("Leaves are dried.");
    expect(shown.at(-1)).toContain("Leaves are rolled now.");
  });

  it("shows what is wrong in the file until it is saved without", async () => {
    const pack = smallPack({ "hot/tea.md": UNIT.replace("minutes: 5\n", "") });
    const mended: Act = {
      get cut() {
        writeFileSync(join(pack, "hot/tea.md"), UNIT);
        return "interrupted" as const;
      },
    };
    const { code, shown } = await preview(pack, "hot/tea.md", mended, { page: "stop" });
    expect(code).toBe(0);
    expect(shown[0]).toContain('hot/tea.md:2:1: "minutes" is missing');
    expect(shown.at(-1)).toContain("Tea is a drink.");
  });

  it("shows of a folder the unit that was saved last, also where another is faulty", async () => {
    const pack = smallPack({ "strong/coffee.md": UNIT.replace("minutes: 5\n", "") });
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(pack, "hot/tea.md"), UNIT);
    const { shown } = await preview(pack, ".", { page: "stop" });
    expect(shown.join()).toContain("Tea is a drink.");
  });

  it("is left by Ctrl-C", async () => {
    const { code } = await preview(smallPack(), "hot/tea.md", { cut: "interrupted" });
    expect(code).toBe(130);
  });

  it.each([
    ["nothing.md", "There is no lesson “nothing.md”."],
    ["hot/milk.md", "pack.yaml does not name milk.md"],
    ["hot", "pack.yaml:1"],
  ])("%s is a mistake, in words", async (what, words) => {
    const { code, err } = await preview(smallPack({ "hot/milk.md": UNIT }), what);
    expect(code).not.toBe(0);
    expect(err).toContain(words);
  });
});
