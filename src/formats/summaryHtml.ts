import type { HeadFact } from "../mentoring/sections/pieces.ts";
import type { Summary } from "../mentoring/summary.ts";
import { summaryTold, type ToldSection } from "../mentoring/summaryTold.ts";
import { PATTERNS } from "./charts.ts";
import { htmlPage } from "./htmlPage.ts";
import { folded, section, somebodys } from "./htmlParts.ts";
import { factHtml, facts, pieceHtml } from "./pieceHtml.ts";
import { SHEET_STYLE } from "./sheetStyle.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

/** Who it is from and for, each name as `said`; the title where neither is known. */
function who({ pair }: Summary, title: string, said: (name: string) => string): string {
  const { learner, mentor } = pair;
  if (learner === null) return mentor === null ? title : `For ${said(mentor)}`;
  return mentor === null ? `From ${said(learner)}` : `${said(learner)}, for ${said(mentor)}`;
}

const FOOTER =
  "Private notes are not in this page. It was made with smm, and it loads nothing. On paper it is the part above, and what of the rest is open.";

function parts({ pieces }: ToldSection): string[] {
  return pieces.flatMap((piece) => pieceHtml(piece));
}

function box(kind: string, sections: readonly ToldSection[]): string {
  const said = sections.map((each) => section(each.name, each.title, parts(each)));
  const filled = said.filter((each) => each !== "");
  return filled.length === 0 ? "" : [`<div class="${kind}">`, ...filled, "</div>"].join("\n");
}

function factList(kind: string, of: readonly HeadFact[]): string {
  return facts(
    of.map((fact) => factHtml(fact, fact.is === "next" ? "next" : "")),
    kind,
  );
}

/**
 * The summary as one HTML page that needs nothing else: no script, no network. On top is what one sheet
 * of paper has; the rest is folded below it, or `unfolded`. `lang` is the language that it is written in.
 */
export function summaryHtml(summary: Summary, lang = "en", unfolded = false): string {
  const { title, head, between, beside, standing, below } = summaryTold(summary);
  const said = who(summary, title, (name) => name);
  const rest = below.map((each) => folded(each.name, each.title, parts(each), unfolded));
  const filled = rest.filter((each) => each !== "");
  return htmlPage({
    title: said === title ? title : `${title}: ${said}`,
    lang,
    styles: [{ text: STYLE, hash: STYLE_HASH }, SHEET_STYLE],
    before: [PATTERNS],
    header: [
      `<h1>${who(summary, title, somebodys)}</h1>`,
      factList(
        "facts",
        head.filter(({ is }) => is !== "name"),
      ),
    ],
    main: [
      [`<div class="front">`, box("between", between), box("beside", beside), "</div>"]
        .filter((each) => each !== "")
        .join("\n"),
      factList("facts standing", standing),
      filled.length === 0 ? "" : [`<div class="below">`, ...filled, "</div>"].join("\n"),
    ],
    footer: FOOTER,
  });
}
