import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bars, daysByWeek, daysInWords } from "../../src/formats/charts.ts";
import { STYLE } from "../../src/formats/summaryStyle.ts";
import { dayAfter } from "../../src/text/day.ts";

const rects = (svg: string, kind: string) =>
  [...svg.matchAll(new RegExp(`<rect class="${kind}" x="([^"]+)"[^>]* width="([^"]+)"`, "g"))].map(
    (match) => [match[1], match[2]],
  );

describe("bars", () => {
  const html = bars({
    caption: "Units by part",
    columns: ["Part", "Units"],
    pieces: [
      { fill: "full", is: "read" },
      { fill: "hatched", is: "begun" },
      { fill: "empty", is: "new" },
    ],
    rows: [
      { title: "Start <1>", counts: [1, 1, 6], inWords: "1 of 8 read, 1 begun" },
      { title: "Cases", counts: [4, 0, 0], inWords: "4 of 4 read" },
    ],
  });

  it("are all to one scale, the longest as wide as there is room", () => {
    const [first = "", second = ""] = html.split("<tbody>")[1]?.split("</tr>") ?? [];
    expect(rects(first, "full")).toEqual([["0%", "12.5%"]]);
    expect(rects(first, "hatched")).toEqual([["12.5%", "12.5%"]]);
    expect(rects(first, "empty")).toEqual([["25%", "75%"]]);
    expect(rects(second, "full")).toEqual([["0%", "50%"]]);
    expect(rects(second, "hatched")).toEqual([]);
  });

  it("are a table with their figures in words", () => {
    expect(html).toContain("<caption>Units by part</caption>");
    expect(html).toContain('<th scope="row">Start &lt;1&gt;</th>');
    expect(html).toContain('<span class="figures">1 of 8 read, 1 begun</span>');
  });

  it("stay inside where there is nothing to count", () => {
    const empty = bars({ caption: "", columns: ["", ""], pieces: [], rows: [] });
    expect(empty).not.toContain("NaN");
  });
});

describe("days by week", () => {
  it("are a block for each day in the column of its week, with the figures for those who cannot see", () => {
    const svg = daysByWeek(["2026-11-02", "2026-11-08", "2026-11-09", "2026-11-29", "2026-12-03"]);
    expect(rects(svg, "full").map(([x]) => x)).toEqual(["0%", "0%", "6.25%", "18.75%", "25%"]);
    expect(svg).toContain(
      '<desc id="weeks-figures">week from 2 November 2026: 2 days; week from 9 November 2026: 1 day; week from 23 November 2026: 1 day; week from 30 November 2026: 1 day.</desc>',
    );
    expect(
      [...svg.matchAll(/<text x="([^"]+)"[^>]*>(\w+)/g)].map((match) => match.slice(1)),
    ).toEqual([
      ["0%", "Nov"],
      ["25%", "Dec"],
    ]);
  });

  it("are no picture where all were in one week", () => {
    expect(daysByWeek([])).toBe("");
    expect(daysByWeek(["2026-11-02", "2026-11-08"])).toBe("");
  });

  it("show the last half year where there is more, and say so", () => {
    const days = ["2020-01-01", "2026-11-02", "2026-12-03"];
    expect(rects(daysByWeek(days), "full")).toHaveLength(2);
    expect(daysInWords(days)).toBe(
      "On 3 days, from 1 January 2020 to 3 December 2026. Each block is a day, each column a week. The picture shows the last 26 weeks.",
    );
  });

  it("stay inside the picture, whatever the days", () => {
    const someDays = fc
      .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 })
      .map((all) => all.sort((a, b) => a - b).map((nth) => dayAfter("2025-12-29", nth)));
    fc.assert(
      fc.property(someDays, (days) => {
        const svg = daysByWeek(days);
        const height = Number(/height="(\d+)"/.exec(svg)?.[1] ?? 0);
        for (const [, x, y, width] of svg.matchAll(
          /x="([\d.]+)%" y="([\d.]+)" width="([\d.]+)%"/g,
        )) {
          expect(Number(x) + Number(width)).toBeLessThanOrEqual(100);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThan(height);
        }
        expect(svg).not.toMatch(/NaN|undefined/);
      }),
    );
  });

  it.each([
    [["2026-11-02"], "On one day: 2 November 2026."],
    [["2026-11-02", "2026-11-03"], "On 2 days, from 2 November to 3 November 2026."],
  ])("of %j in words: %s", (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });
});

describe("the colours", () => {
  const schemes = STYLE.split("@media screen").slice(0, 2);
  const colour = (scheme: string, name: string) =>
    new RegExp(`${name}: (#[0-9a-f]{6})`).exec(scheme)?.[1] as string;
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  it.each([
    ["light", schemes[0] as string],
    ["dark", schemes[1] as string],
  ])("can be told from their ground, in the %s scheme", (_name, scheme) => {
    for (const ground of ["--paper", "--card"].map((name) => colour(scheme, name))) {
      for (const ink of ["--ink", "--soft", "--accent", "--accent-2"])
        expect(contrast(colour(scheme, ink), ground)).toBeGreaterThan(4.5);
    }
  });
});

describe("days in words", () => {
  it.each([
    [[], ""],
    [["2026-11-22"], "On one day: 22 November 2026."],
    [["2026-11-23", "2026-11-24"], "On 2 days, from 23 November to 24 November 2026."],
  ])("%j", (days, words) => {
    expect(daysInWords(days)).toBe(words);
  });
});
