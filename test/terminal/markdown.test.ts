import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { markdownRenderer } from "../../src/terminal/markdown.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { widthOf } from "../../src/terminal/wrap.ts";
import { UNSAFE } from "../support/controls.ts";
import { someText } from "../support/words.ts";

const ESCAPE = "\u001b";
const plain = markdownRenderer(themeOf(0));
const coloured = markdownRenderer(themeOf(1));
const widest = (text: string) => Math.max(...text.split("\n").map((line) => widthOf(line)));

describe("Markdown on a terminal", () => {
  it.each([
    ["a heading", "## Water\n\ntext", "Water\n\ntext"],
    [
      "no colour codes for bold, soft and code, and says what is struck out",
      "**a** *b* `c` ~~d~~",
      "a b c (struck out: d)",
    ],
    ["bold in the items of a tight list", "- **For us:** who\n- *b*", "- For us: who\n- b"],
    ["bold in the items of a loose list", "- **a**\n\n- b", "- a\n- b"],
    ["a list with the numbers as written", "5. five\n6. six", "5. five\n6. six"],
    ["a list in a list", "- a\n  - b\n    1. c\n- d", "- a\n  - b\n    1. c\n- d"],
    ["one box for each task", "- [x] done\n- [ ] open", "- [x] done\n- [ ] open"],
    ["one box for a loose task", "- [x] done\n\n- [ ] open", "- [x] done\n- [ ] open"],
    ["no picture for a name between colons", "a :x: b :heart:", "a :x: b :heart:"],
    ["a quotation", "> one\n> two\n>\n> three", "| one two\n|\n| three"],
    ["an alert with its title", "> [!WARNING] Often told\n> So.", "| Often told\n|\n| So."],
    ["an alert without a title", "> [!NOTE]\n> So.", "| Note\n|\n| So."],
    ["code as it is", "```\na  b\n  c\n```", "    a  b\n      c"],
    ["a link with its address", "[Jarvis](https://a.org/x)", "Jarvis (https://a.org/x)"],
    ["a link to something else than the web", "[click](javascript:alert)", "click"],
    ["a link to a file", "[<b>x</b>](file:///etc/passwd)", "<b>x</b>"],
    ["a bare address once", "<https://a.org/x>", "https://a.org/x"],
    [
      "a picture by its description",
      "![a kettle](k.png) ![](k.png)",
      "[picture: a kettle] [picture: without a description]",
    ],
    ["no comment", "a\n\n<!-- id: x -->\n\nb <!-- y --> c", "a\n\nb  c"],
    ["characters that were escaped", "\\*a\\* 1 &lt; 2 &amp; 3 &quot;", '*a* 1 < 2 & 3 "'],
    ["a break in a line", "one  \ntwo", "one\ntwo"],
    ["a rule", "a\n\n---\n\nb", `a\n\n${"-".repeat(24)}\n\nb`],
    ["nothing for nothing", " \n\n", ""],
  ])("shows %s", (_, markdown, text) => {
    expect(plain(markdown, 60)).toBe(text);
  });

  it.each(["&#27;[31mx", "&#x1b;]0;x&#7;", "&#x202e;x", "&#155;2Jx", "&#x200f;x", "&#8;x"])(
    "sends a terminal nothing that was spelt in numbers to get past: %s",
    (hidden) => {
      const places = [
        "¤",
        "**¤**",
        "# ¤",
        "> ¤",
        "- ¤",
        "[¤](https://a.org)",
        "| ¤ |\n|---|\n| ¤ |",
      ];
      for (const place of [...places, "![¤](x)", "`¤`", "    ¤", "<b>¤</b>", "~~¤~~"])
        expect([place, UNSAFE.test(plain(place.replaceAll("¤", hidden), 60))]).toEqual([
          place,
          false,
        ]);
    },
  );

  it.each(["*a", "a**", "a**b*c", "[", "![", "<!--", "> ", "`a", "http://a.b/)", "?!", " ", "~~"])(
    "is done soon with a megabyte of %j, and after it goes on as usual",
    (piece) => {
      const long = `http:/\\/a.b/${piece.repeat(1_000_000 / piece.length)}`;
      for (const markdown of [long, `- ${long}`, `> ${long}`, `${piece}\n`.repeat(200_000)])
        expect(plain(`${markdown}\n\n**b**`, 60).length).toBeGreaterThan(0);
      expect(plain(`${long.slice(0, 9000)}\n\n**b** *c*`, 60)).toMatch(/\n\nb c$/);
    },
    20_000,
  );

  it.each(["*__a", "_**a", "*_a", "**_a", "[a](b", "`a``", "~~a~"])(
    "is done soon with many paragraphs of %j that are each just short enough",
    (piece) => {
      const paragraph = `x ${piece.repeat(2990 / piece.length)}`;
      expect(plain(`- ${paragraph}\n`.repeat(62), 60).length).toBeGreaterThan(100_000);
    },
    5000,
  );

  it("has no codes of a terminal without colour, and ends those it begins with it", () => {
    const all = "# a\n\n**b** *c* `d` [e](https://f.org)\n\n- g\n\n| h | i |\n|---|---|\n| j | k |";
    expect(plain(all, 40)).not.toContain(ESCAPE);
    const shown = coloured(all, 40);
    expect(shown).toContain(`${ESCAPE}[1mb${ESCAPE}[22m`);
    expect(stripVTControlCharacters(shown)).toBe(plain(all, 40));
  });

  it("shows a task and code inside a list below its words", () => {
    expect(plain("1. a\n\n   ```\n   b\n   ```\n\n   c", 40)).toBe("1. a\n\n       b\n\n   c");
  });
});

