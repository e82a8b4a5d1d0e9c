import { describe, expect, it } from "vitest";
import { smallPack, UNIT } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

type Here = ReturnType<typeof place>;

const notesOf = async (here: Here) => JSON.parse((await here.smm(["notes", "--json"])).out);

describe("smm note and smm notes", () => {
  it.each([
    [["We could answer on Fridays too"], "idea", "an idea"],
    [["Who", "answers", "letters?"], "question", "a question for your mentor"],
    [["That was new to me."], "thought", "a thought"],
    [["--kind", "idea", "Who knows?"], "idea", "an idea"],
  ])("keeps %j as %s and says so", async (words, kind, said) => {
    const here = place();
    const ran = await here.smm(["note", ...words]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain(`Kept as ${said}.`);
    expect(await notesOf(here)).toMatchObject([{ kind, private: false, unit: null }]);
  });

  it("keeps a private note out of the summary", async () => {
    const here = place();
    await here.smm(["note", "--private", "My boss will hate this."]);
    await here.smm(["note", "My boss will like this."]);
    const { out } = await here.smm(["export"]);
    expect(out).toContain("will like this");
    expect(out).not.toContain("hate");
    expect((await here.smm(["notes"])).out).toContain("(private)");
  });

  it("takes the note from a pipe when there are no words", async () => {
    const here = place();
    await here.smm(["note"], { stdin: "One line\nand another\n" });
    expect(await notesOf(here)).toMatchObject([{ text: "One line\nand another" }]);
  });

  it("takes all that is piped in, empty lines and all", async () => {
    const here = place();
    await here.smm(["note"], { stdin: "\nOne\n\nTwo\n\n\nThree" });
    expect(await notesOf(here)).toMatchObject([{ text: "One\n\nTwo\n\n\nThree" }]);
  });

  it("ties a note to a unit, and knows when there is none of that name", async () => {
    const here = place();
    await here.smm(["note", "--unit", "dell", "Like our letters"]);
    expect(await notesOf(here)).toMatchObject([{ unit: "dell" }]);
    const wrong = await here.smm(["note", "--unit", "del", "Like our letters"]);
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(await notesOf(here)).toHaveLength(1);
  });

  it("cleans what would take over a terminal", async () => {
    const here = place();
    await here.smm(["note", "a\u001b[2Jb\u202ec\u0007"]);
    expect(await notesOf(here)).toMatchObject([{ text: "abc" }]);
    expect((await here.smm(["notes"])).out).toContain("abc");
  });

  it("refuses a note without words", async () => {
    const ran = await place().smm(["note", " ", "\u200b"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("The note has no words.");
  });
});

describe("smm undo", () => {
  it("takes back the newest thing each time, and says what it was", async () => {
    const here = place();
    await here.smm(["note", "One"]);
    await here.smm(["note", "Two"]);
    expect((await here.smm(["undo"])).out).toContain("Taken back: the note “Two”.");
    expect(await notesOf(here)).toMatchObject([{ text: "One" }]);
    await here.smm(["undo"]);
    expect(await notesOf(here)).toEqual([]);
    const nothing = await here.smm(["undo"]);
    expect(nothing).toMatchObject({ code: 0, out: "There is nothing to take back.\n" });
  });

  it("makes a question be asked again", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit();
    const first = scripted(...acts.slice(0, 7), { leave: "stop" });
    await here.smm(["learn", "tea"], { script: first, content });
    await here.smm(["undo"], { content });
    const again = scripted({ leave: "stop" });
    await here.smm(["learn", "tea"], { script: again, content });
    expect(again.shown[0]).toContain("Question 1 of 4");
  });
});

describe("smm reset", () => {
  const done = async (here: Here, content: string) =>
    JSON.parse((await here.smm(["progress", "--json"], { content })).out).units.done;

  it("asks first, keeps the notes, and can be undone", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(...wholeUnit({ ownWords: "Mine" }));
    await here.smm(["learn", "tea"], { script, content });
    await here.smm(["reset", "tea"], { script: scripted({ confirm: false }), content });
    expect(await done(here, content)).toBe(1);
    await here.smm(["reset"], { script: scripted({ confirm: true }), content });
    expect(await done(here, content)).toBe(0);
    expect(await notesOf(here)).toHaveLength(1);
    await here.smm(["undo"], { content });
    expect(await done(here, content)).toBe(1);
  });

  it("of a unit that had another name is undone in one step", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const renamed = smallPack({
      "hot/tea.md": UNIT.replace("title: Tea", "title: Herbal tea"),
      "strong/coffee.md": UNIT.replace("minutes: 5", "minutes: 5\nwas: [tea]"),
      "pack.yaml":
        "format: 1\nname: x\ntitle: X\nlanguage: en\nparts: [{id: strong, title: S, units: [coffee]}]\n",
    });
    expect(await done(here, renamed)).toBe(1);
    await here.smm(["reset", "coffee", "--yes"], { content: renamed });
    expect(await done(here, renamed)).toBe(0);
    await here.smm(["undo"], { content: renamed });
    expect(await done(here, renamed)).toBe(1);
  });

  it("changes nothing without an answer, and says which flag to use", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const ran = await here.smm(["reset", "tea", "--no-input"], { content });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("Next: smm reset tea --yes");
    expect(await done(here, content)).toBe(1);
    await here.smm(["reset", "tea", "--yes"], { content });
    expect(await done(here, content)).toBe(0);
  });

  it("has nothing to do where nothing was read", async () => {
    const ran = await place().smm(["reset"]);
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("has been read or answered yet");
  });
});
