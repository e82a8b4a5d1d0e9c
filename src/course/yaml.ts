import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { Fault } from "./model.ts";

/** The YAML library's check for doubled keys is quadratic, so it is left out of larger texts. */
const MOST_FOR_UNIQUE_KEYS = 16 * 1024;
const MOST_FAULTS = 1000;

export type Yaml = {
  /** undefined when there are faults */
  data: unknown;
  /** the line of the setting at a path such as ["parts", 0, "title"], or of what it is missing from */
  lineOf: (path: readonly unknown[]) => number;
  faults: Fault[];
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

function read(file: string, text: string, firstLine: number): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    prettyErrors: false,
    schema: "core",
    uniqueKeys: text.length <= MOST_FOR_UNIQUE_KEYS,
    lineCounter: lines,
  });
  const lineAt = (offset: number) => firstLine + Math.max(1, lines.linePos(offset).line) - 1;
  const lineOf = (path: readonly unknown[]) =>
    lineAt(nodesAlong(document, path).at(-1)?.range?.[0] ?? 0);
  const faults = document.errors.slice(0, MOST_FAULTS).map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    what: `this is not YAML: ${error.message.split("\n")[0]}`,
    expected: 'lines such as `title: "A title: with a colon"`',
  }));
  if (faults.length === 0)
    for (const { node, what, expected } of unread(document).slice(0, MOST_FAULTS))
      faults.push({ file, line: lineAt(node.range?.[0] ?? 0), what, expected });
  const data = faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined;
  return { data, lineOf, faults };
}

/**
 * A YAML text as plain data; no aliases, no tags of its own. Faults name their line in the file,
 * where the text begins at `firstLine`. Never throws.
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
  mostCharacters: number,
): Yaml {
  const refuse = (what: string, expected: string): Yaml => ({
    data: undefined,
    lineOf: () => firstLine,
    faults: [{ file, line: firstLine, what, expected }],
  });
  if (text.length > mostCharacters)
    return refuse("this block is too long", `at most ${mostCharacters} characters`);
  try {
    return read(file, text, firstLine);
  } catch {
    // Blocks in blocks, some thousands deep, are more than the YAML library's stack can hold.
    return refuse("this cannot be read as YAML", "settings without many blocks in blocks");
  }
}
