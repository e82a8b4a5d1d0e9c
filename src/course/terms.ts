import { type Fault, faultsIn } from "./fault.ts";
import { parseList } from "./list.ts";
import type { Term } from "./model.ts";
import { plainWords } from "./written/words.ts";

/** A colon that stands within the bold words. */
const COLON = /:$/;

/** Other names in brackets, then a colon, then the meaning. */
const REST = /^(?:\(([^)]*)\))?\s*:\s*(.*)$/;

/** The glossary, `terms.md`: a list of `- **Word** (other names): meaning.` Never throws. */
export function parseTerms(file: string, markdown: string): { terms: Term[]; faults: Fault[] } {
  const { faults, fault } = faultsIn(file, markdown);
  const items = parseList(markdown, "word", fault);
  const terms = items.map(({ id, name: written, rest: behind, indented, line }): Term => {
    const name = written.replace(COLON, "");
    const rest = COLON.test(written) ? `: ${behind}` : behind;
    const [, others = "", meaning = ""] = REST.exec([rest, ...indented].join(" ")) ?? [];
    if (meaning === "")
      fault(
        line,
        `"${name}" has no meaning`,
        "- **Word** (other names): its meaning in one sentence.",
        "Write a colon behind the word, and what it means.",
      );
    const also = others.split(/[,;]/).map((other) => other.trim());
    const names = also.filter((other) => other !== "").map(plainWords);
    return { id, word: plainWords(name), also: names, meaning: plainWords(meaning) };
  });
  return { terms, faults };
}
