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

describe("a note by its number", () => {
  const withNotes = async () => {
    const here = place();
    await here.smm(["config", "mentors", "Sam Lee, Kim"]);
    await here.smm(["note", "One"]);
    await here.smm(["note", "--private", "Two"]);
    await here.smm(["note", "What is three?"]);
    return here;
  };

  it("is shown with it, and keeps it when another is removed", async () => {
    const here = await withNotes();
    const all = await here.smm(["notes"]);
    expect(all.out).toMatch(/1\. 22 Nov {2}Thought \(shared\)\n {2}One\n\n2\. .*\(private\)/);
    expect((await here.smm(["notes", "remove", "1"])).out).toContain("Note 1 is removed.");
    expect((await notesOf(here)).map((note: { number: number }) => note.number)).toEqual([2, 3]);
    expect((await here.smm(["notes", "3"])).out).toContain("What is three?");
    await here.smm(["undo"]);
    expect(await notesOf(here)).toHaveLength(3);
    await here.smm(["notes", "remove", "3"]);
    await here.smm(["note", "Four"]);
    expect((await notesOf(here)).at(-1)).toMatchObject({ number: 4, text: "Four" });
  });

  it("is changed in its words, and in what is said of it", async () => {
    const here = await withNotes();
    await here.smm(["notes", "edit", "1", "Another", "one"]);
    await here.smm([
      ...["notes", "edit", "1", "--kind", "idea"],
      ...["--initiative", "The depot", "--decides", "Ruth", "--for", "sam"],
    ]);
    expect((await notesOf(here))[0]).toMatchObject({
      text: "Another one",
      kind: "idea",
      initiative: "The depot",
      decides: "Ruth",
      for: ["Sam Lee"],
    });
    const { out } = await here.smm(["notes", "1"]);
    expect(out).toContain("Idea (for Sam Lee)");
    expect(out).toContain("  For the initiative: The depot\n  Would decide: Ruth");
    await here.smm(["undo"]);
    expect((await notesOf(here))[0]).toMatchObject({ kind: "thought", initiative: null, for: [] });
  });

  it("goes on with new words that were left in the editor, until they are kept", async () => {
    const here = place();
    await here.smm(["note", "Tea"]);
    const left = scripted({ cut: "interrupted", after: "Tea with" });
    await here.smm(["notes", "edit", "1"], { script: left });
    await here.smm(["notes", "edit", "1"], { script: scripted({ edit: "Tea with milk" }) });
    expect(await notesOf(here)).toMatchObject([{ text: "Tea with milk" }]);
    expect(JSON.parse((await here.smm(["doctor", "--json"])).out).drafts).toEqual([]);
  });

  it("is changed in the editor, or line by line where there is none", async () => {
    const here = await withNotes();
    const script = scripted({ edit: "From\nthe editor\n" });
    await here.smm(["notes", "edit", "1"], { script });
    expect((await notesOf(here))[0]).toMatchObject({ text: "From\nthe editor" });
    await here.smm(["notes", "edit", "1"], { stdin: "Line by line\n" });
    expect((await notesOf(here))[0]).toMatchObject({ text: "Line by line" });
    const none = await here.smm(["notes", "edit", "1"], { stdin: "\n" });
    expect(none.out).toContain("Nothing was changed.");
  });

  it("can be shared and hidden", async () => {
    const here = await withNotes();
    expect((await here.smm(["notes", "share", "2"])).out).toContain("Your mentor sees note 2");
    expect((await here.smm(["export"])).out).toContain("Two");
    expect((await here.smm(["notes", "hide", "2"])).out).toContain("Note 2 is private now");
    expect((await here.smm(["export"])).out).not.toContain("Two");
  });

  it.each([
    [["notes", "edit"], "Which note?", "smm notes edit 1"],
    [["notes", "edit", "9", "x"], "There is no note 9.", "smm notes edit 3"],
    [["notes", "7"], "There is no note 7.", "smm notes 3"],
    [["notes", "remvoe", "1"], "Did you mean “remove”?", "smm notes edit 1"],
    [["notes", "edit", "1", " "], "The note has no words.", 'smm note "your words"'],
    [["notes", "edit", "1", "--for", "Bob"], "There is no mentor “Bob”", "smm config mentors"],
  ])("%j is a mistake, in words", async (argv, words, next) => {
    const here = await withNotes();
    const ran = await here.smm(argv);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toContain(`Next: ${next}`);
  });
});

