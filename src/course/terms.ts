import { parseList } from "./list.ts";
import type { Fault, Term } from "./model.ts";

/** Other names in brackets, then a colon, then the meaning. */
const REST = /^(?:\(([^)]*)\))?\s*:\s*(.*)$/;

/** The glossary, `terms.md`: a list of `- **Word** (other names): meaning.` Never throws. */
export function parseTerms(file: string, markdown: string): { terms: Term[]; faults: Fault[] } {
  const { items, faults } = parseList(file, markdown, "word");
  const terms: Term[] = [];
  for (const { id, name, rest, indented, line } of items) {
    const [, others = "", meaning = ""] = REST.exec([rest, ...indented].join(" ")) ?? [];
    if (meaning === "")
      faults.push({
        file,
        line,
        what: `"${name}" has no meaning`,
        expected: "- **Word** (other names): its meaning in one sentence.",
      });
    const also = others.split(/[,;]/).map((other) => other.trim());
    terms.push({ id, word: name, also: also.filter((other) => other !== ""), meaning });
  }
  return { terms, faults };
}
