import type { Style } from "./htmlPage.ts";

/** What the summary looks like besides the style of all pages: a first sheet, and the rest folded. */
const TEXT = `
body { max-width: 76rem; padding-top: 2rem; }
header, .front:has(> .between + .beside) { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 3rem; align-items: start; }
header { padding-bottom: .75rem; border-bottom: 1px solid var(--line); line-height: 1.35; }
h1 { font-size: 2.4rem; margin: 0; }
header .facts dd { font-size: 1.125rem; }
header .facts { display: block; padding: 0; border: 0; }
header .facts > * + * { margin-top: .4rem; }
.front { font-size: 1.125rem; line-height: 1.4; }
.front time { white-space: nowrap; }
.front section { margin-top: 1rem; }
.front h2 { font-size: 1.45rem; margin-bottom: .4rem; }
.items > li { padding: .3rem 0; border-top: 1px solid var(--line); }
.items > li:first-child { border-top: 0; }
.items p { display: inline; }
.spots h3 { margin: 0 0 .75rem; font-size: 1.25rem; font-weight: 650; font-family: inherit; }
.kind { color: var(--accent); font-weight: 600; }
.new { padding: 0 .4em; border: 2px solid currentColor; border-radius: 4px; color: var(--accent-2); font-size: 1.125rem; }
.prompts > li + li { margin-top: .75rem; }
.prompts .more { padding-inline-start: calc(1rem + 3px); }
.beside .dated > li { display: block; padding: .3rem 0; }
.standing { gap: .25rem 2.5rem; margin-top: 1.25rem; padding: .6rem 0; line-height: 1.35; }
.below { max-width: 52rem; margin-top: 1rem; }
details { border-bottom: 1px solid var(--line); }
details[open] { padding-bottom: 1.5rem; }
summary { padding: .6rem 0; cursor: pointer; color: var(--accent); }
summary h2 { display: inline; font-size: 1.3rem; }
summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
@media screen and (max-width: 56rem) {
  header, .front:has(> .between + .beside) { grid-template-columns: minmax(0, 1fr); }
  h1 { font-size: 2rem; }
  header .facts { margin-top: .75rem; }
}
@page { margin: 12mm 14mm; }
@media print {
  body { padding: 0; }
  header .facts dd { font-size: 12pt; line-height: 1.25; }
  header .facts > * + * { margin-top: 2pt; }
  header, .front:has(> .between + .beside) { gap: 0 20pt; }
  header { padding-bottom: 6pt; }
  h1 { font-size: 22pt; }
  .standing { display: block; padding: 4pt 0 0; border-bottom: 0; }
  .standing dt, .standing dd { display: inline; }
  .standing dt::after { content: ": "; }
  .front, .front .when, .front .more, header dt, .standing dt { font-size: 12pt; line-height: 1.22; }
  .front section { margin-top: 8pt; }
  .front h2 { font-size: 14pt; margin-bottom: 3pt; }
  .items > li { padding: 2pt 0; break-inside: avoid; }
  .new { padding: 0 3pt; border-width: 1pt; font-size: 12pt; }
  .prompts > li { break-inside: avoid; }
  .prompts > li + li { margin-top: 6pt; }
  .beside .dated > li { padding: 2pt 0; }
  .standing { margin-top: 6pt; break-inside: avoid; }
  .below { max-width: none; margin-top: 0; font-size: 11pt; line-height: 1.3; }
  .below:has(details[open]) { break-before: page; }
  details:not([open]), footer { display: none; }
  details, details[open] { border: 0; padding: 0 0 9pt; }
  .below .notes > li { padding: 4pt 0; }
  .below .dated > li, .below .agenda > li { padding: 2pt 0; }
  .below .chart { margin: 6pt 0; }
  .below .chart th, .below .chart td { padding-block: 1pt; }
  summary { list-style: none; padding: 0; break-after: avoid; }
  summary h2 { font-size: 15pt; }
  .spots h3 { font-size: 13pt; }
}
`;

/** With what the page's policy lets it through by, which a test holds. */
export const SHEET_STYLE: Style = {
  text: TEXT,
  hash: "sha256-Z80wQbX34VC7rplqDy+t0BE0HyJXVxZ2AnIyYWVF5iM=",
};
