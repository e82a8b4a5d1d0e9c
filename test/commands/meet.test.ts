import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import { replyFile } from "../../src/mentoring/handOver.ts";
import { smallPack } from "../support/pack.ts";
import { SAYS_NOTHING } from "../support/reply.ts";
import { type Act, scripted } from "../support/script.ts";
import { type Place, place, temporaryFolder } from "../support/world.ts";

let content: string;
let here: Place;

beforeEach(async () => {
  content = smallPack();
  here = place();
  await here.smm(["config", "mentors", "Sam"]);
});

const meetings = async () =>
  JSON.parse((await here.smm(["meet", "list", "--json"], { content })).out);

/** Answers to what the first talk asks: what was agreed, two prompts, two actions, ratings, questions. */
const FIRST =
  "\nAll stays here.\nWe look weekly.\n\n\nbuild a list\n2026-12-10\n\n\n4\n3\n3\n2\n1\nIt was.\n\n";

/** Tells what came of a talk that was held today. */
const hold = (stdin = FIRST) => here.smm(["meet", "done"], { content, stdin: `\n${stdin}` });

describe("smm meet plan", () => {
  it("is the agenda of the next talk, and records nothing without a time", async () => {
    const { out, code } = await here.smm(["meet", "plan"], { content });
    expect(code).toBe(0);
    expect(out).toContain("# Talk 1 of 6 with Sam: the first: agreeing how\n\n30 minutes.\n");
    expect(out).toContain("- **27–30 min**: One action each, and the next date");
    expect((await meetings()).meetings).toEqual([]);
  });

  it("keeps its time, and another time for the same talk", async () => {
    const cwd = temporaryFolder();
    const plan = (when: string) => here.smm(["meet", "plan", "--when", when], { content, cwd });
    expect((await plan("2026-12-03 14:00")).out).toContain(
      "30 minutes. Thursday 3 December 2026, 14:00.",
    );
    await plan("2026-12-04T09:30");
    const [meeting, ...others] = (await meetings()).meetings;
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({ sequence: 1, with: "Sam", heldOn: null });
    expect(meeting.when).toBe(new Date(2026, 11, 4, 9, 30).toISOString());
    expect((await here.smm([], { content })).out).toContain(
      "Your talk with Sam: in 12 days (Friday 4 December), 09:30",
    );
    const [first, second] = ["smm-talk-1.ics", "smm-talk-1-2.ics"].map((name) =>
      readFileSync(join(cwd, name), "utf8"),
    );
    const uid = /^UID:.+$/m.exec(first ?? "")?.[0];
    expect(second).toContain(uid);
    expect([first, second].map((text) => /^SEQUENCE:(\d)/m.exec(text ?? "")?.[1])).toEqual([
      "0",
      "1",
    ]);
    expect(second).toContain("SUMMARY:Talk 1 with Sam (smm)");
  });

  it("leaves a file alone that is there, and changes nothing", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "talk.ics"), "mine");
    const plan = ["meet", "plan", "--when", "2026-12-03 14:00", "--output", "talk.ics"];
    const ran = await here.smm(plan, { content, cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("talk.ics is there already and was left as it is.");
    expect((await meetings()).meetings).toEqual([]);
    expect((await here.smm([...plan, "--force"], { content, cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "talk.ics"), "utf8")).toContain("BEGIN:VCALENDAR");
  });

  it("has a shorter form, and says so where a talk was missed", async () => {
    await here.smm(["meet", "plan", "--when", "2026-12-03 14:00"], { content });
    const now = new Date(2026, 11, 9, 9);
    const list = await here.smm(["meet"], { content, now });
    expect(list.out).toContain("Nothing is told yet of the talk of Thursday 3 December, 14:00.");
    expect(list.out).toContain("smm meet plan --minutes 15");
    const home = await here.smm([], { content, now });
    expect(home.out.replace(/\n/g, " ")).toContain(
      "Your talk with Sam was planned for Thursday 3 December, 14:00: how did it go?",
    );
  });

  it.each([
    [
      ["--when", "soon"],
      '“soon” is no day and time.\nNext: smm meet plan --when "2026-11-29 14:00"',
    ],
    [
      ["--when", "tomorrow"],
      'a day without a time.\nNext: smm meet plan --when "2026-11-23 14:00"',
    ],
    [
      ["--when", "on Tuesday at 2"],
      'Tuesday 24 November 2026, 14:00, or Tuesday 24 November 2026, 02:00.\nNext: smm meet plan --when "2026-11-24 14:00"',
    ],
    [["--when", "half past two tomorrow"], 'Next: smm meet plan --when "2026-11-23 14:30"'],
    [
      ["--when", "tonight"],
      '“tonight” is without an hour.\nNext: smm meet plan --when "2026-11-22 19:00"',
    ],
    [["--when", "tomorrow morning"], 'Next: smm meet plan --when "2026-11-23 10:00"'],
    [["--when", "Tuesday afternoon"], 'Next: smm meet plan --when "2026-11-24 15:00"'],
    [["--when", "2026-02-30 10:00"], "There is no such day as “2026-02-30 10:00”."],
    [["--when", "yesterday 10:00"], "Saturday 21 November 2026, 10:00 has passed already."],
    [
      ["--when", "12/3 14:00"],
      'It may be: Thursday 3 December 2026, 14:00, or Friday 12 March 2027, 14:00.\nNext: smm meet plan --when "2026-12-03 14:00"',
    ],
    [["--when", "tomorrow noonish"], "“noonish” was not understood."],
    [["--minutes", "20"], "Allowed choices are 15, 30, 45, 60."],
    [["--with", "Kim"], "There is no mentor “Kim”"],
  ])("%j is a mistake, in words", async (argv, words) => {
    const ran = await here.smm(["meet", "plan", ...argv], { content });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
  });
});

