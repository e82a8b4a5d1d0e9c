import { DAY_RULES, strokesAt } from "./dayRules.ts";
import { isOfTime, type Part } from "./parts.ts";
import { BETWEEN, TIME_RULES } from "./timeRules.ts";

const RULES = [...DAY_RULES, ...TIME_RULES];

/** As many as anybody needs to say a day and a time. */
const MOST_PARTS = 6;
/** One way to read a text: its parts, and the words that were left out; the lower its cost, the likelier. */
export type Parse = { parts: Part[]; skipped: string[]; cost: number };
/** Every way to read a text of which so many words are left out. */
export function parsesOf(text: string, skips: number, dayFirst: boolean | undefined): Parse[] {
  const found: Parse[] = [];
  const visit = (begun: number, left: number, { parts, skipped, cost }: Parse): void => {
    const from = text.length - text.slice(begun).trimStart().length;
    if (parts.length > MOST_PARTS) return;
    if (from === text.length) {
      if (left === 0) found.push({ parts, skipped, cost });
      return;
    }
    const strokes = strokesAt(text, from, dayFirst);
    for (const date of strokes?.dates ?? [])
      visit(strokes?.end ?? text.length, left, { parts: [...parts, ...date], skipped, cost });
    for (const rule of RULES) {
      rule.pattern.lastIndex = from;
      const match = rule.pattern.exec(text);
      const more = match === null ? undefined : rule.parts(match.groups ?? {});
      if (match === null || more === undefined) continue;
      // A number before any day is less likely to be the hour than one after it.
      const early = rule.cost === 2 && parts.every((part) => isOfTime(part)) ? 1 : 0;
      const next = { parts: [...parts, ...more], skipped, cost: cost + (rule.cost ?? 0) + early };
      visit(from + match[0].length, left, next);
    }
    BETWEEN.lastIndex = from;
    const between = BETWEEN.exec(text)?.[0];
    if (between !== undefined) visit(from + between.length, left, { parts, skipped, cost });
    if (left === 0) return;
    const word = /^[^\s,;]+/.exec(text.slice(from))?.[0] ?? text.slice(from, from + 1);
    visit(from + word.length, left - 1, { parts, skipped: [...skipped, word], cost });
  };
  visit(0, skips, { parts: [], skipped: [], cost: 0 });
  return found;
}

/** Whether a word says something of a day or a time. */
export function isKnown(word: string): boolean {
  return [BETWEEN, ...RULES.map(({ pattern }) => pattern)].some((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(word);
  });
}
