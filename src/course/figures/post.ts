import { checkInvented, checkThere, readFields, rowOf } from "./fields.ts";
import type { FigureKind } from "./kind.ts";
import type { CardRow } from "./shapes.ts";

/** One invented post with its parts, and remarks on them. */
type Post = { kind: "post"; rows: CardRow[] };

const KNOWN = { who: 60, when: 40, says: 400, shows: 120, below: 100 };

export const post: FigureKind<Post> = {
  real: false,

  parse({ line, lines }, fault) {
    const fields = readFields(lines, KNOWN, fault, true);
    checkThere(fields, ["who", "says"], line, fault);
    checkInvented(fields.who, fault);
    const rows = [
      ...rowOf("who", fields.who, fields.when),
      ...rowOf("words", fields.says),
      ...rowOf("picture", fields.shows),
      ...rowOf("below", fields.below),
    ];
    return { kind: "post", rows };
  },

  shapes: ({ rows }) => [{ is: "card", name: "Post", rows }],
};
