import { type Minutes, minutesTold } from "../mentoring/minutes.ts";
import { dayTold } from "../text/day.ts";
import { htmlPage } from "./htmlPage.ts";
import { section } from "./htmlParts.ts";
import { lineHtml, pieceHtml } from "./pieceHtml.ts";
import { lineText } from "./pieceText.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

const FOOTER =
  "What one of the two keeps for themselves is not in this page. It was made with smm, and it loads nothing.";

/** The minutes of a talk as one page to look at and to print. `lang` is the language of the course. */
export function minutesHtml(minutes: Minutes, lang: string): string {
  const { title, parts } = minutesTold(minutes);
  const say = (day: string) => dayTold(day, minutes.heldOn);
  const main = parts.map((part) => section(part.name, part.title, pieceHtml(part.piece, say)));
  return htmlPage({
    title: lineText(title, say),
    lang,
    of: "talk",
    styles: [{ text: STYLE, hash: STYLE_HASH }],
    before: [],
    header: [`<h1>${lineHtml(title)}</h1>`],
    main: main.length === 0 ? ["<p>Nothing was written down.</p>"] : main,
    footer: FOOTER,
  });
}
