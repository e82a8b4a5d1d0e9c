import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import { SECTIONS } from "../../src/mentoring/sections.ts";
import { SUMMARY, type Summary } from "../../src/mentoring/summary.ts";
import { SUMMARY_PARTS, withParts } from "../../src/mentoring/summaryParts.ts";
import { summaryTold, type ToldSection } from "../../src/mentoring/summaryTold.ts";
import { livelySummary } from "../support/lively.ts";

const lively = livelySummary();
const headingsIn = (page: string) => page.match(/^## .*|<h2/gm) ?? [];

/** What a section is without each of its parts. */
const changesOf = ({ without }: (typeof SECTIONS)[number]) =>
  Object.values(without).map((change) => (typeof change === "function" ? change(lively) : change));

/** All sections as they are told, in the order of the page. */
function sectionsOf(summary: Summary): ToldSection[] {
  const { between, beside, below } = summaryTold(summary);
  return [...between, ...beside, ...below];
}

describe.each(SECTIONS.map((section) => [section.name, section] as const))(
  "the section “%s”",
  (_name, section) => {
    const own = Object.keys(section.shape);

    it("changes nothing but its own where a part is left out or only the last days are told", () => {
      const from = { at: "2026-12-01T00:00:00.000Z", day: "2026-12-01" };
      const changes = [...changesOf(section), section.since?.(lively, from)];
      for (const change of changes)
        expect(own).toEqual(expect.arrayContaining(Object.keys(change ?? {})));
    });

    it("is still a summary's when a part is left out", () => {
      for (const change of changesOf(section))
        expect(v.safeParse(SUMMARY, { ...lively, ...change }).success).toBe(true);
    });

    it("says something of seven lively weeks, and nothing at the head when it is left out", () => {
      const piecesOf = (summary: typeof lively) =>
        sectionsOf(summary).find(({ name }) => name === section.name)?.pieces ?? [];
      expect([...(section.head?.(lively) ?? []), ...piecesOf(lively)]).not.toEqual([]);
      expect(section.head?.(withParts(lively, [])) ?? []).toEqual([]);
    });
  },
);

describe("the sections together", () => {
  it("have names and places in the file of their own", () => {
    expect(new Set(SECTIONS.map(({ name }) => name)).size).toBe(SECTIONS.length);
    expect(new Set(SECTIONS.map(({ inFile }) => inFile)).size).toBe(SECTIONS.length);
  });

  it("say nothing in any form when every part is left out", () => {
    const bare = withParts(lively, []);
    for (const page of [summaryMarkdown(bare), summaryHtml(bare)]) {
      expect(headingsIn(page)).toEqual([]);
      expect(page).toContain("Helen Brandt");
    }
    expect(headingsIn(summaryHtml(lively)).length).toBeGreaterThan(10);
  });

  it("can be left out by these names", () => {
    expect(SUMMARY_PARTS.join(" ")).toBe(
      "talk questions ideas wishes actions reading shaky sources minutes agenda units words thoughts offer sure solid answers days",
    );
  });
});
