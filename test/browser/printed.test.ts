import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import type { SharedItem } from "../../src/mentoring/sections/items.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { USUAL_PARTS, withParts } from "../../src/mentoring/summaryParts.ts";
import { livelyAgenda } from "../support/agenda.ts";
import { livelySummary } from "../support/lively.ts";
import { temporaryFolder } from "../support/world.ts";
import { CHROMIUM, PDFTOTEXT } from "./found.ts";
import { newPage, open } from "./open.ts";

const usual = withParts(livelySummary(), USUAL_PARTS);
/** What a lively record makes of it, folded as it is handed over, and all of it. */
const FOLDED = summaryHtml(usual);
const HTML = summaryHtml(usual, "en", true);

/** That summary with so many open items, of the kinds and lengths that people write. */
function withOpen(count: number): Summary {
  const open = Array.from({ length: count }, (_, nth): SharedItem => {
    const item = usual.open[nth % usual.open.length] as SharedItem;
    return { ...item, text: `${nth + 1}: ${item.text}`, isNew: true };
  });
  return { ...usual, open };
}

const PIXELS_A_MM = 96 / 25.4;
/** The margins that the page's style sets, left and right, top and bottom, in mm. */
const MARGINS = { sides: 28, ends: 24 };

const PAPERS = [
  ["A4", 210, 297],
  ["Letter", 215.9, 279.4],
] as const;

/** The lines of words on each page of the PDF. */
async function printed(format: string, html = HTML): Promise<string[][]> {
  const page = await newPage({ colorScheme: "dark" });
  await open(page, html);
  const path = join(temporaryFolder(), "summary.pdf");
  await page.pdf({ path, format });
  const { stdout } = spawnSync(PDFTOTEXT as string, ["-layout", path, "-"], { encoding: "utf8" });
  return stdout
    .split("\f")
    .map((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0);
}

describe.skipIf(CHROMIUM === undefined).each(PAPERS)(
  "the page printed on %s",
  (format, width, height) => {
    const paper = {
      width: Math.floor((width - MARGINS.sides) * PIXELS_A_MM),
      height: Math.floor((height - MARGINS.ends) * PIXELS_A_MM),
    };

    it("has every picture whole inside the paper, and never parted", async () => {
      const page = await newPage({ viewport: paper });
      await open(page, HTML);
      await page.emulateMedia({ media: "print" });
      const pictures = await page.evaluate(() =>
        [...document.querySelectorAll("main svg")].map((svg) => {
          const chart = svg.closest(".chart") as Element;
          const [box, around] = [svg, chart].map((each) => each.getBoundingClientRect()) as [
            DOMRect,
            DOMRect,
          ];
          const drawn = [...svg.children]
            .map((each) => each.getBoundingClientRect())
            .filter((each) => each.width > 0);
          return {
            left: Math.min(box.left, ...drawn.map((each) => each.left)),
            right: Math.max(box.right, ...drawn.map((each) => each.right)),
            inside: box.top >= around.top && box.bottom <= around.bottom,
            height: around.height,
            parted: getComputedStyle(chart).breakInside,
          };
        }),
      );
      expect(pictures.length).toBeGreaterThan(10);
      for (const picture of pictures) {
        expect(picture).toMatchObject({ inside: true, parted: "avoid" });
        expect(picture.left).toBeGreaterThanOrEqual(-1);
        expect(picture.right).toBeLessThanOrEqual(paper.width + 1);
        expect(picture.height).toBeLessThan(paper.height);
      }
    });

    it("is dark on white, even where the screen is dark", async () => {
      const page = await newPage({ colorScheme: "dark" });
      await open(page, HTML);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(31, 40, 48)"]);
    });

    it.skipIf(PDFTOTEXT === undefined)("has the agenda of a talk on one sheet", async () => {
      const html = agendaHtml(livelyAgenda(), "Thursday 3 December 2026, 14:00", "en");
      const pages = await printed(format, html);
      // Letter is two centimetres shorter.
      expect(pages.length).toBeLessThanOrEqual(format === "A4" ? 1 : 2);
      expect(pages[0]?.join(" ")).toContain("If there is time");
    });

    it.skipIf(PDFTOTEXT === undefined)(
      "parts no picture from its figures and no heading from its text",
      async () => {
        const pages = await printed(format, HTML);
        const together = (...words: string[]) =>
          pages.filter((lines) => words.every((each) => lines.some((line) => line.includes(each))))
            .length;
        expect(together("What I read", " units", "3 of 6 read", "Cases", "Judgement")).toBe(1);
        const standing = [...HTML.matchAll(/\d+ solid, \d+ shaky/g)].map(([words]) => words);
        expect(standing.length).toBeGreaterThan(1);
        expect(together("What is solid, and", ...standing)).toBe(1);
        const headings = [...HTML.matchAll(/<h[1-4][^>]*>([^<]+)/g)].map(
          (match) => match[1] as string,
        );
        const last = pages.map((lines) => lines.at(-1) as string);
        expect(headings.filter((heading) => last.includes(heading))).toEqual([]);
      },
    );

    it.skipIf(PDFTOTEXT === undefined)("is at most four sheets, all unfolded", async () => {
      expect((await printed(format, HTML)).length).toBeLessThanOrEqual(4);
    });

    it.skipIf(PDFTOTEXT === undefined)("is one sheet as it is, with ten open items", async () => {
      const ten = withOpen(10);
      const [sheet = [], ...more] = await printed(format, summaryHtml(ten));
      expect(more).toEqual([]);
      for (const nth of ten.open.keys()) expect(sheet.join("\n")).toContain(` ${nth + 1}: `);
      for (const words of ["Settled since", "Worth a second look", "Listen for", "Next to read"])
        expect(sheet.join("\n")).toContain(words);
    });

    it.skipIf(PDFTOTEXT === undefined)(
      "lists all of thirty open items, on more sheets",
      async () => {
        const sheets = await printed(format, summaryHtml(withOpen(30)));
        expect(sheets.length).toBeGreaterThan(1);
        const all = sheets.flat().join("\n");
        for (let nth = 1; nth <= 30; nth++) expect(all).toMatch(new RegExp(`(^|\\s)${nth}: `, "m"));
      },
    );

    it("has no letters under 16 pixels on its first sheet", async () => {
      const page = await newPage({ viewport: paper });
      await open(page, FOLDED);
      await page.emulateMedia({ media: "print" });
      const sizes = await page
        .locator("header *, .front *, .standing *")
        .evaluateAll((all) =>
          all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        );
      expect(sizes.length).toBeGreaterThan(30);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    });
  },
);
