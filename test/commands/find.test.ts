import { describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { smallPack } from "../support/pack.ts";
import { place } from "../support/world.ts";

describe("smm search", () => {
  it("names the pages with a sentence and the command that prints them", async () => {
    const { out, code } = await place().smm(["search", "boils"], { content: smallPack() });
    expect(code).toBe(0);
    expect(out).toContain("Water · Tea\n  Water boils at 100 degrees.\n  smm read tea --page 2\n");
  });

  it("finds words of the glossary too", async () => {
    const { out } = await place().smm(["search", "hashtag"]);
    expect(out).toMatch(/^Hashtag\n {2}A word after a # sign/);
  });

  it("says so where there is nothing, and what to do", async () => {
    const { out, code } = await place().smm(["search", "xyzzy"], { content: smallPack() });
    expect(code).toBe(0);
    expect(out).toContain("Nothing in this course has “xyzzy”.");
    expect(out).toContain("smm list");
  });

  it("says that no page has all words, before those that have most", async () => {
    const most = await place().smm(["search", "boils leaves"], { content: smallPack() });
    expect(most.out).toMatch(/^No page has all of “boils leaves”. These have most of it:\n\n/);
    const near = await place().smm(["search", "degreas"], { content: smallPack() });
    expect(near.out).toMatch(/^No page has “degreas” as it is written. These have nearly that:\n/);
    const data = JSON.parse(
      (await place().smm(["search", "degrees", "--json"], { content: smallPack() })).out,
    );
    expect(data.has).toBe("all");
  });

  it("is data with --json", async () => {
    const { out } = await place().smm(["search", "boils", "--json"], { content: smallPack() });
    const data = JSON.parse(out);
    expect(data.pages[0]).toMatchObject({ unit: "tea", page: 2, heading: "Water" });
    expect(data.terms).toEqual([]);
  });
});

describe("smm terms", () => {
  it("is the glossary, or one word of it by any of its names", async () => {
    const all = await place().smm(["terms"]);
    expect(all.out.split("\n").length).toBeGreaterThan(100);
    const one = await place().smm(["terms", "private", "message"]);
    expect(one.out).toMatch(/^Direct message \(DM, private message\)\n/);
    expect(JSON.parse((await place().smm(["terms", "feed", "--json"])).out)).toHaveLength(1);
  });

  it("says what was meant, or that there is no glossary", async () => {
    const ran = await place().smm(["terms", "hashtga"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("Did you mean “Hashtag”?");
    const none = await place().smm(["terms"], { content: smallPack() });
    expect(none.out).toBe("This course has no glossary.\n");
  });
});

describe("smm sources", () => {
  it("has the sources of one unit with their numbers, or of all", async () => {
    const one = await place().smm(["sources", "tea"], { content: smallPack() });
    expect(one.out).toContain("Tea\n\n[1] A. Cook, “Boiling”".replace(/[“”]/g, '"'));
    const all = await place().smm(["sources", "--json"], { content: smallPack() });
    expect(JSON.parse(all.out)).toMatchObject([
      { unit: "tea", number: 1, id: "boil", url: "https://example.org/boil" },
      { unit: "coffee", number: 1 },
    ]);
  });
});

describe("smm reading", () => {
  it("shows the shelf, or says that there is none", async () => {
    const { out } = await place().smm(["reading"]);
    expect(out).toContain("Tactical Transparency\n  By Shel Holtz and John C. Havens.");
    const { shelf } = JSON.parse((await place().smm(["reading", "--json"])).out);
    expect(shelf.length).toBeGreaterThan(9);
    const none = await place().smm(["reading", "list"], { content: smallPack() });
    expect(none.out).toContain("Nothing is exchanged yet.");
  });
});

describe("what to read before and after", () => {
  it("stands above the unit, and after it is finished", async () => {
    const more = "minutes: 5\nread-first: [coffee]\nread-next: [coffee]";
    const content = smallPack({ "hot/tea.md": changed("minutes: 5", more) });
    const { out } = await place().smm(["read", "tea"], { content });
    expect(out).toContain("Read first: coffee.\nRead next: coffee.");
  });

  it.each([
    ["a unit that is not there", "read-next: [cocoa]", '"read-next" names "cocoa"'],
    ["itself", "read-first: [tea]", '"read-first" names "tea"'],
    ["an old id of its own", "was: [tea]", '"was" names "tea"'],
    ["the id of another as an old one", "was: [coffee]", '"was" names "coffee"'],
  ])("cannot be %s", async (_name, line, what) => {
    const content = smallPack({ "hot/tea.md": changed("minutes: 5", `minutes: 5\n${line}`) });
    const ran = await place().smm(["list"], { content });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`tea.md:5:1: ${what}`);
  });
});
