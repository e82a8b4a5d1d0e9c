import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { SUMMARY_PARTS } from "../../src/mentoring/summaryParts.ts";
import { smallPack } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place, temporaryFolder } from "../support/world.ts";

async function learner() {
  const here = place();
  const content = smallPack();
  await here.smm(["config", "name", "Ada"], { content });
  await here.smm(["config", "mentor", "Sam"], { content });
  const acts = wholeUnit({ ownWords: "It is safer." });
  acts[5] = { choose: "Cups" };
  await here.smm(["learn", "tea"], { script: scripted(...acts), content });
  await here.smm(["note", "Who buys our tea?"], { content });
  return { here, content };
}

/** Somebody who takes what is ticked, reads the page, and then does this. */
const reads = (...acts: Act[]) => scripted({ tick: [] }, { page: "on" }, ...acts);
const PAGE: Act = { choose: "A page to look at" };

/** Somebody who reads the page and types these names for its file. */
const names = (...typed: string[]) =>
  reads({ choose: "Under another name" }, ...typed.map((text) => ({ text })));

describe("smm export", () => {
  it("prints the summary when piped, the same each time", async () => {
    const { here, content } = await learner();
    const one = await here.smm(["export"], { content });
    const two = await here.smm(["export"], { content });
    expect(one).toEqual(two);
    expect(one).toMatchObject({ code: 0, err: "" });
    for (const words of [
      "- Learner: Ada",
      "- Mentor: Sam",
      "- question: Who buys our tea? (Sunday 22 November 2026)",
      "1 of 2 units read to the end.",
      "## Worth a second look\n\n- “Water” (in “Tea”)\n\n## What to talk about\n\n- Make a pot.",
      "> It is safer.",
    ])
      expect(one.out).toContain(words);
  });

  it("writes to the person's own folder from the program's, where it is opened again", async () => {
    const home = temporaryFolder();
    vi.stubEnv("HOME", home);
    try {
      const { here, content } = await learner();
      const cwd = temporaryFolder();
      const inside = { content, cwd, programFolder: cwd };
      const { err, code } = await here.smm(["export", "-o", "ada.json"], inside);
      expect(code).toBe(0);
      expect(err.replace(/\s+/g, " ")).toContain(`Written to ${join(home, "ada.json")}`);
      const { out } = await here.smm(["open", "ada.json"], inside);
      expect(out).toContain("For our next talk");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("never replaces a file without --force", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    const file = join(cwd, "for-sam.md");
    writeFileSync(file, "mine");
    const refused = await here.smm(["export", "--output", "for-sam.md"], { content, cwd });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("for-sam.md is there already");
    expect(refused.err).toContain("--force");
    expect(readFileSync(file, "utf8")).toBe("mine");
    const page = (await here.smm(["export"], { content })).out;
    const forced = await here.smm(["export", "-o", "for-sam.md", "--force"], { content, cwd });
    expect(forced).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(page);
  });

  it("leaves nothing behind but the file, and prints to - as to a pipe", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    await here.smm(["export", "-o", "a.md"], { content, cwd });
    await here.smm(["export", "-o", "a.md", "--force"], { content, cwd });
    expect(readdirSync(cwd)).toEqual(["a.md"]);
    const printed = await here.smm(["export", "-o", "-"], { content, cwd });
    expect(printed.out).toBe(readFileSync(join(cwd, "a.md"), "utf8"));
  });

  it("asks about no file that it would have to replace, and names files as they can be typed", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "for Sam.md"), "mine");
    const refused = await here.smm(["export", "-o", "for Sam.md"], { content, cwd });
    expect(refused.err).toContain('--output "for Sam.md" --force');
    const script = names("for Sam.md", "two.md");
    const ran = await here.smm(["export"], { script, content, cwd });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('"for Sam.md" is there already');
    expect(readFileSync(join(cwd, "for Sam.md"), "utf8")).toBe("mine");
    expect(readdirSync(cwd)).toEqual(["for Sam.md", "two.md"]);
  });

  it("proposes a name that is free", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    for (const name of ["smm-summary.html", "smm-summary-2.html"]) {
      const ran = await here.smm(["export"], { script: reads(PAGE), content, cwd });
      expect(ran.out.replace(/\s+/g, "")).toContain(`Writtento${join(cwd, name)}`);
    }
  });

  it("does not show when a private note was written", async () => {
    const { here, content } = await learner();
    const before = (await here.smm(["export"], { content })).out;
    const now = new Date("2027-03-01T12:00:00Z");
    await here.smm(["note", "--private", "Mine alone"], { content, now });
    expect((await here.smm(["export"], { content })).out).toBe(before);
  });

  it("shows on a terminal what the mentor will see, and writes only when told", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    const no = reads({ leave: "stop" });
    const refused = await here.smm(["export"], { script: no, content, cwd });
    expect(no.shown[2]).toContain("What Sam will see");
    expect(no.shown[2]).toContain("Who buys our tea?");
    expect(refused.out).toContain("Nothing was written.\nTo see it again: smm export\n");
    expect(readdirSync(cwd)).toEqual([]);
    await here.smm(["export"], { script: reads(PAGE), content, cwd });
    expect(readdirSync(cwd)).toEqual(["smm-summary.html"]);
    const named = reads({ confirm: false });
    await here.smm(["export", "-o", "x.md"], { script: named, content, cwd });
    expect(existsSync(join(cwd, "x.md"))).toBe(false);
  });

  it.each([
    ["no/such/folder.md", "its folder is not there"],
    [".", "it is a folder"],
  ])("says why it cannot write to %s", async (file, why) => {
    const { here, content } = await learner();
    const ran = await here.smm(["export", "--output", file], { content });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(why);
    expect(ran.err).toContain("Next: smm export");
  });
});

