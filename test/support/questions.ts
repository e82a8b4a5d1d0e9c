import fc from "fast-check";
import type { Answerable } from "../../src/course/kinds/kinds.ts";

/** A question of each kind, as it stands below its heading in a file. */
export const WRITTEN = {
  choice: `- [x] Water
  > It says so.
- [ ] Leaves
  > They are dried.
- [ ] Cups
  > They would break.
= hot water
`,
  several: `- [x] Leaves
  > Of course.
- [x] Hot water
  > That too.
- [ ] The cup
  > It stands beside it.
`,
  order: `1. Boil
2. Pour
3. Drink
> Cold tea has its friends, but this is hot.
`,
  short: `= leaves
= tea leaves
> They are dried after picking.
`,
} satisfies Record<Answerable["kind"], string>;

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const different = fc.uniqueArray(word, { minLength: 3, maxLength: 5 });

function choicesOf(texts: readonly string[], right: (index: number) => boolean) {
  return texts.map((text, index) => ({ text, right: right(index), reason: "So." }));
}

const ANY = {
  choice: fc.tuple(different, fc.nat(2)).map(([texts, at]) => ({
    kind: "choice" as const,
    choices: choicesOf(texts, (index) => index === at),
    accepted: [],
  })),
  several: different.map((texts) => ({
    kind: "several" as const,
    choices: choicesOf(texts, (index) => index < 2),
  })),
  order: different.map((items) => ({ kind: "order" as const, items, reason: "So." })),
  short: different.map((accepted) => ({ kind: "short" as const, accepted, reason: "So." })),
} satisfies { [K in Answerable["kind"]]: fc.Arbitrary<Extract<Answerable, { kind: K }>> };

/** What can be answered, of any kind; its texts are small letters. */
export const anyAnswerable: fc.Arbitrary<Answerable> = fc.oneof(
  ...Object.values<fc.Arbitrary<Answerable>>(ANY),
);

/** The same with all its texts written another way; reasons are none of them. */
export function rewritten<Q extends Answerable>(question: Q, how: (text: string) => string): Q {
  const texts = new Set(["choices", "items", "accepted", "text"]);
  const write = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return texts.has(key) ? value.map((each) => write(each, key)) : value;
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, write(each, name)]),
      );
    return typeof value === "string" && texts.has(key) ? how(value) : value;
  };
  return write(question, "") as Q;
}
