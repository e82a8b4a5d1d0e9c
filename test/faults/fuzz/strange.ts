import { HOSTILE, TERMINAL } from "../../support/hostile.ts";
import type { Chance } from "../chance.ts";

/** Lines that an author may have meant, and some that nobody means. */
const LINES = [
  "---",
  "```",
  "~~~js",
  "```post",
  "```timeline",
  "## Water",
  "## Talk it over ##",
  "## Check yourself",
  "### Why?",
  "####",
  "# ",
  "- [ ] ",
  "- [x] Tea",
  "* [x] Tea",
  "1) One",
  "0. None",
  "= ",
  "=",
  "> ",
  "  >",
  "> [!WARNING] Often told differently",
  "<!-- id: a -->",
  "<!-- page: -->",
  "<!--",
  "-->",
  "[^a]:",
  "[^a]: <http://a>",
  "[^a]",
  "[^[^a]]",
  "- **For us:**",
  "*Listen for:*",
  "\t\tx",
  "title: [",
  "title: &a b",
  "was: *a",
  "? {a: b}",
  "!!js/function x: y",
  '"\\e[1m": "\\u202e"',
  "(: 1",
  "checked: 2026-02-31",
  "minutes: 1e99",
  "constructor: 1",
  "__proto__: {a: 1}",
  "  - id: ../../x",
  "    units: [a, a]",
  "    units: [../../../etc/passwd]",
  "\r",
  "\u0000",
  "\ud800",
  "a\u2028## b",
  "\u{e0041}",
];

const MARKS = [
  "*",
  "**",
  "_",
  "`",
  "[",
  "](",
  "<",
  "|",
  "\\",
  "~~",
  "> ",
  "- ",
  "(",
  "&#",
  "[^",
  "'",
];

/** A text that nobody would write, at most some thousand characters long. */
export function strangeText(chance: Chance): string {
  switch (chance.below(6)) {
    case 0:
      return chance.of(HOSTILE);
    case 1:
      return chance.of(TERMINAL);
    case 2:
      return chance.of(LINES);
    case 3:
      return chance.of(MARKS).repeat(chance.of([1, 3, 50, 3000]));
    case 4:
      return chance.some(40, () => chance.of([...MARKS, "a", " ", "\n", "é", "\u0301"])).join("");
    default:
      return chance.some(20, () => String.fromCodePoint(chance.below(0x11_0000))).join("");
  }
}

/** A text with some of its lines left out, doubled or replaced, or with strange words in them. */
export function withStrangeLines(text: string, chance: Chance): string {
  const lines = text.split("\n");
  for (let edits = 1 + chance.below(4); edits > 0; edits--) {
    const at = chance.below(Math.max(1, lines.length));
    const line = lines[at] ?? "";
    const cut = chance.below(line.length + 1);
    const put: readonly string[][] = [
      [],
      [line, line],
      [chance.of(LINES)],
      [strangeText(chance)],
      [line, strangeText(chance)],
      [line.slice(0, cut) + strangeText(chance) + line.slice(cut)],
      [line.slice(0, cut)],
    ];
    lines.splice(at, 1, ...chance.of(put));
  }
  return lines.join(chance.percent(90) ? "\n" : chance.of(["\r\n", "\r", "\n\n"]));
}

const VALUES = [
  "null",
  "0",
  "-1",
  "1e999",
  "true",
  '""',
  "[]",
  "{}",
  '"2026-02-31"',
  "[[]]",
  "9e15",
];

/** JSON with some of its values replaced, and sometimes cut or overwritten somewhere. */
export function withStrangeValues(json: string, chance: Chance): string {
  let text = json;
  for (let edits = 1 + chance.below(4); edits > 0; edits--) {
    const found = [...text.matchAll(/(?<=: ?|^ +)(?:"(?:[^"\\]|\\.)*"|-?\d+|null|true|false)/gm)];
    if (found.length === 0) break;
    const { 0: value, index } = chance.of(found);
    const put = chance.percent(40) ? chance.of(VALUES) : JSON.stringify(strangeText(chance));
    text = text.slice(0, index) + put + text.slice(index + value.length);
  }
  if (chance.percent(80)) return text;
  const at = chance.below(text.length + 1);
  return text.slice(0, at) + strangeText(chance).slice(0, 20) + text.slice(at + chance.below(9));
}

/** JSON of the same shape, with strange words in place of some of its texts. */
export function withStrangeTexts(json: string, chance: Chance): string {
  const data: unknown = JSON.parse(json, (_, value: unknown) =>
    typeof value === "string" && chance.percent(3) ? strangeText(chance) : value,
  );
  return JSON.stringify(data);
}
