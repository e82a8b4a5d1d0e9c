import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { minutesHtml } from "../../src/formats/minutesHtml.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { unitHtml } from "../../src/formats/unitHtml.ts";
import { fold } from "../../src/learner/fold.ts";
import type { Minutes } from "../../src/mentoring/minutes.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { agendaOf, livelyAgenda } from "../support/agenda.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { ALL_FIGURES } from "../support/figures.ts";
import { summaryOf } from "../support/hostile.ts";
import { livelySummary } from "../support/lively.ts";
import { NOBODY } from "../support/pair.ts";
import { CHROMIUM } from "./found.ts";
import { newPage, open } from "./open.ts";

const figures = Object.values(ALL_FIGURES).join("\n\n");
const unit = unitFrom(changed("Leaves are *dried*.\n", `- One\n- **Two**\n\n${figures}\n`));
const long = `\`\`\`post\nwho: ${"W".repeat(49)} (invented)\nsays: ${"W".repeat(390)}\n1 says: ${"W".repeat(110)}\n\`\`\``;

const minutesWith = (text: string): Minutes => ({
  ...{ number: 1, with: text, learner: text, heldOn: "2026-12-01", agreed: [text], learnt: [text] },
  concluded: [{ by: "somebody", about: text, text }],
  actions: [
    {
      ...{ id: "e1", number: 1, meeting: "m1", agreedOn: "2026-12-01", text, owner: "learner" },
      ...{ due: "2026-12-10", doneOn: null },
    },
  ],
  next: "2026-12-15T13:00:00.000Z",
});

const PAGES: [string, string][] = [
  ["a lesson with figures", unitHtml(unit, unit.pages, "en")],
  [
    "a lesson with one long word in a figure",
    unitHtml(unit, [{ id: "long", heading: "W".repeat(200), markdown: long }], "en"),
  ],
  ["the minutes of a talk", minutesHtml(minutesWith("We answer on the day."), "en")],
  ["minutes with one long word in every place", minutesHtml(minutesWith("W".repeat(300)), "en")],
  ["the agenda of a talk", agendaHtml(livelyAgenda(), "Thursday 3 December 2026, 14:00", "en")],
  [
    "an agenda with one long word in every place",
    agendaHtml(agendaOf("W".repeat(300)), "today", "en"),
  ],
  ["lively", summaryHtml(livelySummary())],
  ["lively, and unfolded", summaryHtml(livelySummary(), "en", true)],
  ["empty", summaryHtml(summarise(courseOf(unitFrom()), fold([]), NOBODY))],
  ["one long word in every place", summaryHtml(summaryOf("W".repeat(300)))],
  ["Hebrew in every place", summaryHtml(summaryOf("שלום לכולם, מה שלומכם?"))],
];

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  )) as axe.AxeResults;
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

/** How much wider the page is than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.skipIf(CHROMIUM === undefined)("the page for everybody, in a real browser", () => {
  describe.each(PAGES)("of what is %s", (_name, html) => {
    it.each([
      ["light", 1280],
      ["light", 320],
      ["dark", 1280],
      ["dark", 320],
    ] as const)("has nothing against WCAG 2.2 AA, %s at %i pixels", async (colorScheme, width) => {
      const page = await newPage({ colorScheme, viewport: { width, height: 900 } });
      await open(page, html);
      expect(await violations(page)).toEqual([]);
    });

    it.each([320, 390, 640, 641, 900, 1280])(
      "does not scroll sideways at %i pixels",
      async (width) => {
        const page = await newPage({ viewport: { width, height: 800 } });
        await open(page, html);
        expect(await overflow(page)).toBe(0);
      },
    );

    it("does not scroll sideways when a window of 1280 pixels is zoomed to 200 %", async () => {
      const page = await newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
      await open(page, html);
      expect(await overflow(page)).toBe(0);
    });

    it.each([320, 1280])(
      "does not scroll sideways with letters of twice the size, at %i pixels",
      async (width) => {
        const page = await newPage({ viewport: { width, height: 800 } });
        await open(page, html);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = "200%";
        });
        expect(await overflow(page)).toBe(0);
      },
    );

    it.each([320, 1280])("has no letters under 18 pixels, at %i pixels", async (width) => {
      const page = await newPage({ viewport: { width, height: 800 } });
      await open(page, html);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((each) =>
            [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
          )
          .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 18)
          .map((each) => each.outerHTML),
      );
      // What is only for screen readers has no size that matters.
      expect(small.filter((each) => !/^<(title|desc)/.test(each))).toEqual([]);
    });
  });

  it("says who, when, what is open and what to talk about on the first screen", async () => {
    const page = await newPage({ viewport: { width: 1280, height: 800 } });
    await open(page, summaryHtml(livelySummary()));
    const bottoms = await page
      .locator("h1, header .next, .front > div")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom));
    expect(bottoms.length).toBe(4);
    expect(Math.max(...bottoms)).toBeLessThan(800);
    expect(await page.locator("section h2").first().textContent()).toBe("Open between us");
  });

  it("is unfolded part by part, with the keyboard too", async () => {
    const page = await newPage();
    await open(page, summaryHtml(livelySummary()));
    const words = page.locator("blockquote");
    expect(await words.isVisible()).toBe(false);
    await page.locator("summary", { hasText: "In my own words" }).focus();
    await page.keyboard.press("Enter");
    expect(await words.isVisible()).toBe(true);
  });

  it("has its own style and no other, and light or dark as the system is", async () => {
    for (const [colorScheme, ground] of [
      ["light", "rgb(250, 247, 241)"],
      ["dark", "rgb(20, 24, 28)"],
    ] as const) {
      const page = await newPage({ colorScheme });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      await open(page, summaryHtml(livelySummary()));
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        ground,
      );
      expect(said).toEqual([]);
    }
  });
});
