import { describe, expect, it } from "vitest";
import { type Place, place } from "../support/world.ts";

const exchanged = async (here: Place) =>
  JSON.parse((await here.smm(["reading", "list", "--json"])).out).exchanged;

describe("what the two recommend to each other", () => {
  it("is kept with who recommended it, and with what it gave me when it is read", async () => {
    const here = place();
    const added = await here.smm([
      ...["reading", "add", "A Good Book", "--by", "Ann Author"],
      ...["--from", "Sam", "--url", "https://example.org/book"],
    ]);
    expect(added.out).toContain("Kept as number 1. It goes into the summary.");
    await here.smm(["reading", "add", "Our annual report"]);
    const done = await here.smm(["reading", "done", "1", "That", "people", "answer."]);
    expect(done.out).toContain("“A Good Book” is read.");
    expect(await exchanged(here)).toMatchObject([
      { number: 1, about: "by Ann Author", from: "Sam", gave: "That people answer." },
      { number: 2, title: "Our annual report", from: null, readOn: null, gave: null },
    ]);
    const { out } = await here.smm(["reading", "list"]);
    expect(out).toContain(
      "1. A Good Book\n   By Ann Author\n   Recommended by Sam; read on Sunday 22 November.",
    );
    expect(out).toContain("Recommended by me; not read yet.");
    const summary = (await here.smm(["export"])).out;
    expect(summary).toContain(
      "- **A Good Book** (recommended by Sam; read Sunday 22 November 2026)",
    );
    expect(summary).toContain("  - What it gave me: That people answer.");
  });

  it("has what the shelf knows of it", async () => {
    const here = place();
    await here.smm(["reading", "add", "tactical transparency", "--from", "Sam"]);
    const [reading] = await exchanged(here);
    expect(reading).toMatchObject({
      title: "Tactical Transparency",
      shelf: "tactical-transparency",
    });
    expect(reading.about).toContain("Shel Holtz");
    expect((await here.smm(["reading", "done", "Tactical Transparency"])).code).toBe(0);
  });

  it("can be undone, each step", async () => {
    const here = place();
    await here.smm(["reading", "add", "A Good Book"]);
    await here.smm(["reading", "done", "1"]);
    expect((await here.smm(["undo"])).out).toContain("Taken back: having read something.");
    expect((await exchanged(here))[0].readOn).toBeNull();
    expect((await here.smm(["undo"])).out).toContain("adding “A Good Book”");
    expect(await exchanged(here)).toEqual([]);
  });

  it.each([
    [["add"], "The title is missing.", "smm reading add"],
    [["add", "A", "--url", "javascript:alert(1)"], "is no address of the web", "--url https"],
    [["add", "A", "--url", "ftp://example.org"], "is no address of the web", "--url https"],
    [["add", "x".repeat(1001)], "is longer than 1000 characters", "smm reading add"],
    [["done"], "Which one?", "smm reading add"],
    [["done", "7"], "Nothing that you exchanged is “7”.", "smm reading add"],
    [["ad"], "Did you mean “add”?", "smm reading add"],
  ])("%j is a mistake, in words", async (argv, words, next) => {
    const ran = await place().smm(["reading", ...argv]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toContain(next);
  });
});
