import { beforeEach, describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { type Place, place } from "../support/world.ts";

let content: string;
let here: Place;

beforeEach(async () => {
  content = smallPack();
  here = place();
  await smm("config", "mentors", "Sam");
  await smm("note", "Who pours?");
  await smm("note", "What if there was tea for all?", "--decides", "the cook");
  await smm("note", "Nobody sees this.", "--private");
  const script = scripted();
  script.confirm = async () => true;
  script.text = async (label) => {
    if (label === "Your action:") return "build a list";
    return label.startsWith("By which day") ? "2026-12-10" : "";
  };
  await here.smm(["meet", "done"], { content, script });
});

const smm = (...argv: string[]) => here.smm(argv, { content });
const items = async () => JSON.parse((await smm("thread", "--json")).out);
const listed = async () => (await smm("thread")).out.replace(/\n {17}/g, " ");

describe("smm thread", () => {
  it("lists what is open, each with its number", async () => {
    expect(await listed()).toBe(`Open between you and Sam
 1  question     Who pours? · 22 Nov
 2  idea         What if there was tea for all? · 22 Nov · who decides: the cook
 3  action       You: build a list · by 10 Dec

When one is settled: smm thread close 1 "what came of it"
`);
  });

  it("tells after that what came of the rest, and says when nothing is open", async () => {
    await smm("thread", "answer", "1", "The", "host.");
    await smm("thread", "close", "2");
    await smm("thread", "drop", "3", "No time.");
    expect(await listed()).toBe(`Nothing is open between you and Sam.

What came of the rest
 3  dropped      You: build a list · “No time.” 22 Nov
 2  settled      What if there was tea for all? · 22 Nov
 1  answered     Who pours? · “The host.” 22 Nov

To ask something: smm note "Who answers?" --kind question
`);
  });

  it("says at 40 columns the same in lines of that width", async () => {
    const { out } = await here.smm(["thread", "--width", "40"], { content });
    expect(out).toContain(" 1  question: Who pours? · 22 Nov\n");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(40);
  });

  it.each([
    [["answer", "1", "The host."], "Answered: Who pours?", "open", "answered"],
    [["close", "1"], "Talked over: Who pours?", "open", "talked-over"],
    [["drop", "1"], "Dropped: Who pours?", "open", "dropped"],
    [["park", "1"], "For when there is time: Who pours?", "open", "parked"],
  ])("%j says what it did, and is taken back", async (argv, said, before, state) => {
    const stateOfIt = async () => {
      const { open, closed } = await items();
      return [...open, ...closed].find(({ number }) => number === 1).state;
    };
    expect((await smm("thread", ...argv)).out).toBe(`${said}\nTo take it back: smm undo\n`);
    expect(await stateOfIt()).toBe(state);
    await smm("undo");
    expect(await stateOfIt()).toBe(before);
  });

  it("makes something to do of an idea, in its words or others, for whoever does it", async () => {
    const { out } = await smm("thread", "action", "2", "make", "tea", "--by", "2026-12-10");
    expect(out).toContain("Yours to do, by Thursday 10 December 2026: make tea\n");
    expect(await listed()).toContain("4  action       You: make tea · by 10 Dec\n");
    expect((await items()).closed).toMatchObject([{ number: 2, state: "done" }]);
    await smm("undo");
    await smm("undo");
    expect((await items()).open.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
    await smm("thread", "action", "2", "--theirs");
    expect(await listed()).toContain("action       Sam: What if there was tea for all?\n");
    expect(await listed()).toContain("2  an action    What if there was tea for all? · 22 Nov");
  });

  it("keeps what an idea for one of two mentors became between the two, also under a new name", async () => {
    await smm("config", "mentors", "Sam, Kim");
    await smm("note", "Tea for Kim?", "--kind", "idea", "--for", "Kim");
    await smm("thread", "action", "4", "buy tea");
    await smm("config", "mentors", "Sam, Kim Lee", "--was", "Kim");
    const open = async (name: string) =>
      JSON.parse((await smm("thread", "--json", "--with", name)).out).open;
    expect(await open("Kim Lee")).toMatchObject([{ text: "buy tea", for: ["Kim Lee"] }]);
    expect(JSON.stringify(await open("Sam"))).not.toContain("buy tea");
    const page = async (name: string) =>
      (await smm("export", "--for", name, "--format", "json")).out;
    expect(await page("Kim Lee")).toContain("buy tea");
    expect(await page("Sam")).not.toContain("buy tea");
  });

  it.each([
    [["action", "1"], "Only an idea becomes an action, and 1 is a question."],
    [["action", "9"], "There is nothing with the number “9” between you."],
    [["action", "2", "--by", "2020-01-01"], "1 January 2020 has passed"],
    [["close", "2", "--theirs"], "Only an action has somebody who does it"],
  ])("refuses %j: %s", async (argv, why) => {
    const ran = await smm("thread", ...argv);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.replace(/\s+/g, " ")).toContain(why);
    expect((await items()).open).toHaveLength(3);
  });

  it("opens again what was closed, and moves an action's day", async () => {
    await smm("thread", "close", "3");
    expect((await smm("thread", "reopen", "3")).out).toContain("Open again: build a list");
    expect((await smm("thread", "move", "3", "2026-12-24")).out).toContain("By 24 December 2026:");
    expect((await items()).open[2]).toMatchObject({ due: "2026-12-24", state: "open" });
    await smm("thread", "move", "3", "in two weeks");
    expect((await items()).open[2]).toMatchObject({ due: "2026-12-06" });
    await smm("undo");
    expect((await smm("meet", "list")).out).toContain("build a list (by Thursday 24 December)");
  });

  it("keeps what a reading gave as its words", async () => {
    await smm("reading", "add", "The leaf");
    await smm("thread", "close", "4", "Patience.");
    expect((await smm("reading")).out).toContain("What it gave me: Patience.");
  });

  it.each([
    [["answer", "1"], "The answer has no words.", "smm thread answer 1"],
    [["close"], "Which one? Each has its number in the list.", "smm thread"],
    [["close", "9"], "There is nothing with the number “9” between you.", "smm thread"],
    [["reopen", "1"], "1 is open: Who pours?", "smm thread"],
    [["move", "1", "2026-12-24"], "Only an action has a day, and 1 is a question.", "smm thread"],
    [["move", "3"], "To which day?", 'smm thread move 3 "in two weeks"'],
    [["move", "3", "soonish"], "“soonish”", "smm thread move 3 2026-11-29"],
    [["answer", "1", "x".repeat(1001)], "longer than 1000 characters", "smm thread answer 1"],
    [["clsoe", "1"], "Did you mean “close”?", "smm thread"],
    [["--with", "Kim"], "There is no mentor “Kim”", "smm config mentors"],
  ])("%j is a mistake, in words", async (argv, words, next) => {
    const ran = await smm("thread", ...argv);
    expect(ran.code).toBe(2);
    expect(ran.err.replace(/\s+/g, " ")).toContain(words);
    expect(ran.err).toContain(`Next: ${next}`);
  });

  it("keeps what was written with one mentor for that one, until it is for all", async () => {
    await smm("config", "mentors", "Sam, Kim");
    expect((await smm("thread", "--with", "Kim")).out).toContain("Nothing is open");
    await smm("notes", "edit", "1", "--for", "all");
    expect((await smm("thread", "--with", "Kim")).out).toContain("Who pours?");
  });

  it("with several mentors says for whom something is, and shows one of them theirs", async () => {
    await smm("config", "mentors", "Sam, Kim");
    await smm("note", "Is it safe?", "--for", "Kim");
    expect(await listed()).toContain("Is it safe? · 22 Nov · for Kim");
    expect((await smm("thread", "--with", "Sam")).out).not.toContain("Is it safe?");
    expect((await smm("thread", "--with", "Kim")).out).not.toContain("build a list");
  });
});

describe("a mentor's new name", () => {
  const openWith = async () => (await smm("thread")).out.split("\n")[0];

  it("takes along what is between the two, and is taken back whole", async () => {
    await smm("note", "Only for you?", "--for", "Sam");
    const ran = await smm("config", "mentor", "Samuel Berg", "--was", "Sam");
    expect(ran).toMatchObject({ code: 0, out: "mentor: Samuel Berg\n", err: "" });
    expect(await openWith()).toBe("Open between you and Samuel Berg");
    expect((await items()).open).toHaveLength(4);
    expect((await smm("meet", "list")).out).toContain("with Samuel Berg");
    expect((await smm("thread", "--with", "Sam")).code).toBe(0);
    expect((await smm("undo")).out).toContain("the name “Samuel Berg” of your mentor");
    expect((await smm("config", "mentor")).out).toBe("Sam\n");
    expect(await openWith()).toBe("Open between you and Sam");
  });

  it("is asked about on a terminal: the same person, or somebody else", async () => {
    const same = scripted({ choose: "Sam, under a new name" });
    await here.smm(["config", "mentor", "Samuel"], { content, script: same });
    expect(await openWith()).toBe("Open between you and Samuel");
    const other = scripted({ choose: "Somebody else" });
    await here.smm(["config", "mentor", "Kim"], { content, script: other });
    expect(await openWith()).toBe("Nothing is open between you and Kim.");
    expect((await smm("note", "Is it safe?")).code).toBe(0);
    expect((await items()).open).toMatchObject([{ text: "Is it safe?", for: ["Kim"] }]);
  });

  it("that another had before can be somebody else's", async () => {
    await smm("config", "mentor", "Samuel", "--was", "Sam");
    const script = scripted({ choose: "Somebody else" });
    await here.smm(["config", "mentor", "Samuel, Sam"], { content, script });
    expect((await smm("config", "mentor")).out).toBe("Samuel, Sam\n");
    expect((await smm("thread", "--with", "Samuel")).out).toContain("build a list");
    expect((await smm("thread", "--with", "Sam")).out).not.toContain("build a list");
  });

  it("in a pipe is somebody else's, and how to say otherwise is said", async () => {
    const { err } = await smm("config", "mentor", "Samuel");
    expect(err.replace(/\s+/g, " ")).toContain(
      'If it is the same person under another name: smm config mentor "Samuel" --was "Sam"',
    );
    expect(await openWith()).toBe("Nothing is open between you and Samuel.");
    expect((await smm("config", "mentor", "Samuel", "--was", "Sam")).code).toBe(0);
    expect((await items()).open).toHaveLength(3);
  });

  it("of nobody who is known is a mistake", async () => {
    const ran = await smm("config", "mentor", "Samuel", "--was", "Som");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("Did you mean “Sam”?");
  });
});
