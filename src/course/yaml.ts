import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  Schema,
  visit,
  type YAMLError,
} from "yaml";
import type { FaultAt } from "./fault.ts";

/** The YAML library's check for doubled keys is quadratic, so it is left out of larger texts. */
const MOST_FOR_UNIQUE_KEYS = 16 * 1024;
const MOST_FAULTS = 1000;

/** What plain words in YAML can be. Made once: to make it takes a third of the time that a short text does. */
const CORE = new Schema({ schema: "core", resolveKnownTags: true });

export type Yaml = {
  data: unknown;
  /** the line of the setting at a path such as ["parts", 0, "title"], or of what it is missing from */
  lineOf: (path: readonly unknown[]) => number;
  /** where a # cuts the words of the setting at a path, and makes the rest of its line a comment */
  cutAt: (path: readonly unknown[]) => { line: number; column: number } | undefined;
};

function nodesAlong(document: Document, path: readonly unknown[]): Node[] {
  const found: Node[] = [];
  let node: unknown = document.contents;
  for (const step of path) {
    let at: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      at = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) {
      at = node = node.items[Number(step)];
    }
    if (!isNode(at)) break;
    found.push(at);
  }
  return found;
}

/** The nodes that this program does not read, and why. */
function unread(document: Document): { node: Node; what: string; expected: string }[] {
  const found: ReturnType<typeof unread> = [];
  visit(document, {
    Alias(_key, node) {
      found.push({
        node,
        what: "aliases (*) are not read here",
        expected: "the value written out",
      });
    },
    // The YAML library writes such keys out as text, which takes minutes where they are nested.
    Pair(_key, { key }) {
      if (!isNode(key) || isScalar(key)) return undefined;
      const what = "a list or another block cannot be a key";
      found.push({ node: key, what, expected: "a word before the colon" });
      return visit.SKIP;
    },
  });
  return found;
}

/** What is wrong in a YAML text; in the library's words but where these are for programmers. */
function wordsOf({ code, message }: YAMLError): string {
  if (code === "MULTIPLE_DOCS") return "a second block begins here";
  return message.split("\n")[0] ?? "";
}

function read(text: string, firstLine: number, fault: FaultAt): Yaml | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    prettyErrors: false,
    schema: CORE,
    uniqueKeys: text.length <= MOST_FOR_UNIQUE_KEYS,
    lineCounter: lines,
  });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + Math.max(1, line) - 1, column: Math.max(1, col) };
  };
  const lineAt = (offset: number) => placeAt(offset).line;
  const lineOf = (path: readonly unknown[]) =>
    lineAt(nodesAlong(document, path).at(-1)?.range?.[0] ?? 0);
  const cutAt = (path: readonly unknown[]) => {
    const node = document.getIn(path, true);
    if (!isScalar(node) || node.type !== "PLAIN" || !node.comment) return undefined;
    const from = node.range?.[1] ?? 0;
    const sign = text.indexOf("#", from);
    return text.slice(from, sign).includes("\n") ? undefined : placeAt(sign);
  };
  for (const error of document.errors.slice(0, MOST_FAULTS))
    fault(
      placeAt(error.pos[0]),
      `this is not YAML: ${wordsOf(error)}`,
      'lines such as `title: "A title: with a colon"`',
      "Put quotation marks around the words behind the first colon.",
    );
  if (document.errors.length > 0) return undefined;
  const others = unread(document).slice(0, MOST_FAULTS);
  for (const { node, what, expected } of others)
    fault(placeAt(node.range?.[0] ?? 0), what, expected, "Write it out in plain words.");
  return others.length > 0
    ? undefined
    : { data: document.toJS({ maxAliasCount: 0 }), lineOf, cutAt };
}

/**
 * A YAML text as plain data; no aliases, no tags of its own. Undefined where anything is wrong in it,
 * which is told with its line in the file, where the text begins at `firstLine`. Never throws.
 */
export function parseYaml(
  text: string,
  { firstLine, mostCharacters }: { firstLine: number; mostCharacters: number },
  fault: FaultAt,
): Yaml | undefined {
  if (text.length > mostCharacters) {
    fault(
      firstLine,
      "this block is too long",
      `at most ${mostCharacters} characters`,
      "Take out what is no setting.",
    );
    return undefined;
  }
  try {
    return read(text, firstLine, fault);
  } catch {
    // Blocks in blocks, some thousands deep, are more than the YAML library's stack can hold.
    fault(
      firstLine,
      "this cannot be read as YAML",
      "settings without many blocks in blocks",
      "Write each setting on a line of its own.",
    );
    return undefined;
  }
}

/**
 * A YAML text with another word at the end of the list at a path, and else as it was; undefined where no
 * list stands there that has anything in it.
 */
export function withItem(
  text: string,
  path: readonly (string | number)[],
  word: string,
): string | undefined {
  const list = parseDocument(text).getIn(path, true);
  const ends = isSeq(list) ? list.items.map((item) => (isNode(item) ? item.range : undefined)) : [];
  const [first, last] = [ends[0], ends.at(-1)];
  if (!isSeq(list) || !first || !last) return undefined;
  if (list.flow === true) return `${text.slice(0, last[1])}, ${word}${text.slice(last[1])}`;
  const begun = text.slice(text.lastIndexOf("\n", first[0]) + 1, first[0]);
  const end = text.indexOf("\n", last[1]);
  if (end < 0) return `${text}\n${begun}${word}\n`;
  return `${text.slice(0, end + 1)}${begun}${word}\n${text.slice(end + 1)}`;
}
