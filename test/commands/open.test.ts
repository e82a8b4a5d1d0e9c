import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import type { Reply } from "../../src/learner/replyShape.ts";
import { replyFile, summaryFile } from "../../src/mentoring/handOver.ts";
import { livelySummary } from "../support/lively.ts";
import { smallPack } from "../support/pack.ts";
import { SAYS_NOTHING } from "../support/reply.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { type Options, type Place, place, temporaryFolder } from "../support/world.ts";

let content: string;
/** where the files are that the two hand to each other */
let cwd: string;
let learner: Place;
let mentor: Place;

const asLearner = (argv: string[], options: Options = {}) =>
  learner.smm(argv, { content, cwd, ...options });
const asMentor = (argv: string[], options: Options = {}) =>
  mentor.smm(argv, { content, cwd, ...options });
const spaced = (text: string) => text.replace(/\s+/g, " ");
const fileIn = (name: string) => readFileSync(join(cwd, name), "utf8");
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);

const LIVELY = jsonText(summaryFile(livelySummary()));

/** Answers to the one question, a book with its author and address, a unit, a wish, no idea. */
const EVERYTHING =
  "The host.\nThe leaf\nA. Cook, 2020\nhttps://example.org/leaf\n\ncoffee\n\nWhose kettle is it?\nwho buys\n\n\n";

/** The page as the learner saw it before it was handed over. */
let page: string;

beforeEach(async () => {
  content = smallPack();
  cwd = temporaryFolder();
  learner = place();
  mentor = place();
  await asLearner(["config", "name", "Ada"]);
  await asLearner(["config", "mentors", "Sam"]);
  const acts = wholeUnit();
  acts[5] = { choose: "Cups" };
  await asLearner(["learn", "tea"], { script: scripted(...acts) });
  await asLearner(["note", "Who pours?"]);
  page = (await asLearner(["export"])).out;
  await asLearner(["export", "--format", "json", "-o", "ada.json"]);
});

const reply = async (stdin = EVERYTHING, ...more: string[]) =>
  asMentor(["open", "ada.json", "--reply", ...more], { stdin });