describe("parts of the summary", () => {
  it("can be left out, or be all there is", async () => {
    const here = place();
    await here.smm(["note", "What is new?"]);
    await here.smm(["note", "A thought of mine."]);
    const summary = async (...argv: string[]) => (await here.smm(["export", ...argv])).out;
    const without = await summary("--without", "thoughts,units");
    expect(without).toContain("What is new?");
    expect(without).not.toContain("A thought of mine.");
    expect(without).not.toContain("What I read");
    const more = await summary("--with", "days", "--without", "thoughts");
    expect(more).toContain("## When I was here\n\nSunday 22 November 2026");
    expect(await summary()).not.toContain("When I was here");
    const only = await summary("--only", "thoughts");
    expect(only).toContain("A thought of mine.");
    expect(only).not.toContain("What is new?");
  });

  it("are all named in the help", async () => {
    const { out } = await place().smm(["export", "--help"]);
    const named = /only these parts, of: ([\w,\s]+?)\n\s+--/.exec(out)?.[1] ?? "";
    expect(named.split(/[,\s]+/).sort()).toEqual([...SUMMARY_PARTS].sort());
  });

  it.each([
    ["shakey", "Did you mean “shaky”?"],
    ["everything", "There are: talk, questions, ideas,"],
  ])("are known by their names: %s", async (name, words) => {
    const ran = await place().smm(["export", "--without", name]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(words);
  });
});

describe("the summary since a day", () => {
  it("begins at the last talk with that mentor", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["config", "mentors", "Sam, Joan"], { content });
    await here.smm(["note", "Before the talk."], {
      content,
      now: new Date("2026-11-20T09:00:00Z"),
    });
    const held = { content, stdin: "\nWe look weekly.\n\n", now: new Date("2026-11-21T09:00:00Z") };
    await here.smm(["meet", "done", "--with", "Sam"], held);
    await here.smm(["note", "After the talk."], { content });
    const since = ["export", "--since", "last-meeting"];
    const { out } = await here.smm([...since, "--for", "Sam"], { content });
    expect(out).toContain("- What happened since: Saturday 21 November 2026");
    expect(out).toContain("After the talk.");
    expect(out).not.toContain("Before the talk.");
    const none = await here.smm([...since, "--for", "Joan"], { content });
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toContain("No talk was held yet");
    const all = await here.smm(["export", "--since", "2026-11-20"], { content });
    expect(all.out).toContain("Before the talk.");
  });

  it("begins at no talk with somebody who is not the one that reads it", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["config", "mentors", "Sam"], { content });
    await here.smm(["meet", "done"], { content, stdin: "\nSo.\nq\n" });
    for (const mentors of ["Kim", "Kim, Sam"]) {
      await here.smm(["config", "mentors", mentors], { content });
      const ran = await here.smm(["export", "--since", "last-meeting"], { content });
      expect(ran).toMatchObject({ code: 1, out: "" });
      expect(ran.err).toContain("No talk was held yet");
    }
  });

  it.each(["2026-02-30", "tomorrow", "soon", ""])(
    "is a day that has been, not “%s”",
    async (day) => {
      const ran = await place().smm(["export", "--since", day]);
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain("Next: smm export --since 2026-11-21");
    },
  );

  it.each([
    ["yesterday", "2026-11-21"],
    ["2 November", "2026-11-02"],
    ["vor einer Woche", "2026-11-15"],
  ])("is the day that is meant by “%s”", async (day, since) => {
    const ran = await place().smm(["export", "--since", day, "--format", "json"]);
    expect(JSON.parse(ran.out)).toMatchObject({ summary: { since } });
  });
});

