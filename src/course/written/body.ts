import type { FaultAt } from "../fault.ts";
import type { Line } from "../line.ts";
import { blockIn } from "./blocks.ts";
import { codeLines, stretchesIn } from "./code.ts";
import { withoutReferences } from "./entities.ts";
import { type Links, withAddresses, withoutDefinitions } from "./links.ts";

type Marked = { line: Line; code: boolean };

const COMMENT = /^ {0,3}<!--/;
const UNDERLINE = /^ {0,3}(?:=+|-+)\s*$/;
/** Not what stands in the place of a link's address, and ends there. */
const TAG =
  /\\[\s\S]|(?<!\]\((?=<[^<>\n]*>\s*[)"'(]))<(?:\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>|!(?!--)[A-Z[]|\?)/g;
/** One in whose quotation marks a mark of code stands, which begins no code there. */
const TAG_WITH_CODE =
  /<[a-zA-Z][a-zA-Z0-9-]*(?:\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*\/?>/g;

/** Comments of several lines left out; of words behind one, and of one that does not end, is told. */
function withoutComments(lines: readonly Line[], fault: FaultAt): Marked[] {
  const { isCode } = codeLines();
  const done: Marked[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const code = isCode(line.text);
    done.push({ line: { ...line }, code });
    if (code || !COMMENT.test(line.text)) continue;
    let end = at;
    while (end < lines.length && !lines[end]?.text.includes("-->")) end += 1;
    // Where another comment begins within it, its own end was forgotten.
    const forgotten = lines.slice(at + 1, end + 1).some(({ text }) => text.includes("<!--"));
    const last = forgotten ? undefined : lines[end];
    if (last === undefined) {
      fault(line.number, "this comment has no end", "-->", "Write --> where it ends.");
      continue;
    }
    const after = last.text.lastIndexOf("-->") + 3;
    const rest = last.text.slice(after);
    if (rest.trim() !== "")
      fault(
        { line: last.number, column: after + 1 + rest.search(/\S/) },
        "words behind a comment",
        "a comment on lines of its own",
        "Put the words on the next line.",
      );
    if (end === at) continue;
    // What is within them is nothing of the unit, whatever it looks like.
    for (const each of lines.slice(at, end + 1)) {
      if (each !== line) done.push({ line: { ...each, text: "" }, code: false });
      else (done.at(-1) as Marked).line.text = "";
    }
    at = end;
  }
  return done;
}

/** Headings with a line below them, as those with marks before them. */
function withMarkedHeadings(lines: Marked[]): Marked[] {
  let paragraph: Line[] = [];
  let other = false;
  for (const { line, code } of lines) {
    const { text } = line;
    if (UNDERLINE.test(text) && !code && !other && paragraph.length > 0) {
      const [first, ...rest] = paragraph;
      const words = paragraph.map((each) => each.text.trim()).join(" ");
      if (first !== undefined) first.text = `${text.includes("=") ? "#" : "##"} ${words}`;
      for (const each of [...rest, line]) each.text = "";
      paragraph = [];
    } else if (code || text.trim() === "" || COMMENT.test(text)) {
      paragraph = [];
      other = false;
    } else {
      other ||=
        blockIn(text) !== undefined || /^ {0,3}(?:\[\^|= )/.test(text) || text.includes("|");
      paragraph.push(line);
    }
  }
  return lines;
}

/** Where tags begin in a text without blank lines. */
function tagsIn(text: string): number[] {
  if (!text.includes("<")) return [];
  const stretches = stretchesIn(text);
  const tags = stretches.flatMap(({ text: words, code, offset }) =>
    [...(code ? [] : words.matchAll(TAG))].flatMap(({ 0: tag, index }) =>
      tag.startsWith("\\") ? [] : offset + index,
    ),
  );
  if (stretches.length === 1) return tags;
  let nth = 0;
  for (const { 0: tag, index } of text.matchAll(TAG_WITH_CODE)) {
    while ((stretches[nth + 1]?.offset ?? Number.POSITIVE_INFINITY) <= index) nth += 1;
    const next = stretches[nth + 1]?.offset ?? text.length;
    if (stretches[nth]?.code === false && index + tag.length > next) tags.push(index);
  }
  return tags;
}

/** Tells of HTML in words, of which a terminal would show the marks. */
function tellTags(block: readonly Line[], text: string, fault: FaultAt): void {
  let nth = 0;
  let begins = 0;
  for (const at of tagsIn(text).sort((a, b) => a - b)) {
    for (let line = block[nth]; line !== undefined && at > begins + line.text.length; ) {
      begins += line.text.length + 1;
      nth += 1;
      line = block[nth];
    }
    fault(
      { line: block[nth]?.number ?? 1, column: at - begins + 1 },
      "HTML, which is not shown here",
      "Markdown alone",
      "Write it in Markdown; where the sign itself is meant, write \\< or put it between backticks.",
    );
  }
}

/** Words of lines that belong together, with each character and address written out. */
function writtenOut(block: readonly Line[], text: string, links: Links): readonly Line[] {
  if (!text.includes("&") && (links.size === 0 || !text.includes("["))) return block;
  const characters = stretchesIn(text).map((each) =>
    each.code ? each.text : withoutReferences(each.text),
  );
  const done = withAddresses(characters.join(""), links).split("\n");
  return block.map((line, at) => ({ ...line, text: done[at] ?? "" }));
}

/**
 * The lines of a unit below its front matter, as they are read from here on: no comment of several lines, no
 * heading with a line below it, no link by a name, no character by its name. Everything else is as it was,
 * each line under its number. Of what cannot be shown is told.
 */
export function bodyLines(lines: readonly Line[], fault: FaultAt): Line[] {
  const { links, left } = withoutDefinitions(withoutComments(lines, fault));
  const done: Line[] = [];
  let block: Line[] = [];
  const flush = () => {
    if (block.length === 0) return;
    const text = block.map((line) => line.text).join("\n");
    tellTags(block, text, fault);
    for (const each of writtenOut(block, text, links)) done.push(each);
    block = [];
  };
  /** what the line before began with */
  let before: string | undefined;
  for (const { line, code } of withMarkedHeadings(left)) {
    if (!code && line.text.trim() !== "" && !COMMENT.test(line.text)) {
      const begins = blockIn(line.text.trim());
      if (
        before === "a heading" ||
        (begins !== undefined && begins !== before) ||
        begins === "a list"
      )
        flush();
      before = begins ?? (before === "a heading" ? undefined : before);
      block.push(line);
      continue;
    }
    before = undefined;
    flush();
    done.push(line);
  }
  flush();
  return done;
}
