import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack, UNIT } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const json = async (here: ReturnType<typeof place>, argv: string[], content: string) =>
  JSON.parse((await here.smm([...argv, "--json"], { content })).out);

describe("smm learn", () => {
  it("walks a unit from its opening to what to talk over, and says what comes next", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(...wholeUnit({ ownWords: "Because it is safer." }));
    const ran = await here.smm(["learn"], { script, content });
    expect(ran.code).toBe(0);
    const shown = script.shown.join("\n");
    const order = [
      "Tea is a drink.",
      "A guess is fine. It is not recorded.",
      "Water boils at 100 degrees.[1]",
      "Leaves are dried.",
      "Question 1 of 4",
      "Right.",
      "Why boil the water?",
      "Make a pot.",
      "Listen for: the kettle.",
    ].map((words) => shown.indexOf(words));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(ran.out).toContain("You have finished “Tea”.");
    expect(ran.out).toContain("Next comes “Coffee”");
    expect(await json(here, ["progress"], content)).toMatchObject({
      units: { total: 2, started: 0, done: 1 },
      questions: { solid: 3, shaky: 1, comingUp: "2026-11-23" },
      notes: 1,
      next: { id: "coffee", title: "Coffee" },
    });
  });

  it("does not record the guess", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted({ page: "on" }, { choose: "Milk" }, { page: "on" }, { page: "stop" });
    await here.smm(["learn", "tea"], { script, content });
    expect(readFileSync(join(here.home, "journal.jsonl"), "utf8")).not.toContain("Milk");
    expect(script.shown.join("\n")).toContain("What this unit would say: Water");
  });

  it("goes on at the page and at the question where it stopped", async () => {
    const here = place();
    const content = smallPack();
    const [first, guess, ...rest] = wholeUnit();
    const one = scripted(first as never, guess as never, { page: "on" }, { page: "stop" });
    const stopped = await here.smm(["learn"], { script: one, content });
    expect(stopped.code).toBe(0);
    expect(stopped.out).toContain("You stopped at page 2 of 3 of “Tea”.");
    expect(stopped.out).toContain("To go on there: smm learn\n");

    const two = scripted(...rest.slice(1, 5), { leave: "stop" });
    const again = await here.smm(["learn"], { script: two, content });
    expect(two.shown[0]).toContain("Page 2 of 3");
    expect(again.out).toContain("You stopped at question 2 of 4");

    const three = scripted({ leave: "stop" });
    await here.smm(["learn"], { script: three, content });
    expect(three.shown[0]).toContain("Question 2 of 4");
  });

  it("keeps an answer before it says whether it was right", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit().slice(0, 6);
    const script = scripted(...acts, { cut: "interrupted" });
    const ran = await here.smm(["learn", "tea"], { script, content });
    expect(ran.code).toBe(130);
    expect(ran.err).toContain("Next: smm learn tea");
    expect(await json(here, ["progress"], content)).toMatchObject({
      questions: { solid: 1, shaky: 0 },
    });
  });

  it("asks who may see own words before it keeps them, and offers them again", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit().slice(0, -2);
    const script = scripted(
      ...acts,
      { text: "Half a thought" },
      { text: "" },
      { cut: "interrupted" },
    );
    expect((await here.smm(["learn", "tea"], { script, content })).code).toBe(130);
    expect(await json(here, ["notes"], content)).toEqual([]);
    const again = scripted(
      { text: "" },
      { choose: "Show it in the page: Your mentor" },
      { page: "on" },
    );
    await here.smm(["learn", "tea"], { script: again, content });
    expect(again.shown).toContain("Half a thought");
    expect(await json(here, ["notes"], content)).toMatchObject([
      { kind: "own-words", text: "Half a thought", private: false, unit: "tea" },
    ]);
  });

  it("keeps own words for their writer alone where nobody says who may see them", async () => {
    const here = place();
    const content = smallPack();
    const stdin = "\n1\n\n\n\n1\n\n1 2\n\n\n\n\n\n\n\nTyped\n\n";
    const ran = await here.smm(["learn", "coffee"], { stdin, content });
    expect(ran.code).toBe(2);
    expect(await json(here, ["notes"], content)).toMatchObject([{ text: "Typed", private: true }]);
  });

  it("keeps the lines of own words that were typed when the input ended", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(...wholeUnit().slice(0, -2), { text: "One line" }, { cut: "ended" });
    expect((await here.smm(["learn", "tea"], { script, content })).code).toBe(2);
    expect(await json(here, ["notes"], content)).toMatchObject([{ text: "One line" }]);
  });

  it("keeps own words private unless told otherwise", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(...wholeUnit({ ownWords: "Mine", shared: false }));
    await here.smm(["learn", "tea"], { script, content });
    const stdin = "\n1\n\n\n\n1\n\n1 2\n\n\n\n\n\n\n\nTyped\n\n\n\n";
    await here.smm(["learn", "coffee"], { stdin, content });
    const notes = await json(here, ["notes"], content);
    expect(notes.map((note: { private: boolean }) => note.private)).toEqual([true, true]);
  });

  it("finds its place in a unit that has another name since", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit();
    await here.smm(["learn", "tea"], {
      script: scripted(...acts.slice(0, 7), { leave: "stop" }),
      content,
    });
    const renamed = smallPack({
      "pack.yaml": readFileSync(join(content, "pack.yaml"), "utf8").replace("[tea]", "[chai]"),
      "hot/chai.md": UNIT.replace("minutes: 5", "minutes: 5\nwas: [tea]"),
    });
    const one = scripted(acts[7] as Act, { page: "on" }, { text: "q" });
    const ran = await here.smm(["learn", "chai"], { script: one, content: renamed });
    expect(ran.out).toContain("You stopped at question 3 of 4");
    const two = scripted({ text: "q" });
    await here.smm(["learn", "chai"], { script: two, content: renamed });
    expect(two.shown[0]).toContain("Question 3 of 4");
    expect(await json(here, ["progress"], renamed)).toMatchObject({
      questions: { solid: 2, shaky: 0 },
    });
  });

  it("asks a question again whose meaning has changed", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit();
    await here.smm(["learn", "tea"], {
      script: scripted(...acts.slice(0, 7), { leave: "stop" }),
      content,
    });
    const changed = UNIT.replace("What boils?", "What boils first?");
    const script = scripted({ leave: "back" }, { leave: "stop" });
    await here.smm(["learn", "tea"], { script, content: smallPack({ "hot/tea.md": changed }) });
    expect(script.shown.at(-2)).toContain("What boils first?");
    expect(script.shown.join()).not.toContain("Right.");
  });

  it("takes own words from the editor", async () => {
    const here = place();
    const content = smallPack();
    const acts = wholeUnit().slice(0, -2);
    const script = scripted(
      ...acts,
      { text: "e" },
      { edit: "Written\nin vi\n" },
      { choose: "Show it" },
      { page: "on" },
    );
    await here.smm(["learn", "tea"], { script, content });
    expect(await json(here, ["notes"], content)).toMatchObject([
      { text: "Written\nin vi", private: false },
    ]);
  });

  it("shows an answered question again, without asking it, on the way back", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(...wholeUnit().slice(0, 7), { leave: "back" }, { page: "stop" });
    await here.smm(["learn", "tea"], { script, content });
    expect(script.shown.at(-1)).toContain("Right.");
    expect(await json(here, ["progress"], content)).toMatchObject({
      questions: { solid: 1, shaky: 0 },
    });
  });

  it("takes an answer back with u, on what is said after it and at the next question", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(
      ...wholeUnit().slice(0, 5),
      { choose: "Cups" },
      { way: "u" },
      { choose: "Water" },
      { page: "on" },
      { way: "u" },
      { choose: "Leaves" },
      { page: "stop" },
    );
    await here.smm(["learn", "tea"], { script, content });
    expect(await json(here, ["progress"], content)).toMatchObject({
      questions: { solid: 0, shaky: 1 },
    });
    const next = scripted({ leave: "stop" });
    await here.smm(["learn", "tea"], { script: next, content });
    expect(next.shown[0]).toContain("Question 2 of 4");
  });

  it("says so when everything is read, and offers a quiz", async () => {
    const here = place();
    const content = smallPack();
    for (const unit of ["tea", "coffee"])
      await here.smm(["learn", unit], { script: scripted(...wholeUnit()), content });
    const script = scripted({ choose: "Stop" });
    await here.smm(["learn"], { script, content });
    expect(script.shown[0]).toContain("You have read every unit.");
    expect(script.shown[1]).toMatch(/^A quiz\n/);
    const piped = await here.smm(["learn"], { content });
    expect(piped).toMatchObject({ code: 0, err: "" });
    expect(piped.out).toContain("smm quiz");
  });

  it("reads a finished unit anew from its first page and keeps that it was finished", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const script = scripted({ page: "on" }, { leave: "stop" });
    await here.smm(["learn", "tea"], { script, content });
    expect(script.shown[0]).toContain("Page 1 of 3");
    expect(await json(here, ["progress"], content)).toMatchObject({ units: { done: 1 } });
  });

  it("never asks with --no-input, and says how to read all the same", async () => {
    const ran = await place().smm(["learn", "dell", "--no-input"]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("smm read dell");
  });

  it.each([
    ["learn", "del", "Did you mean “dell”?"],
    ["learn", "../dell", "There is no unit “../dell”"],
    ["read", "linkdin", "Did you mean “linkedin”?"],
    ["learn", "constructor", "There is no unit “constructor”"],
  ])("smm %s %s says what was meant", async (command, unit, words) => {
    const ran = await place().smm([command, unit]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toContain("Next: smm list");
  });
});
