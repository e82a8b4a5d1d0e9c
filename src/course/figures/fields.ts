import type { FaultAt } from "../fault.ts";
import type { Line } from "../line.ts";
import { checkLength } from "./lengths.ts";
import type { CardPart, CardRow, Mark } from "./shapes.ts";

/** What stands behind the names at the beginnings of lines, each with its line and its marks. */
type Fields<Name extends string> = Partial<
  Record<Name, { text: string; line: number; marks: Mark[] }>
>;

/** Names of fields, and how many characters each has at most. */
type Known<Name extends string> = Record<Name, number>;

const FIELD = /^([a-z]+):(?:\s+(.*))?$/;
const MARK = /^(\d+)\s+([a-z]+):\s+(.*)$/;

const MOST_MARKS = 6;
const MOST_MARK_CHARACTERS = 120;

function isKnown<Name extends string>(name: string, known: Known<Name>): name is Name {
  return Object.hasOwn(known, name);
}

function listed(known: object): string {
  return Object.keys(known)
    .map((name) => `\`${name}:\``)
    .join(", ");
}

/**
 * Lines such as `who: …`, and below them, where the figure has remarks, such as `1 who: …` on what stands
 * there. A text may go on in an indented line.
 */
export function readFields<Name extends string>(
  lines: readonly Line[],
  known: Known<Name>,
  fault: FaultAt,
  hasRemarks = false,
): Fields<Name> {
  const fields: Fields<Name> = {};
  /** what an indented line goes on with */
  let open: { words: { text: string }; line: number; most: number } | undefined;
  let marks = 0;
  const close = () => {
    if (open !== undefined) checkLength(open.words.text, open.most, open.line, fault);
    open = undefined;
  };
  for (const { text, number: line } of lines) {
    if (text.trim() === "") continue;
    const [, name, said = ""] = FIELD.exec(text) ?? [];
    const [, place, about = "", remark = ""] = MARK.exec(text) ?? [];
    if (name !== undefined) {
      close();
      if (!isKnown(name, known))
        fault(
          line,
          `"${name}:" is not known here`,
          `one of ${listed(known)}`,
          "Mend the word before the colon, or indent the line to go on with the one above.",
        );
      else if (fields[name] !== undefined)
        fault(line, `"${name}:" stands twice`, "each once", "Put the two together, or remove one.");
      else if (said.trim() === "")
        fault(
          line,
          `"${name}:" has no words`,
          "words behind it",
          "Write them, or remove the line.",
        );
      else {
        const words = { text: said.trim(), line, marks: [] };
        fields[name] = words;
        open = { words, line, most: known[name] };
      }
    } else if (place !== undefined && hasRemarks) {
      close();
      marks += 1;
      const marked = isKnown(about, known) ? fields[about] : undefined;
      if (marked === undefined)
        fault(
          line,
          `there is no "${about}:" above to say this of`,
          "one of the lines above",
          "Mend the word behind the number.",
        );
      if (Number(place) !== marks || marks > MOST_MARKS)
        fault(
          line,
          `a remark with the number ${place}`,
          `1, 2, 3 …, at most ${MOST_MARKS}`,
          "Number the remarks in order.",
        );
      const words = { number: marks, text: remark.trim() };
      marked?.marks.push(words);
      open = { words, line, most: MOST_MARK_CHARACTERS };
    } else if (/^\s/.test(text) && open !== undefined) open.words.text += ` ${text.trim()}`;
    else
      fault(
        line,
        "this line belongs to nothing in the figure",
        `a line that begins with one of ${listed(known)}`,
        "Begin it so, or indent it below the line it belongs to.",
      );
  }
  close();
  return fields;
}

/** Tells which of these names are missing. */
export function checkThere<Name extends string>(
  fields: Fields<Name>,
  needed: readonly Name[],
  line: number,
  fault: FaultAt,
): void {
  for (const name of needed)
    if (fields[name] === undefined)
      fault(line, `"${name}:" is missing`, `a line \`${name}: …\` in the figure`, "Add that line.");
}

/** Tells where somebody or something that stands for itself is not called invented. */
export function checkInvented(
  field: { text: string; line: number } | undefined,
  fault: FaultAt,
): void {
  if (field !== undefined && !/\(invented\)/i.test(field.text))
    fault(
      field.line,
      `"${field.text.slice(0, 40)}" is not called invented`,
      'a made-up name with "(invented)" behind it: nobody real is shown in a figure',
      "Write (invented) behind the name.",
    );
}

/** A row of a card from these fields, in one line; none where none of them is there. */
export function rowOf(
  part: CardPart,
  ...fields: readonly (Fields<string>[string] | undefined)[]
): CardRow[] {
  const there = fields.flatMap((field) => field ?? []);
  if (there.length === 0) return [];
  return [
    {
      part,
      text: there.map(({ text }) => text).join(" · "),
      marks: there.flatMap(({ marks }) => marks),
    },
  ];
}
