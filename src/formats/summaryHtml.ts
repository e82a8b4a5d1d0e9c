import type { Summary } from "../mentoring/summary.ts";
import { summaryTold } from "../mentoring/summaryTold.ts";
import { PATTERNS } from "./charts.ts";
import { htmlPage } from "./htmlPage.ts";
import { section } from "./htmlParts.ts";
import { factHtml, facts, pieceHtml } from "./pieceHtml.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

/** Both names as far as they are known. */
function names({ pair }: Summary): string[] {
  return [pair.learner, pair.mentor].filter((name) => name !== null);
}

const FOOTER = "Private notes are not in this page. It was made with smm, and it loads nothing.";

/**
 * The summary as one HTML page that needs nothing else: no script, no network. `lang` is the
 * language that it is written in.
 */
export function summaryHtml(summary: Summary, lang = "en"): string {
  const { title, head, sections } = summaryTold(summary);
  const who = names(summary).join(" and ");
  const said = head.map((fact) => factHtml(fact, fact.is === "fact" ? "" : fact.is));
  return htmlPage({
    title: who === "" ? title : `${title}: ${who}`,
    lang,
    styles: [{ text: STYLE, hash: STYLE_HASH }],
    before: [PATTERNS],
    header: [`<h1>${title}</h1>`, facts(said, "facts")],
    main: sections.map((each) => section(each.name, each.title, each.pieces.flatMap(pieceHtml))),
    footer: FOOTER,
  });
}
