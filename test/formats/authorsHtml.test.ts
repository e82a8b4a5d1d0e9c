import { describe, expect, it } from "vitest";
import { authorsHtml } from "../../src/formats/markdownHtml.ts";

const REL = 'rel="noopener noreferrer"';

describe("an author's line in HTML", () => {
  it.each([
    ["plain & <b>", "plain &amp; &lt;b&gt;"],
    ["**bold** and *more*", "<strong>bold</strong> and <em>more</em>"],
    ["_so_ not snake_case_name", "<em>so</em> not snake_case_name"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["`<b>` stays", "<code>&lt;b&gt;</code> stays"],
    ["\\*not bold\\*", "*not bold*"],
    [
      "~~struck~~ and __bold__ and *both **at once***",
      "<s>struck</s> and <strong>bold</strong> and <em>both <strong>at once</strong></em>",
    ],
    ["a fact[^source] cited", "a fact cited"],
    [
      "[a page](https://a.example/?x=1&y)",
      `<a href="https://a.example/?x=1&amp;y" ${REL}>a page</a>`,
    ],
    ["<mailto:a@b.example>", `<a href="mailto:a@b.example" ${REL}>mailto:a@b.example</a>`],
    ["[click](javascript:alert`1`)", "click"],
    ["[click](JaVaScRiPt:x)", "click"],
    ["[click](data:text/html,x)", "click"],
    ["[click](//a.example)", "click"],
    [
      "**<img>** [*x*](https://a.example)",
      `<strong>&lt;img&gt;</strong> <a href="https://a.example" ${REL}><em>x</em></a>`,
    ],
  ])("%s", (markdown, html) => {
    expect(authorsHtml(markdown)).toBe(html);
  });

  it("takes no time to speak of, however it is broken", () => {
    for (const piece of ["[", "*", "**a", "`a", "_a ", "[a](", "<https://", "\\", "*a *", "[^"])
      expect(authorsHtml(piece.repeat(50_000)).length).toBeGreaterThan(0);
  }, 2_000);
});
