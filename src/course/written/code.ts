/** A stretch of a text: a span of code with its marks, or what stands between two. */
type Stretch = { text: string; code: boolean; offset: number };

/** Runs of the mark of code by their length, in order; one after a backslash is none. */
function runsOf(text: string): { at: number; length: number }[] {
  return [...text.matchAll(/\\[^`]|\\`|`+/g)].flatMap((match) =>
    match[0].startsWith("`") ? [{ at: match.index, length: match[0].length }] : [],
  );
}

/** Where the next run as long as each begins; undefined for the last of its length. */
function nextOfLength(runs: readonly { at: number; length: number }[]): (number | undefined)[] {
  const last = new Map<number, number>();
  return runs
    .toReversed()
    .map(({ at, length }) => {
      const next = last.get(length);
      last.set(length, at);
      return next;
    })
    .reverse();
}

/** A text without blank lines, in its spans of code and what stands between them. */
export function stretchesIn(text: string): Stretch[] {
  if (!text.includes("`")) return [{ text, code: false, offset: 0 }];
  const runs = runsOf(text);
  const next = nextOfLength(runs);
  const found: Stretch[] = [];
  let from = 0;
  const add = (to: number, code: boolean) => {
    if (to > from) found.push({ text: text.slice(from, to), code, offset: from });
    from = to;
  };
  for (const [index, { at, length }] of runs.entries()) {
    const end = next[index];
    if (at < from || end === undefined) continue;
    add(at, false);
    add(end + length, true);
  }
  add(text.length, false);
  return found;
}

/** Where lines of a text are code, by its fences and by how far lines are indented. */
type CodeLines = { isCode(line: string): boolean };

const FENCE = /^ *(?:[-*+] +|\d{1,9}[.)] +|> ?)*(```+(?=[^`]*$)|~~~+)(.*)$/;
const MARKS = /```|~~~/;
const ITEM = /^( *)(?:[-*+]|\d{1,9}[.)])( +)\S/;
const INDENT = 4;

/** Whether a line begins with a plain letter, as most do: with no mark then, and no space. */
function beginsPlainly(line: string): boolean {
  const small = line.charCodeAt(0) | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Tells of one line after another whether it is code; those of a fence are. */
export function codeLines(): CodeLines {
  let fence: string | undefined;
  let blankBefore = true;
  let codeBefore = false;
  /** the column where the words of the list begin that is open */
  let list: number | undefined;
  return {
    isCode(line) {
      // What is asked of all lines below, for those that are most of them.
      if (beginsPlainly(line)) {
        if (fence === undefined && blankBefore) list = undefined;
        blankBefore = false;
        if (fence === undefined) codeBefore = false;
        return fence !== undefined;
      }
      const [, mark, info = ""] = (MARKS.test(line) && FENCE.exec(line)) || [];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) && info.trim() === "") fence = undefined;
        blankBefore = false;
        return true;
      }
      if (mark !== undefined) {
        fence = mark;
        return true;
      }
      if (line.trim() === "") {
        blankBefore = true;
        return false;
      }
      const indent = line.search(/\S/);
      if (list !== undefined && blankBefore && indent < list && !ITEM.test(line)) list = undefined;
      const code = (blankBefore || codeBefore) && indent >= (list ?? 0) + INDENT;
      const [, before, after] = code ? [] : (ITEM.exec(line) ?? []);
      if (before !== undefined && after !== undefined)
        list = line.trimStart().search(/\s/) + before.length + Math.min(after.length, INDENT);
      blankBefore = false;
      codeBefore = code;
      return code;
    },
  };
}

/**
 * A Markdown text with what is no code in it changed, and spans of code as `inside` makes them; both keep
 * the ends of lines.
 */
export function outsideCode(
  markdown: string,
  change: (text: string) => string,
  inside = (span: string) => span,
): string {
  const { isCode } = codeLines();
  const done: string[] = [];
  let block: string[] = [];
  const flush = () => {
    if (block.length === 0) return;
    done.push(
      stretchesIn(block.join("\n"))
        .map(({ text, code }) => (code ? inside(text) : change(text)))
        .join(""),
    );
    block = [];
  };
  for (const line of markdown.split("\n")) {
    const code = isCode(line);
    if (!code && line.trim() !== "") {
      block.push(line);
      continue;
    }
    flush();
    done.push(line);
  }
  flush();
  return done.join("\n");
}
