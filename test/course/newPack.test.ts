import { describe, expect, it } from "vitest";
import { parseManifest } from "../../src/course/manifest.ts";
import { manifestText, readmeText, termsText } from "../../src/course/newPack/about.ts";
import { caseText } from "../../src/course/newPack/case.ts";
import { lessonText } from "../../src/course/newPack/lesson.ts";
import { parseTerms } from "../../src/course/terms.ts";
import { faultsOf, unitFrom } from "../support/course.ts";

const BEGUN = {
  name: "our-water",
  title: 'Our "water": works',
  industry: "waterworks",
  language: "en",
  firstCase: "a-burst-main",
};

describe("a pack that is begun", () => {
  it("has a manifest that names its two units", () => {
    const { manifest, faults } = parseManifest("pack.yaml", manifestText(BEGUN));
    expect(faults).toEqual([]);
    expect(manifest).toMatchObject({ name: "our-water", title: 'Our "water": works' });
    expect(manifest?.parts.map(({ units }) => units)).toEqual([
      ["where-people-talk"],
      ["a-burst-main"],
    ]);
  });

  it.each([
    [
      "a lesson",
      lessonText({ industry: 'pumps "and" pipes', today: "2026-11-26" }),
      /pumps and pipes/,
    ],
    ["a case", caseText({ company: 'Ada "&" Sons', today: "2026-11-26" }), /Ada/],
  ])("has %s without a fault, with every kind of thing to learn from", (_, markdown, named) => {
    expect(faultsOf(markdown)).toEqual([]);
    const unit = unitFrom(markdown);
    expect(unit.title).toMatch(named);
    expect(unit.checked).toBe("2026-11-26");
    expect(unit.before).toBeDefined();
    expect(unit.questions.length).toBeGreaterThan(1);
    expect(unit.prompts.length).toBeGreaterThan(1);
    expect(unit.inShort.length).toBeGreaterThan(0);
    expect(markdown).toMatch(/<!--/);
  });

  it("has words, and a guide that names the commands as they are typed here", () => {
    expect(parseTerms("terms.md", termsText())).toMatchObject({
      terms: [{ id: "review" }, { id: "feed", also: ["timeline"] }],
      faults: [],
    });
    const guide = readmeText(BEGUN, "our-water", (typed) => `./smm ${typed}`);
    expect(guide).toMatch(/^# Our "water": works\n/);
    expect(guide).toContain("waterworks");
    expect(guide).toContain("./smm pack check our-water");
  });
});