describe("a day that is typed at a terminal", () => {
  const plan = (when: string, ...acts: Act[]) => {
    const script = scripted(...acts, { confirm: false }, { page: "on" });
    return here
      .smm(["meet", "plan", "--when", when], { content, script })
      .then((ran) => ({ ran, script }));
  };
  const planned = async () => (await meetings()).meetings.map(({ when }: { when: string }) => when);
  const at = (day: number, hour: number, minute = 0) =>
    new Date(2026, 11, day, hour, minute).toISOString();

  it("is said in full and agreed to", async () => {
    const { script } = await plan("3.12. 14.00", { confirm: true });
    expect(script.shown).toContain("Thursday 3 December 2026, 14:00: is that right?");
    expect(await planned()).toEqual([at(3, 14)]);
  });

  it("is kept, and what one may do next stands below what was written", async () => {
    const { script } = await plan("3.12. 14.00", { confirm: true });
    const [said, choices] = script.shown.slice(-2);
    expect(said?.replace(/\s+/g, " ")).toMatch(
      /Kept: Thursday 3 December 2026, 14:00\. For your calendar: \S+smm-talk-1\.ics$/,
    );
    expect(choices).toContain("Make the page for Sam\nHold the talk now");
  });

  it("is said once more below an agenda that was only looked at, or that there is none yet", async () => {
    const look = async () => {
      const script = scripted({ page: "on" });
      await here.smm(["meet", "plan"], { content, script });
      return script.shown.at(-2);
    };
    expect(await look()).toContain("When it is, is not settled yet. At home, under Talks,");
    await plan("3.12. 14.00", { confirm: true });
    expect(await look()).toContain("Your next talk: Thursday 3 December 2026, 14:00.");
  });

  it("is asked for once more where that was not meant, until it is one", async () => {
    const { ran } = await plan(
      "3.12. 14.00",
      { confirm: false },
      { text: "soon" },
      { text: "4 December, half past nine" },
      { confirm: true },
    );
    expect(ran.err).toContain("“soon” is no day and time.");
    expect(await planned()).toEqual([at(4, 9, 30)]);
  });

  it("is chosen where it may be one of several", async () => {
    await plan("12/3 2pm", { choose: "3 December" });
    expect(await planned()).toEqual([at(3, 14)]);
  });

  it("is said in other words where it is none of these", async () => {
    await plan(
      "12/3 2pm",
      { choose: "Something else" },
      { text: "3.12. 14.00" },
      { confirm: true },
    );
    expect(await planned()).toEqual([at(3, 14)]);
  });

  it("is asked for its time, and keeps nothing where that is not told", async () => {
    const { script } = await plan("3 December", { text: "2" }, { choose: "14:00" });
    expect(script.shown).toContain("At what time on Thursday 3 December 2026, such as 14:00?");
    expect(await planned()).toEqual([at(3, 14)]);
    const stop = scripted({ text: "" }, { text: "q" });
    const ran = await here.smm(["meet", "plan", "--when", "4 December"], { content, script: stop });
    expect(ran).toMatchObject({ code: 130 });
    expect(await planned()).toEqual([at(3, 14)]);
  });

  it.each(["12/3", "foo", "25:00"])("is kept where %s is typed for its time", async (typed) => {
    const { ran, script } = await plan(
      "3.12.",
      { text: typed },
      { text: "10:30" },
      { confirm: true },
    );
    expect(ran.err).toContain(`“${typed}” is no time of day.`);
    const asked = "At what time on Thursday 3 December 2026, such as 14:00?";
    expect(script.shown.filter((each) => each === asked)).toHaveLength(2);
    expect(await planned()).toEqual([at(3, 10, 30)]);
  });

  it("is asked for an hour in the part of the day that was told", async () => {
    const { script } = await plan("3 December evening", { text: "7" }, { confirm: true });
    expect(script.shown).toContain(
      "At what time on Thursday 3 December 2026 in the evening, such as 19:00?",
    );
    expect(await planned()).toEqual([at(3, 19)]);
  });

  it("is asked for with one that lies ahead where it was not right", async () => {
    const { script } = await plan(
      "3.12. 14.00",
      { confirm: false },
      { text: "4.12. 9:30" },
      { confirm: true },
    );
    expect(script.shown).toContain("When is it, then, such as “2026-11-29 14:00”?");
  });

  it("may have the time of the talk before", async () => {
    await here.smm(["meet", "plan", "--when", "2026-12-03 14:30"], { content });
    await here.smm(["meet", "plan", "--when", "in three weeks, same time"], { content });
    expect(await planned()).toEqual([at(13, 14, 30)]);
  });

  it.each([
    ["en_US.UTF-8", new Date(2027, 2, 12, 14)],
    ["en_GB.UTF-8", new Date(2026, 11, 3, 14)],
    ["de_AT.UTF-8", new Date(2026, 11, 3, 14)],
  ])("goes by what the computer is set to: %s", async (locale, when) => {
    const env = { LANG: "C", LC_ALL: locale };
    await here.smm(["meet", "plan", "--when", "3/12 14:00"], { content, env });
    expect(await planned()).toEqual([when.toISOString()]);
  });

  it.each<Record<string, string>>([
    {},
    { LANG: "C.UTF-8" },
    { LANG: "en" },
    { LC_ALL: "x_y_z!" },
    { LC_TIME: "POSIX" },
  ])("is asked about where the computer is set to nothing: %j", async (env) => {
    const ran = await here.smm(["meet", "plan", "--when", "3/12 14:00"], { content, env });
    expect(ran.err).toContain("Whether the day or the month stands first is not known.");
  });

  it("by which something is to be done, is the day that it was on the day it was typed", async () => {
    const skip: Act = { text: "" };
    const until = [skip, skip, skip, skip, skip, skip, { text: "build it" }] as const;
    const first = scripted(
      ...until,
      { text: "in two weeks" },
      { confirm: true },
      { cut: "interrupted" },
    );
    await here.smm(["meet", "done"], { content, script: first });
    const later = new Date(Date.UTC(2026, 10, 25, 9));
    await here.smm(["meet", "done"], { content, script: scripted({ text: "q" }), now: later });
    expect((await meetings()).actions).toMatchObject([{ text: "build it", due: "2026-12-06" }]);
  });
});

