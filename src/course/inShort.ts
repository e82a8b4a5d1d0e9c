import type { Fault } from "./model.ts";
import type { Section } from "./sections.ts";

const ITEM = /^[-*]\s+(.+)$/;
const ITEMS = 3;
/** With its bullet this is two lines of a terminal at the most. */
const MOST_CHARACTERS = 120;

/** "In short": what a unit is to be remembered for, as three short sentences. */
export function parseInShort(file: string, section: Section): { value: string[]; faults: Fault[] } {
  const value: string[] = [];
  const faults: Fault[] = [];
  for (const { text, number } of section.lines) {
    const item = ITEM.exec(text)?.[1]?.trim();
    if (item !== undefined) value.push(item);
    else if (text.trim() === "") continue;
    // A long sentence may go on in the next line of the file.
    else if (/^\s/.test(text) && value.length > 0) value.push(`${value.pop()} ${text.trim()}`);
    else
      faults.push({
        file,
        line: number,
        what: "this line belongs to no sentence",
        expected: "three list items (`- …`)",
      });
  }
  if (value.length !== ITEMS)
    faults.push({
      file,
      line: section.line,
      what: `"In short" has ${value.length} list items`,
      expected: "three (`- …`), a sentence each",
    });
  const long = value.find((item) => item.length > MOST_CHARACTERS);
  if (long !== undefined)
    faults.push({
      file,
      line: section.line,
      what: `"${long.slice(0, 30)}…" is too long for "In short"`,
      expected: `at most ${MOST_CHARACTERS} characters`,
    });
  return { value, faults };
}
