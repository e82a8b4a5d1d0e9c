import { daysBetween } from "../text/day.ts";
import { CITATION } from "./citations.ts";
import { plainText, sentencesOf } from "./plain.ts";
import type { Remark, Rule } from "./remarks.ts";

const MOST_DAYS_SINCE_CHECKED = 365;

function paragraphsOf(markdown: string): string[] {
  return markdown.split(/\n\s*\n/).filter((block) => block.trim() !== "");
}

/** A year, a share or an amount of money. */
const FIGURE = /\b(?:1[89]|20)\d\d\b|\d\s?(?:%|per ?cent\b)|[$£€]\s?\d/;

/** A year, a share or a sum of money has a source beside it. */
export const figuresHaveSources: Rule = ({ words }) =>
  [...words.values()].flatMap((markdown) =>
    paragraphsOf(markdown)
      .filter((block) => FIGURE.test(block) && !CITATION.test(block))
      .map((block) => ({
        near: block,
        what: "a year, a percentage or an amount of money without a footnote",
        expected: "[^source] beside it",
      })),
  );

/** A source has its address and its date. */
export const sourcesAreWhole: Rule = ({ unit }) =>
  unit.sources.flatMap(({ id, text, url }) => {
    const remarks: Remark[] = [];
    const near = `[^${id}]:`;
    if (url === undefined)
      remarks.push({ near, what: "a source without an address", expected: "<https://…>" });
    if (!/\b(?:1[89]|20)\d\d\b|\bundated\b/.test(text))
      remarks.push({ near, what: "a source without a date", expected: 'its date, or "undated"' });
    return remarks;
  });

/** Something that is counted anew each month: so many people use it now. */
const MOVING =
  /\d[.,]*\s*(?:(?:%|per\s+cent|thousand|million|billion)\s*)?(?:of\s+)?(?:people|adults|users|members|accounts|subscribers|listeners|firms|companies)\b/i;
const NOW = /\b(?:has|have|is|are|use|uses|says|say)\b/;
const DATED = /\bas of\b|\b(?:1[89]|20)\d\d\b/i;

/** What is counted anew each month says when it was. */
export const movingFactsAreDated: Rule = ({ words }) =>
  [...words.values()].flatMap((markdown) =>
    paragraphsOf(markdown).flatMap((block) => {
      const text = plainText(block);
      if (!MOVING.test(text)) return [];
      const sentences = sentencesOf(text);
      return sentences
        .filter((sentence, at) => {
          const around = [sentences[at - 1] ?? "", sentence, sentences[at + 1] ?? ""].join(" ");
          return MOVING.test(sentence) && NOW.test(sentence) && !DATED.test(around);
        })
        .map((sentence) => ({
          near: block,
          what: `a number that will change, without its date: "${sentence.slice(0, 60)}"`,
          expected: '"as of" with month and year',
        }));
    }),
  );

/** Somebody looked at the facts within a year, and by the day that the author set. */
export const checkedLately: Rule = ({ unit, today }) =>
  daysBetween(unit.checked, today) > MOST_DAYS_SINCE_CHECKED
    ? [
        {
          near: "checked:",
          what: `its facts were last checked on ${unit.checked}`,
          expected: "a check within a year",
        },
      ]
    : unit.checkAgain !== undefined && unit.checkAgain <= today
      ? [
          {
            near: "check-again:",
            what: `its facts were to be checked again by ${unit.checkAgain}`,
            expected: "another check, and a later day",
          },
        ]
      : [];