describe("a note for one of several mentors", () => {
  it("is seen by that one alone", async () => {
    const here = place();
    await here.smm(["config", "mentors", "Sam Lee, Kim"]);
    await here.smm(["note", "For both"]);
    const kept = await here.smm(["note", "--for", "sam", "For one"]);
    expect(kept.out).toContain("Only Sam Lee sees it, in the summary made with --for.");
    const summary = async (...argv: string[]) => (await here.smm(["export", ...argv])).out;
    expect(await summary()).not.toContain("For one");
    expect(await summary("--for", "Kim")).not.toContain("For one");
    const sam = await summary("--for", "Sam");
    expect(sam).toContain("For one");
    expect(sam).toContain("For both");
    expect(sam).toContain("- Mentor: Sam Lee\n");
    expect((await here.smm(["notes", "--for", "kim"])).out).not.toContain("For one");
  });

  it("needs a mentor who was named", async () => {
    const ran = await place().smm(["note", "--for", "Sam", "Words"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('You have not named a mentor yet.\nNext: smm config mentors "Sam"');
  });
});

describe("a new note where notes are private by setting", () => {
  it("is private unless --shared says otherwise", async () => {
    const here = place();
    await here.smm(["config", "notes", "private"]);
    expect((await here.smm(["note", "Mine"])).out).toContain("--shared shows");
    await here.smm(["note", "--shared", "Ours"]);
    expect(await notesOf(here)).toMatchObject([{ private: true }, { private: false }]);
    expect((await here.smm(["config", "notes", "maybe"])).err).toContain("shared or private");
  });
});

describe("n", () => {
  const content = () => smallPack();

  it("writes a note on a page, tied to it, and comes back to the page", async () => {
    const here = place();
    const script = scripted(
      { way: "n" },
      { text: "Who boils ours?" },
      { text: "" },
      { choose: "A question" },
      { page: "on" },
      { leave: "stop" },
    );
    const pack = content();
    const ran = await here.smm(["learn", "tea"], { script, content: pack });
    expect(await notesOf(here)).toMatchObject([
      { kind: "question", private: false, unit: "tea", step: "opening" },
    ]);
    const pages = script.shown.filter((shown) => shown.startsWith("Page 1"));
    expect(pages).toHaveLength(2);
    const said = "Kept as a question for your mentor. Your mentor will see this, in the page.";
    const all = (ran.out + pages.join("\n")).replace(/\s+/g, " ");
    expect(all.split(said)).toHaveLength(2);
    const { out } = await here.smm(["notes"], { content: pack });
    expect(out).toContain("Question for my mentor, on “Tea” (shared)");
  });

  it("writes a note on a question of a unit and on its answer, and asks it all the same", async () => {
    const here = place();
    const note = (text: string, choice: string) => [
      { way: "n" },
      { text },
      { text: "" },
      { choose: choice },
    ];
    const script = scripted(
      ...wholeUnit().slice(0, 5),
      ...note("Hm.", "For myself"),
      { choose: "Water" },
      ...note("What if we boiled?", "An idea"),
      { page: "stop" },
    );
    const ran = await here.smm(["learn", "tea"], { script, content: content() });
    const all = (ran.out + script.shown.join("\n")).replace(/\s+/g, " ");
    for (const said of [
      "Only you see it.",
      "Kept as an idea. Your mentor will see this, in the page.",
    ])
      expect(all).toContain(said);
    expect(await notesOf(here)).toMatchObject([
      { text: "Hm.", private: true, step: "?boils" },
      { kind: "idea", private: false, step: "?boils" },
    ]);
  });

  it("says that what was ended with q is for its writer alone, and how to share it", async () => {
    const here = place();
    const script = scripted({ text: "What is a blog?" }, { text: "q" });
    const ran = await here.smm(["note"], { script });
    expect(ran.err).toContain("kept for you alone. To show it: smm notes share 1");
    expect(await notesOf(here)).toMatchObject([{ kind: "question", private: true }]);
  });

  it("is offered again, and not kept yet, where its writing was cut short", async () => {
    const here = place();
    const script = scripted({ text: "What is a blog," }, { cut: "interrupted" });
    const ran = await here.smm(["note"], { script });
    expect(ran.code).toBe(130);
    expect(ran.err).toContain("Stopped. What you did is kept.\nNext: smm note\n");
    expect(await notesOf(here)).toEqual([]);
    expect((await here.smm(["doctor"])).out).toContain("Begun and not ended: a note.");
    const again = scripted({ text: "and who reads it?" }, { text: "" }, { choose: "A thought" });
    await here.smm(["note"], { script: again });
    expect(again.shown).toContain("What is a blog,");
    expect(await notesOf(here)).toMatchObject([{ text: "What is a blog,\nand who reads it?" }]);
    const third = scripted({ text: "" });
    await here.smm(["note"], { script: third });
    expect(third.shown).not.toContain("What is a blog,");
  });

  it.each([
    ["a dash empties it", [{ text: "-" }, { text: "" }], [], false],
    ["b leaves it for another time", [{ text: "b" }], [], true],
    ["Enter takes it", [{ text: "" }, { choose: "A thought" }], [{ text: "Half" }], false],
    [
      "what is written in the editor goes on with it",
      [{ text: "e" }, { edit: "Half and half" }, { choose: "A thought" }],
      [{ text: "Half and half" }],
      false,
    ],
  ] as const)("begun before is the writer's to end: %s", async (_, acts, notes, left) => {
    const here = place();
    await here.smm(["note"], { script: scripted({ text: "Half" }, { cut: "interrupted" }) });
    await here.smm(["note"], { script: scripted(...acts) });
    expect(await notesOf(here)).toMatchObject(notes);
    const last = scripted({ cut: "interrupted" });
    await here.smm(["note"], { script: last });
    expect(last.shown.includes("Half")).toBe(left);
  });

  it("works in a quiz, where nothing is answered by it", async () => {
    const here = place();
    const script = scripted(
      { way: "n" },
      { text: "Hm." },
      { text: "" },
      { choose: "A thought" },
      { choose: "Water" },
      { way: "n" },
      { text: "" },
      { page: "on" },
    );
    const options = { script, content: content() };
    const ran = await here.smm(["quiz", "tea", "-n", "1", "--seed", "2"], options);
    expect(ran.out).toContain("1 question, all right.");
    expect((ran.out + script.shown.join("\n")).replace(/\s+/g, " ")).toContain(
      "Kept as a thought.",
    );
    expect(await notesOf(here)).toMatchObject([{ kind: "thought", unit: "tea", step: "?boils" }]);
  });

  it("writes a note from home", async () => {
    const here = place();
    await here.smm(["config", "name", "Ada"]);
    await here.smm(["note", "Old"]);
    const question = { choose: "A question for your mentor: Your mentor will see this" };
    const script = scripted({ way: "n" }, { text: "New" }, { text: "" }, question, {
      leave: "stop",
    });
    await here.smm([], { script, content: content() });
    expect((await notesOf(here)).at(-1)).toMatchObject({ text: "New", unit: null });
  });
});

describe("who sees a note", () => {
  const asks = (choice: string) => scripted({ text: "Tea?" }, { text: "" }, { choose: choice });

  it.each([
    ["A question for Sam and Kim: Sam and Kim will see this", "question", false, []],
    ["An idea for the company: Sam and Kim will see this", "idea", false, []],
    ["A thought: Sam and Kim will see this", "thought", false, []],
    ["For myself: only you see this", "question", true, []],
    ["A question for Kim alone: only Kim will see this", "question", false, ["Kim"]],
  ])("is asked in one screen with what it is: %s", async (choice, kind, hidden, only) => {
    const here = place();
    await here.smm(["config", "mentors", "Sam,", "Kim"]);
    await here.smm(["note"], { script: asks(choice) });
    expect(await notesOf(here)).toMatchObject([{ kind, private: hidden, for: only }]);
    const other = { script: scripted({ choose: choice }) };
    const ran = await here.smm(["note", "Tea,", "then?"], other);
    expect(ran.out.replace(/\s+/g, " ")).toMatch(
      hidden ? "Only you see it." : / will see this, in the page\./,
    );
    expect((await notesOf(here)).at(-1)).toMatchObject({ kind, private: hidden, for: only });
  });

  it("is asked before anything is kept; what was typed is offered again", async () => {
    const here = place();
    const cut = scripted({ text: "Tea?" }, { text: "" }, { cut: "interrupted" });
    expect((await here.smm(["note"], { script: cut })).code).toBe(130);
    expect(await notesOf(here)).toEqual([]);
    const again = scripted({ text: "" }, { choose: "A thought" });
    await here.smm(["note"], { script: again });
    expect(await notesOf(here)).toMatchObject([{ text: "Tea?", kind: "thought" }]);
  });

  it("is its writer alone where the question is left, or cut short with nowhere to keep a draft", async () => {
    const here = place();
    await here.smm(["note"], {
      script: scripted({ text: "Tea?" }, { text: "" }, { leave: "stop" }),
    });
    await here.smm(["note", "Milk?"], { script: scripted({ cut: "interrupted" }) });
    expect(await notesOf(here)).toMatchObject([
      { text: "Tea?", private: true },
      { text: "Milk?", private: true },
    ]);
  });

  it.each([["--private"], ["--shared"], ["--for", "Sam"]])(
    "is not asked where it is told: %s %s",
    async (...flags) => {
      const here = place();
      await here.smm(["config", "mentor", "Sam"]);
      await here.smm(["note", "Tea?", ...flags.filter((flag) => flag !== undefined)], {
        script: scripted(),
      });
      expect(await notesOf(here)).toHaveLength(1);
    },
  );
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
        "format: 1\nname: drinks\ntitle: X\nlanguage: en\nparts: [{id: strong, title: S, units: [coffee]}]\n",
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