describe("smm meet now", () => {
  const now = (...acts: Act[]) => {
    const script = scripted(...acts);
    return here.smm(["meet", "now"], { content, script }).then((ran) => ({ ran, script }));
  };
  const on: Act = { text: "" };

  it("keeps each line as it comes, what is settled, an action, and the next date", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    await here.smm(["note", "Who pours?", "--kind", "question"], { content });
    const { ran, script } = await now(
      on,
      { text: "The host does." },
      { text: "o" },
      { text: "And the guest helps." },
      { text: "t" },
      { text: "a" },
      { choose: "Sam" },
      { text: "show us" },
      { text: "10 December" },
      { confirm: true },
      { text: "x" },
      { text: "Who drinks?" },
      on,
      on,
      on,
      { text: "in two weeks, same time" },
      { confirm: true },
    );
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("What you agreed:\n- Sam: show us (by Thursday 10 December 2026)\n");
    expect(ran.out).toContain("Thank you both.");
    expect(script.shown.join("\n")).toContain("- The host does. (only the learner keeps this)");
    const { meetings: all, actions } = await meetings();
    expect(all).toMatchObject([
      {},
      {
        heldOn: "2026-11-22",
        conclusions: [
          { text: "The host does.", private: true },
          { text: "And the guest helps.", private: false },
        ],
      },
      { heldOn: null, with: "Sam" },
    ]);
    expect(all[2].when).toMatch(/^2026-12-06T/);
    expect(actions).toMatchObject([{ text: "show us", owner: "mentor", due: "2026-12-10" }]);
    const thread = await here.smm(["thread"], { content });
    expect(thread.out).toContain("Who drinks?");
    expect(thread.out).toContain("“And the guest helps.”");
    expect(thread.out).not.toContain("The host does.");
    const summary = await here.smm(["export", "--format", "json"], { content });
    expect(summary.out).not.toContain("The host does.");
  });

  it("says how one keeps a line to oneself, and of what was closed before nothing twice", async () => {
    await here.smm(["config", "name", "Ruth"]);
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    await here.smm(["note", "Who pours?", "--kind", "question"], { content });
    const { number } = JSON.parse((await here.smm(["thread", "--json"], { content })).out).open[0];
    await here.smm(["thread", "close", `${number}`, "The host."], { content });
    const { script } = await now({ text: "So." }, { text: "q" });
    const shown = script.shown.join("\n");
    expect(shown).toContain("Kept. o: only Ruth keeps it.");
    expect(shown).toContain("Who pours?");
    expect(shown).not.toContain("· settled");
  });

  it("has on a small screen no keys that contradict those by which one reads on", async () => {
    const size = { columns: 40, rows: 15 };
    const seen = async (rows: number) => {
      const script = scripted({ text: "q" });
      await here.smm(["meet", "now"], { content, script, size: { ...size, rows } });
      return script.shown[0];
    };
    expect(await seen(40)).toContain("Enter: next");
    const small = await seen(12);
    expect(small).not.toContain("Enter: next");
    expect(small).toContain("?: what you can do here");
  });

  it("keeps to oneself also what was written where nothing is asked, and shows it there", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    const { script } = await now({ text: "Mine alone." }, { text: "o" }, { text: "q" });
    expect(script.shown.at(-2)).toContain("- Mine alone. (only the learner keeps this)");
    expect((await meetings()).meetings[1].conclusions).toMatchObject([
      { text: "Mine alone.", private: true },
    ]);
    await hold("q\n");
    for (const argv of [["meet", "minutes"], ["export"]])
      expect((await here.smm(argv, { content })).out).not.toContain("Mine alone.");
  });

  it("shows a rating that was given where the two go on, and keeps it at Enter", async () => {
    const stop: Act = { text: "q" };
    await now(on, { text: "3" }, { text: "2" }, stop);
    const { ran } = await now(on, on, { text: "5" }, stop);
    expect(ran.out).toContain("Before: 3 (Enter keeps it).");
    expect(ran.out).toContain("Before: 2 (Enter keeps it).");
    expect((await meetings()).meetings[0].ratings).toEqual([3, 2, 5]);
  });

  it("says where it was left, and in the minutes what was left for later and what was done", async () => {
    await hold();
    await here.smm(["note", "Who pours?", "--kind", "question"], { content });
    const said = await now({ text: "t" }, on, { text: "k" }, on, on, on, on);
    expect(said.script.shown.join("\n")).toContain("Kept for when there is time.");
    const { out } = await here.smm(["meet", "minutes"], { content });
    expect(out).toContain("- build a list\n  - done\n");
    expect(out).toContain("- Who pours?\n  - left for when there is time\n");
    const page = await here.smm(["export"], { content });
    expect(page.out).toContain("left for when there is time");
  });

  it("begins with what the last talk concluded and what was closed since, of each once", async () => {
    await here.smm(["note", "Who pours?", "--kind", "question"], { content });
    const minute = (at: number) => ({ content, now: new Date(Date.UTC(2026, 10, 22, 9, at)) });
    const done = (at: number, stdin: string) =>
      here.smm(["meet", "done"], { ...minute(at), stdin: `\n${stdin}` });
    await done(1, "\nAll stays here.\nonly me: Mine.\nq\n");
    await here.smm(["thread", "close", "1", "The host."], minute(2));
    const agenda = async (at: number) => (await here.smm(["meet", "plan"], minute(at))).out;
    const second = await agenda(3);
    expect(second).toContain("We agreed: All stays here.");
    expect(second).toContain("“The host.”");
    expect(second).not.toContain("Mine.");
    await done(4, "So it is.\nq\n");
    const third = await agenda(5);
    expect(third).toContain("We concluded: So it is.");
    expect(third).not.toMatch(/The host|All stays here/);
  });

  it("shows and keeps a line only where it was written", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    const { script } = await now({ text: "A kettle." }, on, on, on, { text: "q" });
    const [last, again, ...others] = script.shown.filter((each) => each.startsWith("Talk 2"));
    expect(last).not.toContain("A kettle.");
    expect(again).toContain("- A kettle.");
    expect(others.map((each) => each.includes("A kettle."))).toEqual([false, false, false]);
    await here.smm(["meet", "now"], { content, script: scripted(on, { text: "" }) });
    const minutes = await here.smm(["meet", "minutes"], { content });
    expect(minutes.out).toContain("- What we said last time\n  - A kettle.");
  });

  it("goes on where it was left, with what was half typed", async () => {
    await now({ text: "We agree." }, on, { cut: "interrupted", after: "" });
    const { ran, script } = await now({ text: "b" }, { cut: "interrupted", after: "half a" });
    expect(ran.err).toContain("Going on with the talk that was begun on Sunday 22 November 2026");
    expect(ran.err).toContain("Next: smm meet now");
    expect(script.shown[0]).toContain("How sure are you");
    const again = await now({ enter: "as offered" }, { text: "q" });
    expect(again.ran).toMatchObject({ code: 0 });
    expect(again.ran.out).toContain("Everything is kept.\nTo go on: smm meet now");
    const [talk, ...others] = (await meetings()).meetings;
    expect(others).toEqual([]);
    expect(talk).toMatchObject({
      heldOn: null,
      conclusions: [{ text: "We agree." }, { text: "half a" }],
    });
  });

  it("asks once more when the two talk next where it was cut short there, and shows nothing else", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    const { ran } = await now(on, on, on, on, { cut: "interrupted" });
    expect(ran).toMatchObject({ code: 130, err: expect.stringContaining("smm meet now") });
    expect((await meetings()).meetings).toMatchObject([{}, { heldOn: null }]);
    const again = await now({ text: "in two weeks, same time" }, { confirm: true });
    expect(again.ran.code).toBe(0);
    expect(again.script.shown.join("\n")).not.toContain("What we said last time");
    expect((await meetings()).meetings).toMatchObject([
      {},
      { heldOn: "2026-11-22" },
      { heldOn: null, when: expect.stringMatching(/^2026-12-06T/) },
    ]);
  });

  it("plans no second talk where one is planned already, but lets it have another time", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    await here.smm(["meet", "plan", "--when", "2026-12-10 14:00"], { content });
    const another: Act = { confirm: false };
    await now(another, on, on, on, on, on);
    const planned = async () =>
      (await meetings()).meetings.filter(({ heldOn }: { heldOn: string | null }) => !heldOn);
    expect(await planned()).toMatchObject([{ when: new Date(2026, 11, 10, 14).toISOString() }]);
    await now(another, on, on, on, on, { text: "11 December 9:00" }, { confirm: true });
    expect(await planned()).toMatchObject([{ when: new Date(2026, 11, 11, 9).toISOString() }]);
  });

  it("rates the five sentences, and talks about more if there is time", async () => {
    const { script } = await now(
      on,
      { text: "six" },
      { text: "4" },
      ...["", "3", "2", "1"].map((text) => ({ text })),
      on,
      { text: "h" },
      { text: "m" },
      { choose: "One question, together" },
      { text: "With milk." },
      on,
      { leave: "back" },
      { text: "q" },
    );
    expect(script.shown.join("\n")).toContain("the kettle.");
    const [talk] = (await meetings()).meetings;
    expect(talk).toMatchObject({
      ratings: [4, null, 3, 2, 1],
      conclusions: [{ text: "With milk." }],
    });
    expect(talk.conclusions[0].prompt).toMatch(/\/tea\/both$/);
  });

  it("parks what waits, and lets an idea become an action", async () => {
    await here.smm(["meet", "done"], { content, stdin: "\nq\n" });
    await here.smm(["note", "A tea day", "--kind", "idea"], { content });
    await here.smm(["note", "Cups for all", "--kind", "idea"], { content });
    await now(
      on,
      { text: "a" },
      { choose: "The learner" },
      { text: "plan it" },
      { text: "" },
      { confirm: true },
      { text: "t" },
      { text: "m" },
      { choose: "Cups" },
      { text: "k" },
      on,
      { leave: "stop" },
    );
    const thread = JSON.parse((await here.smm(["thread", "--json"], { content })).out);
    const states = [...thread.open, ...thread.closed].map(
      ({ text, state }: { text: string; state: string }) => [text, state],
    );
    expect(states).toContainEqual(["A tea day", "done"]);
    expect(states).toContainEqual(["Cups for all", "parked"]);
  });

  it("is with a mentor of today, where one was begun with somebody who is none any more", async () => {
    await now({ text: "We agree." }, { text: "q" });
    await here.smm(["config", "mentors", "Kim"]);
    const { ran } = await now({ text: "Kim agrees." }, { text: "q" });
    expect(ran.code).toBe(0);
    expect((await meetings()).meetings).toMatchObject([
      { with: "Sam", conclusions: [{ text: "We agree." }] },
      { with: "Kim", conclusions: [{ text: "Kim agrees." }] },
    ]);
  });

  it("takes a planned talk for the one that is held, unless another is meant", async () => {
    await here.smm(["meet", "plan", "--when", "2026-11-22 12:00"], { content });
    await now({ text: "q" });
    expect((await meetings()).meetings).toHaveLength(1);
    const other = place();
    await other.smm(["meet", "plan", "--when", "2026-12-03 12:00"], { content });
    const script = scripted({ confirm: false }, { text: "q" });
    await other.smm(["meet", "now"], { content, script });
    expect(script.shown[0]).toContain("planned for Thursday 3 December 2026, 12:00");
    const all = JSON.parse((await other.smm(["meet", "list", "--json"], { content })).out).meetings;
    expect(all).toHaveLength(2);
  });

  it("asks whether one that was begun on another day is meant, and keeps it where it is not", async () => {
    await now({ text: "We agree." }, { text: "q" });
    const script = scripted({ confirm: false }, { text: "q" });
    const later = new Date(2026, 10, 25, 9);
    await here.smm(["meet", "now"], { content, script, now: later });
    expect(script.shown[0]).toContain("A talk was begun on Sunday 22 November 2026");
    expect((await meetings()).meetings).toMatchObject([
      { heldOn: "2026-11-22", conclusions: [{ text: "We agree." }] },
      { heldOn: null },
    ]);
  });
});

