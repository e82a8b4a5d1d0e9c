import { distance } from "fastest-levenshtein";
import { slug } from "../text/slug.ts";
import type { FaultAt } from "./fault.ts";
import { headingIn, type Section } from "./sections.ts";

/** The headings that are no pages, by their ids. */
export const RESERVED = {
  "before-you-start": "Before you start",
  "in-short": "In short",
  "check-yourself": "Check yourself",
  "in-your-own-words": "In your own words",
  "talk-it-over": "Talk it over",
} as const;

const MARKED = /^ {0,3}#/;

/** Of each so many letters one may be another: "In sight" is not meant as "In short". */
const LETTERS_FOR_ONE = 4;

/** The reserved heading that a page's was most likely meant to be. */
function meantBy(name: string): string | undefined {
  const near = Object.entries(RESERVED).find(
    ([id]) => distance(name, id) <= Math.floor(id.length / LETTERS_FOR_ONE),
  );
  return near?.[1];
}

/** Tells where a page's heading is nearly a reserved one, or has its words at another level. */
export function checkNearly({ heading, line, lines }: Section, fault: FaultAt): void {
  const meant = heading === undefined ? undefined : meantBy(slug(heading));
  if (meant !== undefined)
    fault(
      line,
      `"${heading}" is nearly "${meant}"`,
      `## ${meant}, or a heading in other words`,
      `Write "${meant}", or name the page otherwise.`,
    );
  for (const { text, number } of lines) {
    if (!MARKED.test(text)) continue;
    const other = [1, 3, 4, 5, 6].find((level) => headingIn(text, level) !== undefined);
    const words = other === undefined ? undefined : headingIn(text, other);
    const named = words === undefined ? undefined : meantBy(slug(words));
    if (named !== undefined)
      fault(
        number,
        `"${words}" has ${other === 1 ? "one mark" : `${other} marks`} of a heading`,
        `two: ## ${named}`,
        "Write two marks before it, or say it in other words.",
      );
    if (/^ {0,3}#{2,6}[^#\s]/.test(text))
      fault(
        number,
        "there is no space behind the marks of a heading",
        "## A heading",
        "Put a space between the marks and the words.",
      );
  }
}
