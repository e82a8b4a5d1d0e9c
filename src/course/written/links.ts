import type { Line } from "../line.ts";
import { stretchesIn } from "./code.ts";
import { addressWithoutReferences } from "./entities.ts";

const DEFINITION =
  /^ {0,3}\[(?!\^)((?:[^[\]\\]|\\.)+)\]:\s*(?:<([^<>]*)>|([^\s<]\S*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/;
const BEGUN = /^ {0,3}\[(?!\^)(?:[^[\]\\]|\\.)+\]:/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;

/** A definition may have its address and its title on lines of their own. */
const MOST_LINES = 3;

/** Markdown's own limit, in characters. */
const LONGEST_NAME = 999;

/** Addresses by the names that they are given anywhere in a file. */
export type Links = ReadonlyMap<string, string>;

function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

function addressOf(label: string, links: Links): string | undefined {
  return label.length > LONGEST_NAME ? undefined : links.get(nameOf(label));
}

type Marked = { line: Line; code: boolean };

/** Where brackets are opened and closed. */
type Pairs = readonly [number, number][];

/** The definition that begins with a line, and how many lines it has: as many as make one. */
function definitionAt(lines: readonly Marked[], at: number) {
  for (let count = MOST_LINES; count > 0; count--) {
    const some = lines.slice(at, at + count);
    if (some.some(({ line, code }, more) => (code && more === 0) || line.text.trim() === ""))
      continue;
    const whole = some.map(({ line }) => (some[0]?.line === line ? line.text : line.text.trim()));
    const [, label, inBrackets, bare] = DEFINITION.exec(whole.join(" ")) ?? [];
    if (label !== undefined) return { label, address: inBrackets ?? bare ?? "", count };
  }
  return undefined;
}

/** The definitions of links among lines that are no code, and the lines without them. */
export function withoutDefinitions(lines: readonly Marked[]): { links: Links; left: Marked[] } {
  const links = new Map<string, string>();
  const left: Marked[] = [];
  let free = true;
  for (let at = 0; at < lines.length; at++) {
    const { line, code } = lines[at] as Marked;
    const found = free && BEGUN.test(line.text) ? definitionAt(lines, at) : undefined;
    if (found === undefined) {
      free = code || line.text.trim() === "" || HEADING.test(line.text);
      left.push({ line, code });
      continue;
    }
    if (!links.has(nameOf(found.label)))
      links.set(nameOf(found.label), addressWithoutReferences(found.address));
    for (const each of lines.slice(at, at + found.count))
      left.push({ line: { ...each.line, text: "" }, code: false });
    at += found.count - 1;
  }
  return { links, left };
}

/** What stands behind a backslash, and an address between angle brackets. */
const MASKED = /\\[\s\S]|<[a-zA-Z][a-zA-Z0-9+.-]+:[^<>\s]*>/g;

/** The same text with something else for each bracket that is code, is in an address, or stands behind a backslash. */
function masked(text: string): string {
  const mask = (some: string) => "`".repeat(some.length);
  return stretchesIn(text)
    .map((each) => (each.code ? mask(each.text) : each.text.replace(MASKED, mask)))
    .join("");
}

/** Where each bracket that is opened is closed. */
function pairsIn(text: string): Map<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g)) {
    if (bracket === "[") open.push(index);
    else {
      const begun = open.pop();
      if (begun !== undefined) pairs.set(begun, index);
    }
  }
  return pairs;
}

/** For each of the brackets in order which of those that begin behind it is the next of a link. */
function nextLinks(text: string, inOrder: Pairs, links: Links): (number | undefined)[] {
  let next: number | undefined;
  return inOrder
    .map(([from, to], nth) => ({ from, to, nth }))
    .reverse()
    .map(({ from, to, nth }) => {
      const before = next;
      const isLink =
        text[to + 1] === "(" || addressOf(text.slice(from + 1, to), links) !== undefined;
      if (isLink && text[from - 1] !== "!") next = nth;
      return before;
    })
    .reverse();
}

/** Links by name, as ones with their address. */
export function withAddresses(text: string, links: Links): string {
  if (links.size === 0 || !text.includes("[")) return text;
  const pairs = pairsIn(masked(text));
  const inOrder: Pairs = [...pairs].sort(([a], [b]) => a - b);
  const next = nextLinks(text, inOrder, links);
  let done = "";
  let from = 0;
  for (const [nth, [begun, end]] of inOrder.entries()) {
    if (begun < from || text[begun + 1] === "^" || text[end + 1] === "(" || text[end + 1] === ":")
      continue;
    const words = text.slice(begun + 1, end);
    const labelEnd = text[end + 1] === "[" ? pairs.get(end + 1) : undefined;
    const label = labelEnd === undefined ? "" : text.slice(end + 2, labelEnd);
    const address = addressOf(label.trim() === "" ? words : label, links);
    if (address === undefined) {
      // What stands before a name that is not known is none itself.
      if (label.trim() !== "") done += text.slice(from, end + 1);
      if (label.trim() !== "") from = end + 1;
      continue;
    }
    // One within whose brackets a link stands is none itself.
    if (label !== "" && (inOrder[next[nth] ?? inOrder.length]?.[0] ?? end) < end) continue;
    // As many lines as before, so that what comes later keeps its number.
    const ends = "\n".repeat(label.split("\n").length - 1);
    done += `${text.slice(from, begun)}[${words}](<${address}>)${ends}`;
    from = (labelEnd ?? end) + 1;
  }
  return done + text.slice(from);
}
