import type { Style } from "./htmlPage.ts";

/** What a printed agenda has beside the look of the summary: boxes to tick, and lines to write on. */
const TEXT = `
h1 { font-size: 2.2rem; margin-bottom: .5rem; }
h2 { font-size: 1.5rem; margin-bottom: .4rem; }
header + main > section:first-child { margin-top: 1.5rem; }
section { margin-top: 2rem; }
.ticked > li { display: grid; grid-template-columns: 1.9rem 1fr; padding: .2rem 0; }
.box { width: 1.1rem; height: 1.1rem; margin-top: .4rem; border: 2px solid var(--ink); border-radius: 2px; }
.rule { height: 2.4rem; border-bottom: 1px solid var(--soft); }
.actions { width: 100%; border-collapse: collapse; table-layout: fixed; }
.actions th { text-align: start; color: var(--soft); font-size: 1.125rem; font-weight: 600; }
.actions th:first-child { width: 22%; }
.actions th:last-child { width: 26%; }
.actions td { height: 2.4rem; border-bottom: 1px solid var(--soft); }
.actions td + td { border-inline-start: 1px solid var(--line); }
.next-talk { margin-top: 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--soft); }
@page { margin: 10mm 15mm; }
@media print {
  h1 { font-size: 18pt; margin-bottom: 2pt; }
  h2 { font-size: 13pt; margin-bottom: 1pt; }
  body { font-size: 11pt; line-height: 1.25; }
  section { margin-top: 5pt; }
  section:has(.rule), .actions { break-inside: avoid; }
  .actions th { font-size: 11pt; }
  header + main > section:first-child { margin-top: 6pt; }
  .ticked > li { grid-template-columns: 18pt 1fr; padding: 1pt 0; break-inside: avoid; }
  .box { width: 9pt; height: 9pt; margin-top: 2pt; border-width: 1pt; }
  .rule { height: 14pt; }
  .actions td { height: 16pt; }
  .next-talk { margin-top: 6pt; padding-bottom: 2pt; }
  footer { margin-top: 4pt; padding-top: 2pt; }
}
`;

/** With what the page's policy lets it through by, which a test holds. */
export const AGENDA_STYLE: Style = {
  text: TEXT,
  hash: "sha256-qYB8rN0rJ/1bf8SzRDV1lnM7YK5/h0TjFGstlhwTJl4=",
};
