import { type Fault, faultsIn } from "./fault.ts";
import { parseList } from "./list.ts";
import type { ShelfEntry } from "./model.ts";
import { addressIn } from "./written/addressIn.ts";
import { plainWords } from "./written/words.ts";

const WHY = /^(?:\*{1,2}|_{1,2})Why:?(?:\*{1,2}|_{1,2}):?\s*/;

/**
 * The reading shelf, `shelf.md`: a list of `- **Title**, by whom, publisher, year. <address>` with an
 * indented line `*Why:* …` below each. Never throws.
 */
export function parseShelf(
  file: string,
  markdown: string,
): { shelf: ShelfEntry[]; faults: Fault[] } {
  const { faults, fault } = faultsIn(file, markdown);
  const items = parseList(markdown, "title", fault);
  const shelf = items.map(({ id, name, rest, indented, line }): ShelfEntry => {
    const at = indented.findIndex((text) => WHY.test(text));
    const said = [rest, ...(at < 0 ? indented : indented.slice(0, at))].join(" ");
    const { address, rest: about } = addressIn(said);
    const why = at < 0 ? "" : indented.slice(at).join(" ").replace(WHY, "");
    if (why === "")
      fault(
        line,
        `"${name}" has no reason to be read`,
        "an indented line `*Why:* …` below it",
        "Say in a sentence or two what it gives the reader.",
      );
    return {
      id,
      title: plainWords(name),
      about: plainWords(about.replace(/^,\s*/, "").replace(/\s+/g, " ").trim()),
      url: address,
      why: plainWords(why),
    };
  });
  return { shelf, faults };
}
