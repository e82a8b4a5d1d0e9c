import { checkInvented, checkThere, readFields, rowOf } from "./fields.ts";
import type { FigureKind } from "./kind.ts";
import type { CardRow } from "./shapes.ts";

/** An invented review with the answer to it, and remarks on both. */
type Review = { kind: "review"; said: CardRow[]; answered: CardRow[] };

const KNOWN = { who: 60, when: 40, of: 60, stars: 1, says: 400, by: 60, answer: 400 };

export const review: FigureKind<Review> = {
  real: false,

  parse({ line, lines }, fault) {
    const fields = readFields(lines, KNOWN, fault, true);
    checkThere(fields, ["who", "says", "by", "answer"], line, fault);
    checkInvented(fields.who, fault);
    const { stars } = fields;
    if (stars !== undefined && !/^[1-5]$/.test(stars.text))
      fault(stars.line, `${stars.text} stars`, "1 to 5", "Write one digit from 1 to 5.");
    return {
      kind: "review",
      said: [
        ...rowOf("who", fields.who, fields.of, fields.when),
        ...rowOf("stars", stars),
        ...rowOf("words", fields.says),
      ],
      answered: [...rowOf("who", fields.by), ...rowOf("words", fields.answer)],
    };
  },

  shapes: ({ said, answered }) => [
    { is: "card", name: "Review", rows: said },
    { is: "card", name: "Answer", rows: answered },
  ],
};
