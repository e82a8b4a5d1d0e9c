import { cleanText } from "../text/clean.ts";
import { slug } from "../text/slug.ts";
import type { FaultAt } from "./fault.ts";
import { blockIn } from "./written/blocks.ts";
import { bodyLines } from "./written/body.ts";
import { withoutTabs } from "./written/tabs.ts";

/** An item of a list that begins with bold words, with all that stands under it. */
type Item = { id: string; name: string; rest: string; indented: string[]; line: number };

const ITEM = /^ {0,3}[-*+]\s+(?:\*\*|__)(.+?)(?:\*\*|__)(.*)$/;
const HEADING = /^ {0,3}#{1,6}\s/;

/** A larger file is no list that anybody reads. */
const MOST_CHARACTERS = 256 * 1024;

/**
 * The items of a file that is one list, each beginning with its name in bold; `what` an item is, for
 * what is said about faults. Lines below an item belong to it where they are indented. Never throws.
 */
export function parseList(markdown: string, what: string, fault: FaultAt): Item[] {
  const items: Item[] = [];
  if (markdown.length > MOST_CHARACTERS) {
    fault(
      1,
      "this file is too long",
      `at most ${MOST_CHARACTERS} characters`,
      "Take out what nobody looks up.",
    );
    return items;
  }
  const seen = new Set<string>();
  const all = cleanText(withoutTabs(markdown)).split("\n");
  const lines = all.map((text, index) => ({ text, number: index + 1 }));
  for (const { text, number: line } of bodyLines(lines, fault)) {
    if (/^\s*<!--.*-->\s*$/.test(text)) continue;
    const [, name, rest] = ITEM.exec(text) ?? [];
    const open = items.at(-1);
    if (name !== undefined && rest !== undefined) {
      const id = slug(name);
      if (id === "" || seen.has(id))
        fault(
          line,
          `"${name}" stands twice or has no letters`,
          `each ${what} once, in words`,
          "Name it otherwise, or put the two together.",
        );
      seen.add(id);
      items.push({ id, name: name.trim(), rest: rest.trim(), indented: [], line });
    } else if (/^\s+\S/.test(text) && open !== undefined && blockIn(text.trim()) !== undefined)
      fault(
        line,
        `${blockIn(text.trim())} within a ${what}`,
        "words alone",
        "Say it in a sentence.",
      );
    else if (/^\s+\S/.test(text) && open !== undefined) open.indented.push(text.trim());
    else if (text.trim() !== "" && !HEADING.test(text))
      fault(
        line,
        "this line belongs to nothing",
        `a ${what}: \`- **its name** …\``,
        "Begin the line so, indent it below the item it belongs to, or remove it.",
      );
  }
  return items;
}
