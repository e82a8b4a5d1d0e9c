import type { Line } from "../line.ts";
import { checkInvented, checkThere, readFields, rowOf } from "./fields.ts";
import type { FigureKind } from "./kind.ts";
import type { CardRow } from "./shapes.ts";

/** What an invented person is shown, in its order, each post with why it is there. */
type Feed = { kind: "feed"; reader: string; posts: CardRow[][] };

const KNOWN_AT_HEAD = { for: 80 };
const KNOWN = { who: 60, when: 40, says: 280, shows: 120, below: 100, why: 120 };
const POSTS = { least: 2, most: 6 };

/** Lines with blank ones between them, in their groups. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() !== "") groups.at(-1)?.push(line);
    else if (groups.at(-1)?.length !== 0) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

export const feed: FigureKind<Feed> = {
  real: false,

  parse({ line, lines }, fault) {
    const [head = [], ...groups] = groupsOf(lines);
    const about = readFields(head, KNOWN_AT_HEAD, fault);
    checkThere(about, ["for"], line, fault);
    checkInvented(about.for, fault);
    if (groups.length < POSTS.least || groups.length > POSTS.most)
      fault(
        line,
        `a feed of ${groups.length} posts`,
        `${POSTS.least} to ${POSTS.most}, with a blank line before each`,
        "Add posts or take some out, and put a blank line before each.",
      );
    const posts = groups.map((group) => {
      const fields = readFields(group, KNOWN, fault);
      checkThere(fields, ["who", "says", "why"], group[0]?.number ?? line, fault);
      return [
        ...rowOf("who", fields.who, fields.when),
        ...rowOf("words", fields.says),
        ...rowOf("picture", fields.shows),
        ...rowOf("below", fields.below),
        ...rowOf(
          "why",
          fields.why && { ...fields.why, text: `Why it is there: ${fields.why.text}` },
        ),
      ];
    });
    return { kind: "feed", reader: about.for?.text ?? "", posts };
  },

  shapes: ({ reader, posts }) => [
    { is: "caption", text: `The feed of ${reader}` },
    ...posts.map((rows, index) => ({
      is: "card" as const,
      name: `Post ${index + 1} of ${posts.length}`,
      rows,
    })),
  ],
};