describe("a talk of somebody with several mentors", () => {
  beforeEach(async () => {
    await here.smm(["config", "mentors", "Sam, Kim Lee"]);
  });

  it.each(["plan", "now", "done"])(
    "is with one of them, who is named in a pipe: %s",
    async (task) => {
      const ran = await here.smm(["meet", task], { content });
      expect(ran).toMatchObject({ code: 2, out: "" });
      expect(ran.err).toContain("You have several mentors: Sam and Kim Lee.");
      expect(ran.err).toContain(`Next: smm meet ${task} --with "Sam"`);
      expect((await meetings()).meetings).toEqual([]);
    },
  );

  it("is with the one who is chosen", async () => {
    const plan = scripted({ choose: "Kim Lee" }, { confirm: true }, { page: "on" });
    const argv = ["meet", "plan", "--when", "2026-12-03 14:00"];
    await here.smm(argv, { content, script: plan });
    expect((await meetings()).meetings).toMatchObject([{ with: "Kim Lee" }]);
    const now = scripted({ choose: "Sam" }, { text: "We agree." }, { text: "q" });
    const ran = await here.smm(["meet", "now"], { content, script: now });
    expect(ran.out).toContain("To go on: smm meet now --with Sam");
    const on = scripted({ text: "q" });
    await here.smm(["meet", "now"], { content, script: on });
    expect(on.shown[0]).toContain("Talk 1 with Sam");
  });

  it("is the one of all that is told of, or with the one who is chosen then", async () => {
    await here.smm(["meet", "plan", "--when", "2026-12-03 14:00", "--with", "Kim"], { content });
    const planned = scripted({ choose: "The one with Kim Lee" }, { text: "" }, { text: "q" });
    await here.smm(["meet", "done"], { content, script: planned });
    const other = scripted({ choose: "Sam" }, { text: "" }, { text: "q" });
    const ran = await here.smm(["meet", "done"], { content, script: other });
    expect(ran.out).toContain("Talk 1, held on Sunday 22 November 2026, is kept.");
    expect((await meetings()).meetings).toMatchObject([{ with: "Kim Lee" }, { with: "Sam" }]);
  });

  it("is none where that is left", async () => {
    const script = scripted({ leave: "stop" });
    const ran = await here.smm(["meet", "now"], { content, script });
    expect(ran).toMatchObject({ code: 130 });
    expect(ran.err).toContain("None was chosen, so nothing was done.");
    expect((await meetings()).meetings).toEqual([]);
  });

  it("asks nobody where data is wanted", async () => {
    const ran = await here.smm(["meet", "plan", "--json"], { content, script: scripted() });
    expect(ran).toMatchObject({ code: 2 });
  });
});