describe("the summary as a page", () => {
  it("is one HTML file, previewed in words, with the same parts and nothing private", async () => {
    const here = place();
    const cwd = temporaryFolder();
    await here.smm(["note", "What is new?"]);
    await here.smm(["note", "--private", "A secret."]);
    const script = reads(PAGE);
    await here.smm(["export", "--format", "html"], { script, cwd });
    expect(script.shown[2]).toContain("What is new?");
    const html = readFileSync(join(cwd, "smm-summary.html"), "utf8");
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("What is new?");
    expect(html).not.toContain("secret");
    const { out } = await here.smm(["export", "--format", "html", "--without", "questions"]);
    expect(out).not.toContain("What is new?");
  });
});

describe("the form of the summary", () => {
  it.each([
    ["a.html", /^<!doctype html>/],
    ["a.JSON", /^\{\n {2}"format": "smm-summary"/],
    ["a.md", /^# For our next talk/],
    ["html", /^# For our next talk/],
    ["a.html.2", /^# For our next talk/],
  ])("of the file %s is what its ending says", async (name, begins) => {
    const here = place();
    const cwd = temporaryFolder();
    await here.smm(["export", "-o", name], { cwd });
    expect(readFileSync(join(cwd, name), "utf8")).toMatch(begins);
  });

  it.each([
    ["a.html", "a.html", /^<!doctype html>/],
    ["a.JSON", "a.JSON", /^\{\n {2}"format": "smm-summary"/],
    ["a.md", "a.md", /^# For our next talk/],
    ["for Sam", "for Sam.html", /^<!doctype html>/],
    ["a.html.2", "a.html.2.html", /^<!doctype html>/],
    [".", "smm-summary.html", /^<!doctype html>/],
  ])("is a page where the name %s is typed that says nothing else", async (typed, name, begins) => {
    const here = place();
    const cwd = temporaryFolder();
    for (const flags of [[], ["--force"]]) {
      const ran = await here.smm(["export", ...flags], { cwd, script: names(typed) });
      expect(ran.code).toBe(0);
    }
    expect(readFileSync(join(cwd, name), "utf8")).toMatch(begins);
  });

  it("goes to the home folder by ~, and back to the choice where no name is typed", async () => {
    const here = place();
    const home = temporaryFolder();
    vi.stubEnv("HOME", home);
    try {
      const acts: Act[] = [{ text: "?" }, { text: "" }, { choose: "Text, in Markdown" }];
      const cwd = temporaryFolder();
      const back = reads({ choose: "Under another name" }, ...acts);
      expect((await here.smm(["export"], { cwd, script: back })).err).toMatch(/~ is\s+your home/);
      expect(readdirSync(cwd)).toEqual(["smm-summary.md"]);
      await here.smm(["export"], { script: names("~/for-sam.html") });
      expect(readdirSync(home)).toEqual(["for-sam.html"]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("is not another one than its ending says", async () => {
    const here = place();
    const cwd = temporaryFolder();
    const refused = await here.smm(["export", "--format", "html", "-o", "a.json"], { cwd });
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain("a.json ends in .json, and --format html was asked for.");
    expect(refused.err).toContain("Next: smm export --format html --output a.html");
    const told = names("a.json", "a.txt", "a");
    const fixed = await here.smm(["export", "--format", "html"], { cwd, script: told });
    expect(fixed.err).not.toContain("Its ending says");
    expect(fixed.err.replace(/\s+/g, " ")).toContain("Another name, or q:");
    expect(readFileSync(join(cwd, "a"), "utf8")).toMatch(/^<!doctype html>/);
    expect(readdirSync(cwd)).toEqual(["a"]);
  });

  it.each([
    ["a.pdf", "print it to a PDF", "export --output a.html"],
    ["Für Sam.DOCX", "Word opens that", 'export --output "Für Sam.html"'],
    ["a.txt", "Markdown is plain text", "export --output a.md"],
    ["a.xyz", "There are: .md, .html, .json.", "export --output a.html"],
  ])("is none for the file %s, which is refused with how to get there", async (name, how, next) => {
    const here = place();
    const cwd = temporaryFolder();
    const ran = await here.smm(["export", "-o", name], { cwd });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err.replace(/\s+/g, " ")).toContain(how);
    expect(ran.err).toContain(`Next: smm ${next}`);
    const told = reads(
      { choose: "another name" },
      { text: name },
      { text: "q" },
      { leave: "stop" },
    );
    const asked = await here.smm(["export"], { cwd, script: told });
    expect(asked.err.replace(/\s+/g, " ")).toContain(how);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe("the summary as a file for another smm", () => {
  it("is JSON of the same parts, previewed in words, with nothing private", async () => {
    const { here, content } = await learner();
    const cwd = temporaryFolder();
    await here.smm(["note", "--private", "A secret."], { content });
    const script = reads({ choose: "smm-summary.json" });
    const argv = ["export", "--format", "json", "--without", "ideas,weeks"];
    expect((await here.smm(argv, { content })).err).toContain("There is no part");
    const kept = ["export", "--format", "json", "--without", "words"];
    const ran = await here.smm(kept, { content, cwd, script });
    expect(script.shown[2]).toContain("Who buys our tea?");
    expect(ran.out).toContain("Your mentor reads it with: smm open smm-summary.json");
    const text = readFileSync(join(cwd, "smm-summary.json"), "utf8");
    const { format, version, summary } = JSON.parse(text);
    expect([format, version]).toEqual(["smm-summary", 2]);
    expect(summary.open).toMatchObject([{ text: "Who buys our tea?" }]);
    expect(summary).toMatchObject({ pair: { learner: "Ada", mentor: "Sam" }, ownWords: null });
    expect(text).not.toMatch(/secret|safer/);
    expect(summary.handOver).toEqual({ id: expect.any(String), at: expect.any(String) });
    const printed = JSON.parse((await here.smm(kept, { content })).out);
    const { handOver, previous } = printed.summary;
    expect([handOver, previous]).toEqual([null, null]);
  });

  it("is not written where it would be too large to be opened", async () => {
    const here = place();
    // As bytes it is too much, as letters it is not.
    const long = "wörd ".repeat(19_000);
    for (let nth = 0; nth < 48; nth++) await here.smm(["note", `${nth} ${long}`]);
    const ran = await here.smm(["export", "--format", "json"]);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("larger than what smm opens");
    expect(ran.err).toContain("Next: smm export --format json --since");
  });
});

describe("learning records", () => {
  const records = async (here: ReturnType<typeof place>, content: string) =>
    here.smm(["export", "--format", "xapi"], { content });

  it("need the programme's address, and name nobody", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["config", "name", "Ada Byron"]);
    await here.smm(["note", "A secret thought"]);
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const without = await records(here, content);
    expect(without).toMatchObject({ code: 2, out: "" });
    expect(without.err).toContain("Next: smm config programme https://mentoring.example.org");
    expect((await here.smm(["config", "programme", "our intranet"])).code).toBe(2);
    await here.smm(["config", "programme", "https://mentoring.example.org"]);
    const { out, code } = await records(here, content);
    expect(code).toBe(0);
    const statements = JSON.parse(out);
    const verbs = statements.map(
      ({ verb }: { verb: { display: { en: string } } }) => verb.display.en,
    );
    expect(new Set(verbs)).toEqual(
      new Set(["initialized", "experienced", "answered", "completed"]),
    );
    expect(out).not.toMatch(/Ada|Byron|secret/);
    const again = JSON.parse((await records(here, content)).out);
    expect(again).toEqual(statements);
  });

  it("ask once on a terminal before they are written", async () => {
    const here = place();
    const cwd = temporaryFolder();
    await here.smm(["config", "programme", "https://mentoring.example.org"]);
    const no = scripted({ confirm: false });
    await here.smm(["export", "--format", "xapi"], { cwd, script: no });
    expect(no.shown[0]).toContain("none of your notes");
    const yes = scripted({ confirm: true });
    await here.smm(["export", "--format", "xapi"], { cwd, script: yes });
    expect(JSON.parse(readFileSync(join(cwd, "smm-records.json"), "utf8"))).toEqual([]);
  });
});

describe("a page that was handed over", () => {
  const asked = async () => {
    const here = place();
    const content = smallPack();
    const cwd = temporaryFolder();
    const smm = (...argv: string[]) => here.smm(argv, { content, cwd });
    await smm("config", "mentors", "Sam, Kim");
    await smm("note", "Who pours?");
    return { smm, json: (name: string) => JSON.parse(readFileSync(join(cwd, name), "utf8")) };
  };
  const told = (items: { text: string; isNew: boolean }[]) =>
    items.map(({ text, isNew }) => (isNew ? `new: ${text}` : text));

  it("is kept, so that what comes later, the same day too, is new on the next, once", async () => {
    const { smm, json } = await asked();
    await smm("export", "--for", "Sam", "-o", "one.json");
    await smm("note", "What boils?");
    await smm("thread", "answer", "1", "The host.");
    await smm("export", "--for", "Sam", "-o", "two.json");
    await smm("export", "--for", "Sam", "-o", "again.json");
    await smm("note", "Nice.", "--kind", "thought");
    await smm("thread", "park", "2");
    await smm("export", "--for", "Sam", "-o", "three.json");
    const [one, two, again, three] = ["one", "two", "again", "three"].map(
      (name) => json(`${name}.json`).summary,
    );
    expect(again).toEqual({ ...two, handOver: again.handOver });
    expect(told(one.open)).toEqual(["new: Who pours?"]);
    expect(told(two.open)).toEqual(["new: What boils?"]);
    expect(two.settled).toMatchObject([{ text: "Who pours?", change: { words: "The host." } }]);
    expect(told(three.open)).toEqual(["What boils?"]);
    expect(three.settled).toEqual([]);
    expect(two.previous >= one.handOver.at).toBe(true);
  });

  it("is one mentor's, and taken back with undo", async () => {
    const { smm, json } = await asked();
    await smm("export", "--for", "Sam", "-o", "sam.json");
    await smm("export", "--for", "Kim", "-o", "kim.json");
    expect(told(json("kim.json").summary.open)).toEqual(["new: Who pours?"]);
    expect((await smm("undo")).out).toContain("Taken back: that Kim has a new page.");
    await smm("undo");
    await smm("export", "--for", "Sam", "-o", "again.json");
    expect(json("again.json").summary.previous).toBeNull();
  });

  it("leaves what it left out to the next one", async () => {
    const { smm, json } = await asked();
    await smm("export", "--for", "Sam", "--without", "questions", "-o", "one.json");
    await smm("export", "--for", "Sam", "-o", "two.json");
    expect(told(json("two.json").summary.open)).toEqual(["new: Who pours?"]);
  });

  it("is where --since last begins, by its moment", async () => {
    const { smm } = await asked();
    const none = await smm("export", "--for", "Sam", "--since", "last");
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toContain("No page was handed over yet");
    await smm("note", "Before it.");
    await smm("export", "--for", "Sam", "-o", "one.md");
    await smm("note", "After it.");
    const { out } = await smm("export", "--for", "Sam", "--since", "last");
    expect(out).toContain("After it.");
    expect(out).not.toContain("Before it.");
  });

  it("is kept of no page that was only printed, unless she says that she gave it", async () => {
    const { smm } = await asked();
    await smm("export", "--for", "Sam");
    expect((await smm("thread", "--with", "Sam")).out).not.toContain("new since");
    await smm("thread", "gave", "--with", "Sam");
    await smm("note", "What boils?");
    const { out } = await smm("thread", "--with", "Sam");
    expect(out.match(/new since Sam's page/g)).toHaveLength(1);
    expect((await smm("thread", "gave", "now")).code).toBe(2);
  });
});