describe("a mentor who opens a summary", () => {
  it("reads it as the learner saw it, and what to prepare", async () => {
    const { out, err, code } = await asMentor(["open", "ada.json"]);
    expect(code).toBe(0);
    expect(out).toContain(page);
    const prepared = out.slice(out.indexOf("# To prepare"));
    expect(prepared).toContain("## Think of an answer\n\n- Who pours?");
    expect(prepared).toContain("- “Water” in “Tea”\n  - `smm read tea --page 2`\n\n");
    expect(prepared).toContain("- Make a pot.\n  - Listen for: the kettle.");
    expect(err).toContain("smm open ada.json --reply");
  });

  it("needs no record, and gets none", async () => {
    await asMentor(["open", "ada.json"]);
    await reply();
    expect(existsSync(mentor.home)).toBe(false);
  });

  it("is led on a terminal from the summary to the pages and to the reply", async () => {
    const script = scripted(
      { page: "on" },
      { page: "on" },
      { choose: "Read “Water”" },
      { page: "on" },
      { choose: "Write a reply" },
      ...["The host.", "", "", "", ""].map((text) => ({ text })),
      { confirm: true },
    );
    const ran = await asMentor(["open", "ada.json"], { script });
    expect(ran.code).toBe(0);
    expect(script.shown[0]).toContain("From Ada");
    expect(script.shown[1]).toContain("To prepare: ten minutes will do");
    expect(script.shown.join("\n")).toContain("Water boils at 100 degrees.");
    expect(JSON.parse(fileIn("smm-reply.json")).answers[0].text).toBe("The host.");
  });

  it("may stop, and is told how to answer later", async () => {
    const script = scripted(
      { page: "on" },
      { page: "back" },
      { page: "on" },
      { page: "on" },
      { choose: "Stop" },
    );
    const { out } = await asMentor(["open", "ada.json"], { script });
    expect(spaced(out)).toContain("To answer: smm open ada.json --reply");
    for (const acts of [
      [{ page: "stop" }],
      [{ page: "on" }, { page: "stop" }],
      [{ page: "on" }, { page: "on" }, { leave: "stop" }],
      [{ page: "on" }, { page: "on" }, { choose: "Read “Water”" }, { page: "stop" }],
    ] as Act[][]) {
      const early = await asMentor(["open", "ada.json"], { script: scripted(...acts) });
      expect([early.code, spaced(early.out)]).toEqual([0, expect.stringContaining("To answer:")]);
    }
  });

  it("is told where a page is not in the course here", async () => {
    put("lively.json", LIVELY);
    const { out } = await asMentor(["open", "lively.json"]);
    expect(out).toContain("“Dell: from Dell Hell to listening”\n  - It is not in the course on");
  });

  it("gets the data as it was handed over, with --json", async () => {
    const { out } = await asMentor(["open", "ada.json", "--json"]);
    expect(out).toBe(fileIn("ada.json"));
  });

  it("sees those of a name with a star, which no shell of Windows reads", async () => {
    put("zoe.json", LIVELY);
    const { out, code } = await asMentor(["open", "*.json"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ada\.json: [\s\S]+^zoe\.json: /m);
  });

  it("sees several learners, a line each", async () => {
    put("lively.json", LIVELY);
    await reply();
    const { out, code } = await asMentor(["open", "ada.json", "lively.json", "smm-reply.json"]);
    expect(code).toBe(0);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^ada.json: Ada, 1 of 2 units read; 1 question for you; 1 page/);
    expect(spaced(out)).toMatch(/lively\.json: Helen Brandt, 9 of \d+ units read; 2 questions/);
    expect(spaced(out)).toContain(
      "smm-reply.json: a reply of 22 November 2026, from Sam to Ada, with 1 answer",
    );
    const data = JSON.parse((await asMentor(["open", "ada.json", "lively.json", "--json"])).out);
    expect(data.map(({ file }: { file: string }) => file)).toEqual(["ada.json", "lively.json"]);
  });

  it("sees the others where one of several cannot be opened", async () => {
    put("broken.json", "{");
    const ran = await asMentor(["open", "ada.json", "broken.json", "gone.json"]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("ada.json: Ada");
    expect(ran.err).toContain("broken.json is neither");
    expect(ran.err).toContain("gone.json is not here.");
  });
});

describe("a mentor who answers", () => {
  it("writes a file, and has the text to paste", async () => {
    const { out, err, code } = await reply();
    expect(code).toBe(0);
    expect(out).toContain(
      [
        "Dear Ada,",
        "",
        "You asked: Who pours?",
        "The host.",
        "",
        "I recommend: The leaf, A. Cook, 2020, https://example.org/leaf",
        "",
        "Good to read next: “Coffee”",
        "",
        "For our next talk: Whose kettle is it?",
        "I will listen for: who buys",
        "",
        "Sam",
      ].join("\n"),
    );
    expect(spaced(err)).toContain("Hand the file to Ada. To read it there: smm open");
    const written = JSON.parse(fileIn("smm-reply.json"));
    expect(written).toMatchObject({
      format: "smm-reply",
      version: 2,
      handOver: JSON.parse(fileIn("ada.json")).summary.handOver.id,
      writtenOn: "2026-11-22",
      from: "Sam",
      to: "Ada",
      reading: { title: "The leaf", about: "A. Cook, 2020", url: "https://example.org/leaf" },
      readNext: { id: "coffee", title: "Coffee" },
      prompt: { ask: "Whose kettle is it?", listenFor: "who buys" },
    });
    expect(written.answers).toMatchObject([{ question: "Who pours?", text: "The host." }]);
  });

  it("is shown again by itself, with what one may do next on a terminal", async () => {
    await reply();
    await asLearner(["open", "smm-reply.json"]);
    const script = scripted({ page: "on" });
    await asLearner(["open"], { script });
    expect(script.shown.join("\n")).toContain("What Sam wrote");
    expect(script.shown.at(-1)).toContain("Read “Coffee” (5 min)");
    expect(script.shown.at(-1)).not.toContain("Take back");
  });

  it("names any number of units to read next, each once", async () => {
    const { out } = await reply("\n\ncoffee\nCoffee\nTea\nb\nb\ncoffee\ntea\n\n\n\n");
    expect(out).toContain("“Coffee”. One more, or Enter:");
    expect(out).toContain("You have named “Coffee” already.");
    expect(out).toContain("Good to read next: “Coffee”, “Tea”\n");
    const written = JSON.parse(fileIn("smm-reply.json"));
    expect(written.readNext).toEqual({ id: "coffee", title: "Coffee" });
    expect(written.suggested).toEqual([{ id: "tea", title: "Tea", pack: "drinks" }]);
    const opened = await asLearner(["open", "smm-reply.json"]);
    expect(opened.out).toContain(
      "- “Coffee”: `smm learn drinks/coffee`\n- “Tea”: `smm learn drinks/tea`\n",
    );
    expect((await asLearner([])).out).toContain("2 units to read");
  });

  it("suggests the next of the units that it names once the first is begun", async () => {
    await asMentor(["open", "ada.json", "--reply"], { stdin: "\n\ntea\ncoffee\n\n\n\n" });
    await asLearner(["open", "smm-reply.json"]);
    const progress = JSON.parse((await asLearner(["progress", "--json"])).out);
    expect(progress.next).toMatchObject({ id: "coffee" });
  });

  it("may name units that are not on the learner's computer, who is told which, and what to do", async () => {
    await reply("\n\ncoffee\ntea\n\n\n\n");
    const written = JSON.parse(fileIn("smm-reply.json"));
    const gone = { pack: "drinks", id: "cocoa", title: "Cocoa" };
    const also = { pack: "films", id: "heat", title: "Heat" };
    const opened = async (file: string, suggested: object[]) => {
      put(file, JSON.stringify({ ...written, reply: file, suggested }));
      const { out, err } = await asLearner(["open", file]);
      return { out, err: spaced(err) };
    };
    const one = await opened("one.json", [gone]);
    expect(one.err).toContain(
      "“Cocoa” is not in the course on this computer: it may be in a newer one, or in another pack. Ask Sam where it is. What is here: smm list",
    );
    expect(one.out).toContain("- “Coffee”: `smm learn drinks/coffee`\n- “Cocoa”\n");
    const two = await opened("two.json", [gone, also]);
    expect(two.err).toContain(
      "“Cocoa” and “Heat” are not in the course on this computer: they may be in a newer one, or in another pack. Ask Sam where they are.",
    );
    const places = Array.from({ length: 9 }, (_, at) => ({ ...also, id: `heat-${at}` }));
    const many = await opened("many.json", [gone, gone, ...places, ...places]);
    expect(many.err).toContain("“Cocoa”, “Heat”, “Heat” and 7 more are not in the course");
    expect(many.out.match(/- “Cocoa”/g)).toHaveLength(1);
  });

  it("is asked again for a unit or an address that is none", async () => {
    const wrong = "\nThe leaf\n\nno address\nleaf.example/tea\n\ncofee\nCoffee\n\n\n";
    const { out } = await reply(wrong);
    expect(out).toContain("“no address” is no web address.");
    expect(out).toContain("There is no unit “cofee”. Did you mean “coffee”?");
    expect(JSON.parse(fileIn("smm-reply.json"))).toMatchObject({
      reading: { url: "https://leaf.example/tea" },
      readNext: { id: "coffee" },
    });
  });

  it("may go back to the question before, as often as it takes", async () => {
    const { out } = await reply(
      "The guest.\nb\nThe host.\nThe leef\nA. Cook\nb\nb\nThe leaf\n-\n\n\n\n",
    );
    expect(out.match(/Ada asks: Who pours\?/g)).toHaveLength(2);
    const { answers, reading } = JSON.parse(fileIn("smm-reply.json"));
    expect(answers).toMatchObject([{ text: "The host." }]);
    expect(reading).toEqual({ title: "The leaf", about: null, url: null });
    const first = await reply("b\nThe host.\nq\n", "-o", "first.json");
    expect(first.code).toBe(0);
    expect(JSON.parse(fileIn("first.json")).answers).toHaveLength(1);
  });

  it.each([
    ["a question mark", "The guest.\n?\nb\nThe host.\n\nq\n"],
    ["lines that were refused", "The guest.\nThe leaf\n\nno address\nno\nb\nb\nb\nThe host.\nq\n"],
  ])("goes back to the question before after %s", async (_name, typed) => {
    await reply(typed);
    expect(JSON.parse(fileIn("smm-reply.json")).answers).toMatchObject([{ text: "The host." }]);
  });

  it("keeps what was answered where nothing else is typed after b", async () => {
    const back = "The host.\nThe leaf\nA. Cook\nb\nb\nb\n";
    const parts = (file: string) => JSON.parse(fileIn(file));
    const { out } = await reply(`${back}\n\nB. Cook\nq\n`, "-o", "a.json");
    expect(out).toContain("Before: “The host.” (Enter keeps it; a dash alone empties it)");
    expect(parts("a.json")).toMatchObject({
      answers: [{ text: "The host." }],
      reading: { title: "The leaf", about: "B. Cook" },
    });
    await reply(`${back}q\n`, "-o", "b.json");
    expect(parts("b.json")).toMatchObject({
      answers: [{ text: "The host." }],
      reading: { title: "The leaf", about: "A. Cook" },
    });
    await reply(`${back}The guest.\n-\nq\n`, "-o", "c.json");
    expect(parts("c.json")).toMatchObject({ answers: [{ text: "The guest." }], reading: null });
    await reply(back, "-o", "d.json");
    expect(parts("d.json")).toMatchObject({ answers: [{ text: "The host." }] });
    expect(parts("d.json").reading.about).toBe("A. Cook");
  });

  it("is offered no unit that was read or begun, nor any by a summary that tells not all", async () => {
    expect((await reply("\n\nq\n")).out).toContain("among others:\n- coffee: Coffee");
    for (const flags of [
      ["--since", "2026-11-01"],
      ["--without", "units"],
    ]) {
      await asLearner(["export", "-o", "ada.json", "--force", ...flags]);
      expect((await reply("\n\nq\n")).out).not.toContain("Not read yet");
    }
    const script = scripted({ page: "on" }, { choose: "Water" }, { page: "on" }, { page: "stop" });
    await asLearner(["learn", "coffee"], { script });
    await asLearner(["export", "-o", "ada.json", "--force"]);
    expect((await reply("\n\nq\n")).out).not.toContain("coffee: Coffee");
  });

  it.each(["Coffee", "coffee", "COFFEE", "Cof"])("may name a unit as “%s”", async (typed) => {
    const { out } = await reply(`\n\n${typed}\n\n`);
    expect(out).toContain("Not read yet, among others:\n- coffee: Coffee");
    expect(JSON.parse(fileIn("smm-reply.json")).readNext).toEqual({
      id: "coffee",
      title: "Coffee",
    });
  });

  it("writes nothing where nothing was said", async () => {
    const { out, code } = await reply("\n\n\n\n\n");
    expect(out).toContain("Nothing was written.");
    expect([code, readdirSync(cwd)]).toEqual([0, ["ada.json"]]);
  });

  it("goes on where it was cut short, with all that was typed", async () => {
    const script = scripted(
      { text: "The host." },
      { text: "The leef" },
      { cut: "interrupted", after: "A. Co" },
    );
    const ran = await asMentor(["open", "ada.json", "--reply"], { script });
    expect(ran.code).toBe(130);
    expect(ran.err).toContain("Next: smm open ada.json --reply");
    expect(readdirSync(cwd)).toEqual(["ada.json"]);
    const again = scripted(
      { enter: "as offered" },
      { text: "b" },
      { text: "b" },
      { text: "The leaf" },
      { text: "" },
      { text: "" },
      { text: "q" },
      { confirm: true },
    );
    const { out } = await asMentor(["open", "ada.json", "--reply"], { script: again });
    expect(out).toContain("Going on where you stopped.");
    expect(out).not.toContain("asks: Who pours?");
    expect(again.shown[0]).toBe("Who wrote it, and when?");
    const written = JSON.parse(fileIn("smm-reply.json"));
    expect(written.answers).toMatchObject([{ text: "The host." }]);
    expect(written.reading).toEqual({ title: "The leaf", about: "A. Co", url: null });
    const anew = scripted({ text: "q" });
    await asMentor(["open", "ada.json", "--reply"], { script: anew });
    expect(anew.shown[0]).toBe("Your answer:");
  });

  it("loses nothing where nobody is there to go on", async () => {
    const ended = await reply("The host.\n");
    expect(ended.code).toBe(2);
    expect(JSON.parse(fileIn("smm-reply.json")).answers[0].text).toBe("The host.");
  });

  it("says who it is where the summary does not", async () => {
    await asLearner(["config", "mentors", "Sam, Kim"]);
    await asLearner(["notes", "edit", "1", "--for", "all"]);
    await asLearner(["export", "--format", "json", "-o", "ada.json", "--force"]);
    await reply("The host.\n\n\n\n\nKim\n");
    expect(JSON.parse(fileIn("smm-reply.json")).from).toBe("Kim");
  });

  it("loses nothing where it cannot be written, or goes to the screen", async () => {
    const cut = { stdin: "The host.\n" };
    const printed = await asMentor(["open", "ada.json", "--reply", "-o", "-"], cut);
    expect(printed.code).toBe(2);
    expect(printed.out).toContain('"text": "The host."');
    const nowhere = await asMentor(["open", "ada.json", "--reply", "-o", "no/x.json"], cut);
    expect(nowhere).toMatchObject({ code: 1, out: "" });
    expect(nowhere.err).toContain("its folder is not there");
    const script = scripted({ text: "The host." }, { cut: "ended" });
    const { text } = script;
    script.text = async (label) => {
      put("taken.json", "mine");
      return text(label);
    };
    const taken = await asMentor(["open", "ada.json", "--reply", "-o", "taken.json"], { script });
    expect(taken.code).toBe(1);
    expect(taken.out).toContain("You asked: Who pours?\nThe host.");
    expect(fileIn("taken.json")).toBe("mine");
  });

  it("takes a name that is free when it comes to writing", async () => {
    symlinkSync("/no/where", join(cwd, "smm-reply.json"));
    const script = scripted(...["The host.", "", "", "", ""].map((text) => ({ text })), {
      confirm: true,
    });
    await asMentor(["open", "ada.json", "--reply"], { script });
    expect(JSON.parse(fileIn("smm-reply-2.json")).answers).toHaveLength(1);
    const late = scripted(...["The host.", "", "", "", ""].map((text) => ({ text })), {
      cut: "interrupted",
    });
    expect((await asMentor(["open", "ada.json", "--reply"], { script: late })).code).toBe(130);
    const written = scripted({ confirm: true });
    await asMentor(["open", "ada.json", "--reply"], { script: written });
    expect(JSON.parse(fileIn("smm-reply-3.json")).answers).toHaveLength(1);
  });

  it("says what is cut from a line that is too long, and answers as long as a note", async () => {
    const { out } = await reply(`${"w".repeat(3000)}\n${"t".repeat(1500)}\n\n\n\n\n`);
    expect(out).toContain("Only the first 1000 characters of that are kept.");
    const { answers, reading } = JSON.parse(fileIn("smm-reply.json"));
    expect([answers[0].text.length, reading.title.length]).toEqual([3000, 1000]);
  });

  it("keeps a file that is there, unless told otherwise", async () => {
    put("r.json", "mine");
    const refused = await reply(EVERYTHING, "-o", "r.json");
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("r.json is there already");
    expect(fileIn("r.json")).toBe("mine");
    await reply(EVERYTHING, "-o", "r.json", "--force");
    expect(JSON.parse(fileIn("r.json")).format).toBe("smm-reply");
    const { out } = await reply(EVERYTHING, "-o", "-");
    expect(out).toContain('"format": "smm-reply"');
  });

  it.each([
    [["open", "ada.json", "ada.json", "--reply"], "One reply answers one summary."],
    [["open", "smm-reply.json", "--reply"], "smm-reply.json is a reply"],
    [["open", "ada.json", "--output", "x.json"], "--reply is missing"],
    [["open", "ada.json", "--force"], "--reply is missing"],
    [["open", "ada.json", "--reply", "--json"], "--json shows a file as data"],
  ])("%j is a mistake, in words", async (argv, words) => {
    await reply();
    const ran = await asMentor(argv);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(words);
  });
});

describe("a learner who opens a reply", () => {
  const opened = async () => {
    await reply();
    return asLearner(["open", "smm-reply.json"]);
  };
  const journal = () => readFileSync(join(learner.home, "journal.jsonl"), "utf8");

  it("reads it, and it is kept", async () => {
    const { out, err, code } = await opened();
    expect(code).toBe(0);
    expect(out).toContain("You asked: **Who pours?**\n\n> The host.");
    expect(out).toContain("`smm learn drinks/coffee`");
    expect(err).toContain("Kept.");
    expect(journal()).toContain('"type":"reply-received"');
  });

  it("finds it at home, in the notes, in the agenda and on the shelf", async () => {
    await opened();
    const home = (await asLearner([])).out;
    expect(spaced(home)).toContain("Next: Read “Coffee” (5 min, suggested by Sam)");
    expect(spaced(home)).toContain("Sam wrote back: 1 answer, a unit to read");
    expect((await asLearner(["open"])).out).toContain("> The host.");
    expect((await asLearner(["notes"])).out).toContain(
      "Sam answered on Sunday 22 November: The host.",
    );
    const [note] = JSON.parse((await asLearner(["notes", "--json"])).out);
    expect(note.answers).toEqual([{ from: "Sam", on: "2026-11-22", text: "The host." }]);
    const agenda = (await asLearner(["meet", "plan"])).out;
    expect(agenda).toContain("Wish: Whose kettle is it? (Sam, ");
    expect(agenda).toContain("Answered: Who pours? (“The host.” Sam, ");
    expect((await asLearner(["reading"])).out).toContain("Recommended by Sam; not read yet.");
  });

  it("changes nothing by opening it a second time", async () => {
    await opened();
    const before = journal();
    const again = await asLearner(["open", "smm-reply.json"]);
    expect(again.code).toBe(0);
    expect(again.out).toContain("> The host.");
    expect(again.err).toContain("You have opened this reply before; nothing was changed.");
    expect(journal()).toBe(before);
  });

  it("can take it back", async () => {
    await opened();
    expect((await asLearner(["undo"])).out).toContain("Taken back: keeping the reply of Sam.");
    expect((await asLearner(["notes"])).out).not.toContain("The host.");
    expect((await asLearner(["open"])).code).toBe(2);
    expect((await asLearner(["open", "smm-reply.json"])).err).toContain("Kept.");
  });

  it("has the one who wrote it as mentor, where none was named", async () => {
    await asLearner(["config", "mentor", "--unset"]);
    const { err } = await opened();
    expect(spaced(err)).toContain("Sam is your mentor from now on.");
    expect((await asLearner(["config", "mentor"])).out).toBe("Sam\n");
    expect((await asLearner(["meet", "plan"])).out).toContain("Whose kettle is it?");
  });

  it.each([
    ["", "not set"],
    [" ", "not set"],
    [",;", "not set"],
    ["x".repeat(900), "x".repeat(20)],
    ["Sam, PhD", "Sam"],
    ["a;b", "a"],
  ])("takes as mentor's name from a reply what can be one: %j", async (from, name) => {
    await asLearner(["config", "mentor", "--unset"]);
    await reply();
    put(
      "x.json",
      JSON.stringify({ ...JSON.parse(fileIn("smm-reply.json")), handOver: null, from }),
    );
    expect((await asLearner(["open", "x.json"])).err).toContain("Kept.");
    const { out, err } = await asLearner(["config"]);
    expect(err).toBe("");
    expect(out).toContain("name: Ada");
    expect(out).toMatch(new RegExp(`^mentor:\\s+${name}`, "m"));
    expect((await asLearner(["meet", "plan"])).out).toContain("Whose kettle is it?");
  });

  it("shows what one of several mentors asked in no agenda but theirs", async () => {
    await opened();
    await asLearner(["config", "mentors", "Sam, Kim"]);
    const agenda = async (...more: string[]) => (await asLearner(["meet", "plan", ...more])).out;
    expect(await agenda("--with", "Sam")).toContain("Whose kettle is it?");
    for (const out of [await agenda(), await agenda("--with", "Kim")])
      expect(out).not.toMatch(/Whose kettle|The host/);
  });

  it("keeps none that is for somebody else", async () => {
    await reply();
    const other = place();
    await other.smm(["config", "name", "Bob"]);
    const ran = await other.smm(["open", "smm-reply.json"], { content, cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("This reply is for Ada, and you are Bob. Nothing was changed.");
    expect(existsSync(join(other.home, "journal.jsonl"))).toBe(false);
  });

  it("only shows it to a mentor who looks at what they wrote", async () => {
    await reply();
    const ran = await asMentor(["open", "smm-reply.json"]);
    expect(ran.out).toContain("> The host.");
    expect(spaced(ran.err)).toContain("This reply is for Ada; it was shown and not kept.");
    expect(existsSync(mentor.home)).toBe(false);
  });

  it("keeps a reply under the name of who wrote it, and shows it to no other mentor", async () => {
    await reply();
    const fromKim = { ...JSON.parse(fileIn("smm-reply.json")), handOver: null, from: "Kim" };
    put("kim.json", JSON.stringify(fromKim));
    const kept = await asLearner(["open", "kim.json"]);
    expect(kept.out).toContain("# What Kim wrote");
    expect(spaced(kept.err)).toContain("Kim is not among your mentors");
    expect((await asLearner(["export"])).out).not.toMatch(/The leaf|Whose kettle/);
    expect((await asLearner(["notes"])).out).toContain("Kim answered");
  });

  it("stays with the mentor of that name, and says so where another is named", async () => {
    await opened();
    const { err } = await asLearner(["config", "mentor", "Samuel"]);
    expect(spaced(err)).toContain("What is between you and Sam stays so");
    expect((await asLearner(["config", "mentors", "Kim, Sam"])).err).toBe("");
  });

  it("only shows what is for nobody by name, where there is no record", async () => {
    await reply();
    put("x.json", JSON.stringify({ ...JSON.parse(fileIn("smm-reply.json")), to: null }));
    const ran = await asMentor(["open", "x.json"]);
    expect(spaced(ran.err)).toContain("This reply is for a learner; it was shown and not kept.");
    expect(existsSync(mentor.home)).toBe(false);
    await asLearner(["config", "name", "--unset"]);
    expect((await asLearner(["open", "x.json"])).err).toContain("Kept.");
  });

  it("knows it by the question, where the name has changed", async () => {
    await reply();
    await asLearner(["config", "name", "Ada Byron"]);
    expect((await asLearner(["open", "smm-reply.json"])).err).toContain("Kept.");
  });

  it("says what came of the mentor's own prompt, and is not asked about it again", async () => {
    await opened();
    await asLearner(["meet", "done"], { stdin: "\n\n\n\nSam's, since 2019.\nq\n" });
    expect((await asLearner(["meet", "show"])).out).toContain(
      "- Whose kettle is it?\n  - Sam's, since 2019.",
    );
    expect((await asLearner(["meet", "plan"])).out).not.toContain("Whose kettle is it?");
  });
});

describe("a file that cannot be opened", () => {
  const REPLY: Reply = { ...SAYS_NOTHING, from: "Sam", to: "Ada" };

  it.each<[string, string, string]>([
    ["gone.json", "", "gone.json is not here."],
    [".", "", "is a folder"],
    ["x.json", "", "x.json is empty."],
    ["x.json", "# For our next talk\n", "x.json is a summary to read as it is"],
    ["x.json", "Dear Sam,", "x.json is neither a summary nor a reply of smm."],
    ["x.json", LIVELY.slice(0, 900), "x.json is damaged: it is not whole."],
    ["x.json", LIVELY.replace(/"total": \d+/, '"total": "all"'), "its “summary.total” is not"],
    ["x.json", LIVELY.replace('"version": 2', '"version": 3'), "made by a newer smm (version 3"],
    ["x.json", "x".repeat(5_000_001), "x.json is larger than 5 MB."],
    [
      "x.json",
      JSON.stringify({ ...replyFile(REPLY), reading: { title: "", about: null, url: null } }),
      "its “reading.title” is not",
    ],
  ])("%s is refused in one sentence, and changes nothing: %#", async (name, text, words) => {
    if (text !== "" || name === "x.json") put(name, text);
    const before = readdirSync(learner.home).map((each) =>
      readFileSync(join(learner.home, each), "utf8"),
    );
    const ran = await asLearner(["open", name]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain(words);
    expect(ran.err).toMatch(/\nNext: \S/);
    const after = readdirSync(learner.home).map((each) =>
      readFileSync(join(learner.home, each), "utf8"),
    );
    expect(after).toEqual(before);
  });

  it("is refused soon, whatever it is full of", async () => {
    for (const [from, to] of [
      ['"days": [', `"days": [${"1,".repeat(2_000_000)}`],
      ['"shaky": [', `"shaky": [${"{},".repeat(1_500_000)}`],
      ['"ask": "', `"ask": "${"*a".repeat(2_000_000)}`],
    ] as const) {
      put("x.json", LIVELY.replace(from, to));
      expect((await asMentor(["open", "x.json"])).err).toContain("x.json is damaged");
    }
    put("x.json", JSON.stringify(replyFile({ ...REPLY, reply: "\u200b" })));
    expect((await asMentor(["open", "x.json"])).err).toContain("x.json is damaged");
  }, 20_000);

  it.skipIf(process.platform === "win32")("is not waited for where nobody writes it", async () => {
    spawnSync("mkfifo", [join(cwd, "pipe")]);
    const ran = await asMentor(["open", "pipe"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("pipe is no file.");
  });

  it("has a name that nobody is told to type where a shell would do more with it", async () => {
    const name = "a$(touch x)`id`.json";
    put(name, LIVELY);
    const { out, err } = await asMentor(["open", name]);
    expect(out + err).not.toContain("$(touch");
    expect(err).toContain("smm open FILE --reply");
    put("x.json", JSON.stringify(replyFile({ ...REPLY, to: 'Ada"; touch x; "' })));
    const refused = await asLearner(["open", "x.json"]);
    expect(refused.err).toContain('Next: smm config name "your name"');
    expect((await asMentor(["open", ""])).code).toBe(2);
  });

  it("is asked for where none is named, by one that is there", async () => {
    put("a-setting.json", '{"theme": "dark"}');
    const ran = await asMentor(["open"]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("Which file?");
    expect(ran.err).toContain("Next: smm open ada.json");
    expect((await asMentor(["open", "adda.json"])).err).toContain("Next: smm open ada.json");
    expect((await asMentor(["open"], { cwd: temporaryFolder() })).err).toContain(
      "Next: look where",
    );
  });
});

it("the schema of a file is printed", async () => {
  for (const name of ["summary", "reply"]) {
    const { out } = await place().smm(["open", "--schema", name]);
    const path = join(import.meta.dirname, `../../src/mentoring/${name}Schema.json`);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  }
});