describe("smm meet minutes", () => {
  it("are shown to both, written as a page or Markdown, and say what only she keeps", async () => {
    const cwd = temporaryFolder();
    await hold();
    await here.smm(["meet", "now"], {
      content,
      script: scripted({ text: "Mine alone." }, { text: "o" }, { text: "q" }),
    });
    await here.smm(["config", "name", "Ruth"]);
    const shown = await here.smm(["meet", "minutes"], { content });
    expect(shown.out).toContain(
      "# Minutes of talk 1 with Sam, Sunday 22 November 2026\n\n## What we agreed\n\n- All stays here.",
    );
    expect(shown.out).toContain("- Ruth: build a list (by Thursday 10 December)");
    for (const [file, begins] of [
      ["m.html", "<!doctype html>"],
      ["m.md", "# Minutes of talk 1"],
    ] as const) {
      await here.smm(["meet", "minutes", "-o", file], { content, cwd });
      expect(readFileSync(join(cwd, file), "utf8").startsWith(begins)).toBe(true);
    }
    const list = await here.smm(["meet"], { content });
    expect(list.out).toMatch(/2\. not ended: begun on Sunday 22 November, \d\d:\d\d with Sam/);
    await hold("only me: Mine.\nq\n");
    const own = await here.smm(["meet", "minutes"], { content });
    expect(own.err).toContain("Only you keep 2 more lines. To see all: smm meet show");
    const refused = await here.smm(["meet", "minutes", "-o", "m.pdf"], { content, cwd });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain("Next: smm meet minutes --output minutes.html");
    const data = JSON.parse((await here.smm(["meet", "minutes", "1", "--json"], { content })).out);
    expect(data).toMatchObject({ number: 1, agreed: ["All stays here."] });
    const none = await place().smm(["meet", "minutes"], { content });
    expect(none.err).toContain("No talk was held yet.");
  });
});