describe("the width", () => {
  const columns = fc.integer({ min: 20, max: 72 });

  it.each<[string, (text: string) => string]>([
    ["a paragraph", (text) => text],
    ["a heading", (text) => `# ${text.replaceAll("\n", " ")}`],
    ["a quotation", (text) => text.replaceAll(/^/gm, "> ")],
    [
      "a list",
      (text) => `- ${text.replaceAll("\n", "\n  ")}\n- b\n  1. ${text.replaceAll("\n", " ")}`,
    ],
    ["tasks", (text) => `- [x] ${text.replaceAll("\n", " ")}\n- [ ] b\n\n3. [ ] c c c c c c c c c`],
    ["code", (text) => `\`\`\`\n${text}\n\`\`\``],
    ["bold", (text) => `**a ${text.replaceAll("\n", " ")} b**`],
  ])("is kept by %s", (_, markdown) => {
    fc.assert(
      fc.property(someText, columns, (text, most) => {
        expect(widest(plain(markdown(text), most))).toBeLessThanOrEqual(most);
        expect(widest(coloured(markdown(text), most))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("is the whole one again after what is set in", () => {
    const markdown = "> a\n\none two three\n\n- b\n\none two three";
    expect(plain(markdown, 13)).toBe("| a\n\none two three\n\n- b\n\none two three");
  });

  it("is kept by a table, which has every cell in columns or in rows", () => {
    const cell = fc
      .array(fc.constantFrom("a", "tea", "社交", "社交媒体", "marmalade"), {
        minLength: 1,
        maxLength: 3,
      })
      .map((words) => words.join(" "));
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 4 }),
        columns,
        ([head, ...rows], most) => {
          const lines = [head, ["-", "-", "-"], ...rows].map(
            (cells) => `| ${cells?.join(" | ")} |`,
          );
          const shown = plain(lines.join("\n"), most);
          expect(widest(shown)).toBeLessThanOrEqual(most);
          expect(shown).not.toContain("|");
          const letters = shown.replaceAll(/\s/g, "");
          for (const text of rows.flat()) expect(letters).toContain(text.replaceAll(" ", ""));
        },
      ),
    );
  });

  it.each([
    [40, "Place     For\nFacebook  friends, mostly\n社交      蔡"],
    [20, "Facebook\n  For: friends,\n  mostly\n\n社交\n  For: 蔡"],
  ])("of %i columns makes of a table the right thing", (most, shown) => {
    const table = "| Place | For |\n|---|---|\n| Facebook | friends, mostly |\n| 社交 | 蔡 |";
    expect(plain(table, most)).toBe(shown);
  });
});

describe("hostile Markdown", () => {
  it.each([
    [
      "a list of 24 levels",
      Array.from({ length: 24 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
    ],
    ["3000 quotations in each other", `${"> ".repeat(3000)}a`],
    ["3000 quotations without a space", `${">".repeat(3000)}a`],
    ["3000 emphases in each other", `${"*a **b ".repeat(1500)}${"** *".repeat(1500)}`],
    ["3000 stars", `${"*".repeat(3000)}a${"*".repeat(3000)}`],
    ["3000 brackets", `${"[".repeat(3000)}a`],
    [
      "a list of 300 levels",
      Array.from({ length: 300 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
    ],
    ["a paragraph of 200 KB", "word ".repeat(40_000)],
    ["a word of 200 KB", "a".repeat(200_000)],
    ["spaces of 100 KB", `a${" ".repeat(100_000)}a`],
  ])("is shown all the same: %s", (_, markdown) => {
    for (const render of [plain, coloured]) {
      const shown = render(markdown, 60);
      expect(shown.length).toBeLessThan(2 * markdown.length + 1000);
      const letters = (text: string) => text.replaceAll(/[^a-z]/g, "").length;
      expect(letters(stripVTControlCharacters(shown))).toBe(letters(markdown));
    }
  });

  it("does not spoil the width of what is shown next", () => {
    plain(`${"> ".repeat(3000)}a`, 30);
    expect(plain("> one two three four", 13)).toBe("| one two\n| three four");
  });

  it("brings no code of a terminal through the language of a code block", () => {
    const written: unknown[] = [];
    const spies = [
      vi.spyOn(process.stderr, "write").mockImplementation((text) => written.push(text) > 0),
      vi.spyOn(console, "error").mockImplementation((...words) => written.push(words)),
      vi.spyOn(console, "warn").mockImplementation((...words) => written.push(words)),
    ];
    const shown = plain(`\`\`\`${ESCAPE}[31mred\ncode\n\`\`\``, 60);
    for (const spy of spies) spy.mockRestore();
    expect(shown).toBe("    code");
    expect(written).toEqual([]);
  });
});
