import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { unitHtml } from "../../src/formats/unitHtml.ts";
import { unitFrom } from "../support/course.ts";
import { HOSTILE, summaryOf } from "../support/hostile.ts";
import { CHROMIUM } from "./found.ts";
import { newPage, open } from "./open.ts";

/** What an author's Markdown may become; nothing else may be there that the template did not write. */
const FROM_MARKDOWN = ["a", "strong", "em", "code"];

const ATTRIBUTES = new Set([
  ...["lang", "charset", "http-equiv", "content", "name", "class", "id", "role", "dir", "scope"],
  ...["datetime", "href", "rel", "aria-labelledby", "aria-describedby", "aria-hidden"],
  ...["aria-label", "tabindex", "start", "open"],
  ...["width", "height", "x", "y", "rx", "cx", "cy", "r"],
  ...["patternUnits", "patternTransform"],
]);

type Seen = { counts: Record<string, number>; attributes: string[]; links: string[] };

function look(): Seen {
  const counts: Record<string, number> = {};
  const attributes = new Set<string>();
  for (const element of document.querySelectorAll("*")) {
    counts[element.localName] = (counts[element.localName] ?? 0) + 1;
    for (const { name } of element.attributes) attributes.add(name);
  }
  const links = [...document.querySelectorAll("a")].map((link) => link.protocol);
  return { counts, attributes: [...attributes], links };
}

/** Does what a reader's hands may do, short of following links. */
function touch(): void {
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    for (const type of ["mouseover", "mouseenter", "focus", "toggle", "animationstart"])
      element.dispatchEvent(new Event(type, { bubbles: true }));
    if (element.localName !== "a") element.dispatchEvent(new MouseEvent("click"));
  }
}

function templates(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([tag]) => !FROM_MARKDOWN.includes(tag)));
}

const withoutPolicy = (html: string) => html.replace(/<meta http-equiv[^>]*>/, "");

describe.skipIf(CHROMIUM === undefined)("hostile words in the page, in a real browser", () => {
  const happened: string[] = [];
  let page: Page;
  let usual: Seen;

  beforeAll(async () => {
    page = await newPage();
    page.on("dialog", (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) happened.push(`request: ${request.url()}`);
    });
    page.on("popup", () => happened.push("popup"));
    page.on("console", (message) => happened.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => happened.push(`error: ${error.message}`));
    await open(page, summaryHtml(summaryOf("word")));
    usual = await page.evaluate(look);
  });

  it("are more than a hundred", () => {
    expect(new Set(HOSTILE).size).toBeGreaterThan(100);
  });

  it("stand in a page that has every part", () => {
    expect(usual.counts).toMatchObject({ h1: 1, h2: 15, blockquote: 1, table: 2 });
    expect(usual.counts.script).toBeUndefined();
  });

  it.each([
    ["with the page's policy", (html: string) => html],
    ["and without it, by escaping alone", withoutPolicy],
  ])("are none of them live, %s", async (_name, change) => {
    const metas = (usual.counts.meta ?? 0) - (change === withoutPolicy ? 1 : 0);
    for (const text of HOSTILE) {
      happened.length = 0;
      const address = page.url();
      await open(page, change(summaryHtml(summaryOf(text))));
      const opened = page.url();
      await page.evaluate(touch);
      const seen = await page.evaluate(look);
      expect
        .soft(templates(seen.counts), text)
        .toEqual({ ...templates(usual.counts), meta: metas });
      expect
        .soft(
          seen.attributes.filter((name) => !ATTRIBUTES.has(name)),
          text,
        )
        .toEqual([]);
      const schemes = seen.links.filter((each) => !["http:", "https:", "mailto:"].includes(each));
      expect.soft(schemes, text).toEqual([]);
      expect.soft(await page.evaluate("globalThis.hit"), text).toBeUndefined();
      expect.soft([page.url() === opened, opened === address], text).toEqual([true, false]);
      expect.soft(happened, text).toEqual([]);
    }
  });

  it.each([
    ["with the page's policy", (html: string) => html],
    ["and without it, by escaping alone", withoutPolicy],
  ])("are none of them live in a lesson to print, %s", async (_name, change) => {
    const pages = HOSTILE.map((text, at) => ({ id: `p${at}`, heading: text, markdown: text }));
    const unit = { ...unitFrom(), title: HOSTILE.join(" "), summary: HOSTILE.join(" ") };
    happened.length = 0;
    await open(page, change(unitHtml(unit, pages, "en")));
    const opened = page.url();
    await page.evaluate(touch);
    const seen = await page.evaluate(look);
    expect(Object.keys(seen.counts)).not.toContain("script");
    expect(seen.attributes.filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    const schemes = seen.links.filter((each) => !["http:", "https:", "mailto:"].includes(each));
    expect(schemes).toEqual([]);
    expect(await page.evaluate("globalThis.hit")).toBeUndefined();
    expect([page.url(), happened]).toEqual([opened, []]);
  });

  it("are words that can be read, where they are not invisible", async () => {
    const text = `<b>bold</b> & "so" </style> <!-- on -->`;
    await open(page, summaryHtml(summaryOf(text)));
    const shown = await page.locator("h1 bdi").first().textContent();
    expect(shown).toBe(text);
    expect(await page.title()).toBe(`For our next talk: ${text}, for ${text}`);
  });

  it("would be found live by these tests, were they not escaped", async () => {
    const text = HOSTILE[0] as string;
    const html = withoutPolicy(summaryHtml(summaryOf("word"))).replace("</main>", `${text}</main>`);
    await open(page, html);
    expect(await page.evaluate("globalThis.hit")).toBe(1);
    expect((await page.evaluate(look)).counts.script).toBe(1);
  });
});