describe("the files of a talk", () => {
  it("have a SEQUENCE above that of every one before, undone or not", async () => {
    const cwd = temporaryFolder();
    let files = 0;
    const written = async (when: string) => {
      const file = `${++files}.ics`;
      const ran = await here.smm(["meet", "plan", "--when", when, "-o", file], { content, cwd });
      expect(ran.code).toBe(0);
      return Number(/^SEQUENCE:(\d+)/m.exec(readFileSync(join(cwd, file), "utf8"))?.[1]);
    };
    expect(await written("2026-12-03 14:00")).toBe(0);
    expect(await written("2026-12-04 14:00")).toBe(1);
    const undone = await here.smm(["undo"], { content });
    expect(undone.out).toContain("Taken back: planning a meeting.");
    expect(await written("2026-12-05 14:00")).toBe(2);
    await here.smm(["undo"], { content });
    await here.smm(["undo"], { content });
    expect(await written("2026-12-03 14:00")).toBe(3);
    const backup = join(cwd, "record.smm");
    await here.smm(["backup", backup], { content });
    expect(await written("2026-12-06 14:00")).toBe(4);
    await here.smm(["restore", backup, "--yes"], { content });
    expect(await written("2026-12-07 14:00")).toBe(5);
  });

  it.each([
    [
      "agenda.pdf",
      "smm writes no agenda in .pdf. Your browser prints a page in .html to a PDF.",
      "agenda.html",
    ],
    ["agenda.docx", "A word processor opens a page in .html.", "agenda.html"],
    ["agenda", "smm writes no agenda without an ending.", "agenda.html"],
    ["talk.ics", "A calendar needs to know when the talk is.", "talk.ics"],
  ])("are not in a form that %s would be", async (file, words, next) => {
    const cwd = temporaryFolder();
    const ran = await here.smm(["meet", "plan", "-o", file], { content, cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toMatch(new RegExp(`Next: smm meet plan .*${next}\\n`));
  });

  it.each([
    ["page.html", /^<!doctype html>/],
    ["page.md", /^# Talk 1 of 6 with Sam/],
  ])("may be the agenda alone, with or without a time: %s", async (file, begins) => {
    const cwd = temporaryFolder();
    const plan = (...argv: string[]) =>
      here.smm(["meet", "plan", "-o", file, ...argv], { content, cwd });
    expect((await plan()).code).toBe(0);
    expect(readFileSync(join(cwd, file), "utf8")).toMatch(begins);
    expect((await meetings()).meetings).toEqual([]);
    await plan("--when", "2026-12-03 14:00", "--force");
    expect(readFileSync(join(cwd, file), "utf8")).toContain("Thursday 3 December 2026, 14:00");
    expect((await meetings()).meetings).toHaveLength(1);
  });

  it("tell a calendar nothing but when and with whom, unless that is wanted", async () => {
    const cwd = temporaryFolder();
    const agenda = async (file: string, argv: string[], script?: ReturnType<typeof scripted>) => {
      const words = ["meet", "plan", "--when", "2026-12-03 14:00", "-o", file, ...argv];
      await here.smm(words, { content, cwd, ...(script !== undefined && { script }) });
      return readFileSync(join(cwd, file), "utf8").includes("What we agree on");
    };
    expect(await agenda("1.ics", [])).toBe(false);
    expect(await agenda("2.ics", ["--agenda"])).toBe(true);
    const asked = scripted({ confirm: true }, { confirm: true }, { page: "on" });
    expect(await agenda("3.ics", [], asked)).toBe(true);
    expect(asked.shown.join("\n")).toContain("Others may see your calendar.");
  });
});

describe("smm meet done", () => {
  it("thanks for a talk of which nothing was told, without a word that is not there", async () => {
    const { out } = await hold("\n".repeat(14));
    expect(out).toContain("Dear Sam,\nthank you for your time.\n");
  });

  it("keeps what was concluded, the actions, the ratings and the two questions", async () => {
    await here.smm(["meet", "plan", "--when", "2026-12-03 14:00"], { content });
    const ran = await hold();
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Talk 1, held on Sunday 22 November 2026, is kept.");
    expect(ran.out).toContain(
      "Dear Sam,\nthank you for your time. What I take with me: We look weekly.",
    );
    const { meetings: all, actions } = await meetings();
    expect(all).toMatchObject([
      {
        heldOn: "2026-11-22",
        conclusions: [
          { prompt: "talk/agreement", text: "All stays here." },
          { prompt: "drinks/tea/mentor", text: "We look weekly." },
        ],
        useful: "It was.",
        change: null,
        ratings: [4, 3, 3, 2, 1],
      },
    ]);
    expect(actions).toMatchObject([{ owner: "learner", text: "build a list", due: "2026-12-10" }]);
    const next = await here.smm(["meet", "plan"], { content });
    expect(next.out).toContain("# Talk 2 of 6");
    expect(next.out).toContain("Action: the learner: build a list (by Thursday 10 December)");
    expect(next.out).not.toContain("Make a pot.");
  });

  it("asks for her own questions first, settles what was told, and leaves the rest open", async () => {
    await hold();
    for (const text of ["Who pours?", "Who drinks?"])
      await here.smm(["note", text, "--kind", "question"], { content });
    const { out } = await hold("The host.\nonly me: I do.\ny\nq\n");
    expect(out.indexOf("Question: Who pours?")).toBeLessThan(out.indexOf("Action: You"));
    const { open, closed } = JSON.parse((await here.smm(["thread", "--json"], { content })).out);
    expect(open).toMatchObject([{ text: "Who drinks?", state: "open" }]);
    const came = closed.map((each: { text: string; state: string; change: { words: string } }) => {
      return [each.text, each.state, each.change.words];
    });
    expect(came.sort()).toEqual([
      ["Who pours?", "talked-over", "The host."],
      ["build a list", "done", null],
    ]);
    await here.smm(["note", "Who washes up?", "--kind", "question"], { content });
    await hold("\nq\n");
    expect((await here.smm(["thread"], { content })).out).toContain("Who washes up?");
  });

  it("settles nothing by a line that is kept to oneself, or begins with “open:”, and says what it does", async () => {
    await hold();
    for (const text of ["A?", "B?", "C?"])
      await here.smm(["note", text, "--kind", "question"], { content });
    const { out } = await hold("only me: Sam is tired.\nOpen: We try.\nSo it is.\nq\n");
    const said = out.match(/(It stays open|That settles it)\./g);
    expect(said).toEqual(["It stays open.", "It stays open.", "That settles it."]);
    const { open, closed } = JSON.parse((await here.smm(["thread", "--json"], { content })).out);
    const texts = (items: { text: string }[]) => items.map(({ text }) => text);
    expect(texts(open)).toEqual(expect.arrayContaining(["A?", "B?"]));
    expect(texts(closed)).toEqual(["C?"]);
    const minutes = await here.smm(["meet", "minutes"], { content });
    expect(minutes.out).toContain("We try.");
    expect(minutes.out).not.toMatch(/open:|Sam is tired/i);
  });

  it("leaves a wish open where the line on it says so", async () => {
    const cwd = temporaryFolder();
    const file = join(cwd, "reply.json");
    const prompt = { ask: "Show me.", listenFor: null };
    writeFileSync(file, jsonText(replyFile({ ...SAYS_NOTHING, from: "Sam", to: "Ada", prompt })));
    await here.smm(["config", "name", "Ada"]);
    expect((await here.smm(["open", file], { content, cwd })).code).toBe(0);
    const wishes = async () =>
      JSON.parse((await here.smm(["thread", "--json"], { content })).out).open.filter(
        ({ kind }: { kind: string }) => kind === "wish",
      );
    for (const typed of ["\n\n\nonly me: Soon.", "\n\nopen: Soon."]) {
      const { out } = await hold(`${typed}\nq\n`);
      expect(out).toContain("It stays open.");
      expect(await wishes()).toMatchObject([{ text: "Show me.", state: "open" }]);
    }
    await hold("\n\nSo it is.\nq\n");
    expect(await wishes()).toEqual([]);
  });

  it("offers nothing again of what was refused, or by which one stopped", async () => {
    const told = async (...acts: Act[]) => {
      const script = scripted(...acts);
      const ran = await here.smm(["meet", "done"], { content, script });
      return { ran, shown: script.shown };
    };
    const cut: Act = { cut: "interrupted" };
    const on: Act = { enter: "as offered" };
    const stopped = await told({ text: "q" });
    expect(stopped.ran.err).toContain("so nothing was kept");
    expect(existsSync(join(here.home, "drafts"))).toBe(false);
    const { ran } = await told({ text: "soon" }, cut);
    expect(ran.err).toContain("“soon” is no day.");
    await told({ text: "?" }, cut);
    await told(on, { text: "We agree." }, cut);
    expect((await told({ text: "q" })).ran.out).toContain("22 November 2026, is kept");
  });

  it("offers nothing half typed where it is asked for yes or no", async () => {
    await hold();
    const script = scripted(
      { text: "" },
      { text: "" },
      { cut: "interrupted", after: "half a line" },
    );
    await here.smm(["meet", "done"], { content, script });
    const ran = await here.smm(["meet", "done"], {
      content,
      script: scripted({ enter: "as offered" }, { text: "q" }),
    });
    expect(ran.out).not.toContain("y or n, please.");
  });

  it("asks at a terminal which talk it was, and on which day", async () => {
    await here.smm(["meet", "plan", "--when", "2026-11-24 14:00"], { content });
    const now = new Date(2026, 10, 28, 9);
    const script = scripted(
      { choose: "planned for Tuesday 24 November 2026, 14:00" },
      { text: "tomorrow" },
      { text: "on Wednesday" },
      { confirm: true },
      { text: "q" },
    );
    const ran = await here.smm(["meet", "done"], { content, script, now });
    expect(script.shown).toContain("On which day was it held? (Enter: Saturday 28 November 2026)");
    expect(ran.err).toContain("Sunday 29 November 2026 is still to come.");
    await here.smm(["meet", "plan", "--when", "2026-12-24 14:00"], { content, now });
    const other = scripted({ choose: "not planned" }, { text: "" }, { text: "q" });
    await here.smm(["meet", "done"], { content, script: other, now });
    expect((await meetings()).meetings).toMatchObject([
      { heldOn: "2026-11-25" },
      { heldOn: null },
      { heldOn: "2026-11-28" },
    ]);
  });

  it("ends as a talk does that is held at this screen: what was agreed, the next date, thanks", async () => {
    await here.smm(["config", "name", "Ruth"]);
    await here.smm(["meet", "plan", "--when", "2026-11-24 14:30"], { content });
    const now = new Date(2026, 10, 25, 9);
    const skip: Act = { text: "" };
    const script = scripted(
      { choose: "planned for Tuesday 24 November 2026, 14:30" },
      ...Array(6).fill(skip),
      { text: "build a list" },
      { text: "10 December" },
      { confirm: true },
      { text: "and show it" },
      skip,
      skip,
      { text: "show us" },
      ...Array(9).fill(skip),
      { text: "b" },
      { text: "It should be longer." },
      { text: "in two weeks, same time" },
      { confirm: true },
    );
    const ran = await here.smm(["meet", "done"], { content, script, now });
    script.finish();
    expect(ran.code).toBe(0);
    expect(ran.out).toContain(
      "What you agreed:\n- You: build a list (by Thursday 10 December 2026)\n- You: and show it\n- Sam: show us\n",
    );
    expect(script.shown).toContain(
      "When do you talk next, such as “in two weeks, same time”? (Enter: not settled yet)",
    );
    expect(ran.out).toContain(
      "The next talk: Wednesday 9 December 2026, 14:30.\nThank you, Ruth and Sam.\n",
    );
    expect((await meetings()).meetings).toMatchObject([
      { heldOn: "2026-11-24", change: "It should be longer." },
      { heldOn: null, with: "Sam", when: new Date(2026, 11, 9, 14, 30).toISOString() },
    ]);
  });

  it("asks once more when the two talk next where it was cut short there, and nothing else", async () => {
    await hold();
    const cut = scripted(
      ...Array(10).fill({ text: "" }),
      { text: "in th" },
      { cut: "interrupted" },
    );
    const ran = await here.smm(["meet", "done"], { content, script: cut });
    expect(ran.err).toContain("“in th” is no day and time.");
    expect(ran).toMatchObject({ code: 130, err: expect.stringContaining("Next: smm meet done") });
    expect((await meetings()).meetings).toHaveLength(1);
    const again = scripted({ text: "next Tuesday 2pm" }, { confirm: true });
    expect((await here.smm(["meet", "done"], { content, script: again })).code).toBe(0);
    again.finish();
    expect((await meetings()).meetings).toMatchObject([
      { heldOn: "2026-11-22" },
      { heldOn: "2026-11-22" },
      { heldOn: null, when: new Date(2026, 10, 24, 14).toISOString() },
    ]);
  });

  it("takes the next date in a pipe too, and leaves it open where the input ends before", async () => {
    const open = await hold();
    expect(open).toMatchObject({ code: 0, out: expect.stringContaining("Thank you both.") });
    expect(open.out).toContain("What you agreed:\n- You: build a list");
    expect((await meetings()).meetings).toHaveLength(1);
    const soon = await hold("\n\n\n\n\n\n\n\n\nsoon\n2026-12-10 14:00\n");
    expect(soon.err).toContain("“soon” is no day and time.");
    expect(soon.out).toContain("The next talk: Thursday 10 December 2026, 14:00.");
    expect(open.out).not.toContain("calendar");
    const [, calendar = "none"] =
      /The next talk, for your calendar: smm (.+)/.exec(soon.out.replace(/:\n/g, ": ")) ?? [];
    expect(calendar).toBe("meet plan --output smm-talk-3.ics");
    const cwd = temporaryFolder();
    expect((await here.smm(calendar.split(" "), { content, cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "smm-talk-3.ics"), "utf8")).toContain("DTSTART");
    const script = scripted(
      { choose: "not planned" },
      ...Array(10).fill({ text: "" }),
      { text: "11 December 14:00" },
      { confirm: true },
    );
    await here.smm(["meet", "done"], { content, script });
    expect(script.shown.join("\n")).toContain(
      "You talk next on Thursday 10 December 2026, 14:00. Another time? (Enter: it stays so)",
    );
    expect((await meetings()).meetings).toMatchObject([
      ...[{}, {}],
      { heldOn: null, when: new Date(2026, 11, 11, 14).toISOString() },
      {},
    ]);
  });

  it("leads to the minutes of this talk, also where a later one was told of before", async () => {
    expect((await hold()).out).toContain("What came of it, for both: smm meet minutes\n");
    const { out } = await here.smm(["meet", "done", "--when", "2026-11-20"], {
      content,
      stdin: "It was short.\nq\n",
    });
    expect(out).toContain("What came of it, for both: smm meet minutes 2\n");
    const minutes = await here.smm(["meet", "minutes", "2"], { content });
    expect(minutes.out).toContain("It was short.");
  });

  it("reads back also what was agreed before, where it was begun at this screen", async () => {
    await here.smm(["meet", "now"], {
      content,
      script: scripted(
        ...[{ text: "a" }, { choose: "Sam" }, { text: "show us" }, { text: "" }, { text: "q" }],
      ),
    });
    const { out } = await hold("\n".repeat(20));
    expect(out).toContain("What you agreed:\n- Sam: show us\n");
  });

  it("at the last talk shows how sure the learner was at first, and is now", async () => {
    await hold();
    for (let nth = 2; nth <= 5; nth++) await hold("q\n");
    const { out } = await hold("\n\nWe blog.\n\nWe go on.\n\n\n\n\n4\n4\n4\n4\n5\n\n\n");
    const spaced = out.replace(/\s+/g, " ");
    expect(spaced).toContain(
      "Talk 6, held on Sunday 22 November 2026, is kept. How sure you are, from 1 to 5:",
    );
    expect(spaced).toContain("I can find out what is said about us. At first 3, now 4.");
    expect(spaced).toContain("with reasons. At first 1, now 5.");
    expect(out).toContain("Dear Sam,\nthank you for your time. What I take with me: We blog.");
    const show = await here.smm(["meet", "show"], { content });
    expect(show.out).toContain("one thing about the company, one about this.\n  - We blog.");
  });

  it.each([
    ["on the day", 3, [], "2026-12-03"],
    ["on the day after", 4, [], "2026-12-03"],
    ["a week after", 10, [], "2026-12-10"],
    ["before", 2, [], "2026-12-02"],
    ["and told which day", 10, ["--when", "2026-12-08"], "2026-12-08"],
    ["the day after, and told that it was on that day", 4, ["--when", "2026-12-04"], "2026-12-04"],
  ])("keeps the day of a planned talk, written down %s", async (_name, day, argv, kept) => {
    await here.smm(["meet", "plan", "--when", "2026-12-03 14:00"], { content });
    const now = new Date(2026, 11, day, 18);
    await here.smm(["meet", "done", ...argv], {
      content,
      stdin: `${argv.length === 0 ? "\n" : ""}So.\nq\n`,
      now,
    });
    expect((await meetings()).meetings[0].heldOn).toBe(kept);
  });

  it("asks in a pipe too on which day it was, and keeps nothing where that is not told", async () => {
    const done = (stdin: string) => here.smm(["meet", "done"], { content, stdin });
    expect(await done("")).toMatchObject({ code: 2, err: expect.stringContaining("input ended") });
    expect(await done("q\n")).toMatchObject({
      code: 130,
      err: expect.stringContaining("nothing was kept"),
    });
    expect((await meetings()).meetings).toEqual([]);
    const ran = await done("soon\nyesterday\nSo.\n");
    expect(ran.err).toContain("“soon” is no day");
    expect(ran.err).toContain("The input ended before the end. What you did is kept.");
    const kept = [{ heldOn: "2026-11-21", conclusions: [{ text: "So." }] }];
    expect((await meetings()).meetings).toMatchObject(kept);
  });

  it.each([
    ["soon", "“soon” is no day"],
    ["2030-01-01", "Tuesday 1 January 2030 is still to come."],
    ["10/11", "It may be: Sunday 11 October 2026, or Tuesday 10 November 2026."],
  ])("asks nothing where %s is no day that it can have been", async (when, words) => {
    const ran = await here.smm(["meet", "done", "--when", when], { content });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(words);
  });

  it("keeps the ratings that were given, where others were skipped", async () => {
    await hold("\n\n\n\n\n\n\n3\n\n4\nq\n");
    expect((await meetings()).meetings[0].ratings).toEqual([3, null, 4]);
    const { out } = await here.smm(["meet", "show"], { content });
    expect(out.match(/^- \d: /gm)).toEqual(["- 3: ", "- 4: "]);
    const summary = await here.smm(["export", "--format", "json"], { content });
    const firsts = JSON.parse(summary.out).summary.baseline.map(
      (each: { first: number }) => each.first,
    );
    expect(firsts).toEqual([3, 4]);
  });

  it("goes back to the question before with b", async () => {
    await hold("\nAll stays here.\nWe look.\nb\nWe look weekly.\nq\n");
    expect((await meetings()).meetings[0].conclusions).toMatchObject([
      { text: "All stays here." },
      { text: "We look weekly." },
    ]);
  });

  it("asks again for a day that is none and a rating that is none", async () => {
    await hold("\n\n\n\n\nlist\nsoon\n2026-12-10\n\n\nsix\n4\n3\n3\n2\n1\n\n\n");
    const { meetings: all, actions } = await meetings();
    expect(actions[0]).toMatchObject({ due: "2026-12-10" });
    expect(all[0].ratings).toEqual([4, 3, 3, 2, 1]);
  });

  it.each([
    ["q", "q\n", 0],
    ["the end of the input", "", 2],
  ])("keeps what was typed until %s", async (_name, end, code) => {
    const ran = await hold(`\nWe look weekly.\n${end}`);
    expect(ran.code).toBe(code);
    if (code !== 0) expect(ran.err).toContain("Next: smm meet show");
    expect((await meetings()).meetings[0]).toMatchObject({
      heldOn: "2026-11-22",
      conclusions: [{ text: "We look weekly." }],
    });
  });

  it("keeps nothing where it was cut short before anything was typed", async () => {
    const script = scripted({ cut: "interrupted" });
    expect((await here.smm(["meet", "done"], { content, script })).code).toBe(130);
    expect((await meetings()).meetings).toEqual([]);
  });

  it("goes on where it was cut short, on the day on which it was begun", async () => {
    const script = scripted(
      { text: "" },
      { text: "" },
      { text: "" },
      { text: "We look weekly." },
      { text: "" },
      { text: "" },
      { text: "build a list" },
      { cut: "interrupted" },
    );
    const ran = await here.smm(["meet", "done"], { content, script });
    expect([ran.code, ran.err]).toEqual([
      130,
      expect.stringContaining("Stopped. What you did is kept.\nNext: smm meet done\n"),
    ]);
    expect((await meetings()).meetings).toEqual([]);
    const later = new Date(Date.UTC(2026, 10, 25, 9));
    const again = scripted({ text: "b" }, { text: "build it" }, { text: "" }, { text: "q" });
    await here.smm(["meet", "done"], { content, script: again, now: later });
    const { meetings: held, actions } = await meetings();
    expect(held).toMatchObject([
      { heldOn: "2026-11-22", conclusions: [{ text: "We look weekly." }] },
    ]);
    expect(actions).toMatchObject([{ text: "build it" }]);
  });

  it("is undone step by step", async () => {
    await hold();
    expect((await here.smm(["undo"], { content })).out).toContain("the action “build a list”");
    expect((await here.smm(["undo"], { content })).out).toContain("having held a meeting");
    expect((await meetings()).meetings).toEqual([]);
  });
});

describe("smm meet done with a number", () => {
  it("tells of the talk that has it in the list, without asking which", async () => {
    await here.smm(["config", "mentors", "Sam, Kim"], { content });
    const plan = (...more: string[]) => here.smm(["meet", "plan", ...more], { content });
    await plan("--when", "2026-11-23 12:00", "--with", "Sam");
    await plan("--when", "2026-11-24 12:00", "--with", "Kim");
    const script = scripted({ text: "" }, { text: "Kim agrees." }, { text: "q" });
    await here.smm(["meet", "done", "2"], { content, script });
    const [sam, kim] = (await meetings()).meetings;
    expect([sam.with, sam.heldOn]).toEqual(["Sam", null]);
    expect(kim).toMatchObject({ with: "Kim", conclusions: [{ text: "Kim agrees." }] });
    const again = await here.smm(["meet", "done", "2"], { content });
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining("It is told already what came of talk 2.\nNext: smm meet list"),
    ]);
  });
});

describe("smm meet list, show and tick", () => {
  it("show what came of it, and an action that is done", async () => {
    await hold();
    const list = await here.smm(["meet", "list"], { content });
    expect(list.out).toContain("1. held on Sunday 22 November with Sam, 30 minutes, 2 conclusions");
    expect(list.out).toContain("1. You: build a list (by Thursday 10 December)");
    const show = await here.smm(["meet", "show"], { content });
    expect(show.out).toContain("how often we meet, and that both may say “I don't know”.");
    expect(show.out).toContain("  - All stays here.\n- Make a pot.\n  - We look weekly.");
    expect(show.out).toContain("- 4: I can say what social media could do");
    expect((await here.smm(["meet", "tick", "1"], { content })).out).toContain(
      "Done: build a list",
    );
    expect((await meetings()).actions[0].doneOn).toBe("2026-11-22");
    expect((await here.smm(["meet", "show", "1"], { content })).out).toContain(
      "done Sunday 22 November",
    );
    const again = await here.smm(["meet", "tick", "1"], { content });
    expect(again.out).toContain("That was done already, on Sunday 22 November: build a list");
    const data = JSON.parse((await here.smm(["meet", "show", "--json"], { content })).out);
    expect(data).toMatchObject({
      meetings: [{ with: "Sam" }],
      actions: [{ text: "build a list" }],
    });
  });

  it("number an action as the thread does", async () => {
    await here.smm(["note", "Who pours?"], { content });
    await hold();
    const [action] = (await meetings()).actions;
    const { open } = JSON.parse((await here.smm(["thread", "--json"], { content })).out);
    const item = open.find(({ id }: { id: string }) => id === action.id);
    expect([item.number, action.number]).toEqual([2, 2]);
    const list = await here.smm(["meet", "list"], { content });
    expect(list.out).toContain("2. You: build a list");
    expect(list.out).toContain("smm meet tick 2");
    expect((await here.smm(["meet", "tick", "2"], { content })).out).toContain(
      "Done: build a list",
    );
  });

  it.each([
    [["show"], "No talk was held yet.", "smm meet plan"],
    [["show", "7"], "There is no talk 7.", "smm meet list"],
    [["done", "7"], "There is no talk 7.", "smm meet list"],
    [["tick"], "Which action?", "smm meet list"],
    [["tick", "3"], "There is no action 3.", "smm meet list"],
    [["paln"], "Did you mean “plan”?", "smm meet plan"],
  ])("%j is a mistake, in words", async (argv, words, next) => {
    const ran = await here.smm(["meet", ...argv], { content });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toContain(`Next: ${next}`);
  });
});
