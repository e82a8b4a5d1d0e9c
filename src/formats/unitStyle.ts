import type { Style } from "./htmlPage.ts";

/** What a printed unit has beside the look of the summary: running text, citations and figures. */
const TEXT = `
main > section:first-child { margin-top: 2rem; }
header p + p { margin-top: .25rem; }
section > * + * { margin-top: .9em; }
section > h2 + * { margin-top: 0; }
.said { padding-inline-start: 1.6rem; }
ul.said { list-style: disc; }
ol.said { list-style: decimal; }
.said > li + li, .said p + p { margin-top: .4em; }
.alert { padding: 1rem 1.5rem; border: 1px solid var(--line); border-inline-start: 5px solid var(--accent-2); background: var(--card); border-radius: 6px; }
.cite { font-size: 1.125rem; }
pre { margin: 0; white-space: pre-wrap; font-size: 1.125rem; }
main table { width: 100%; border-collapse: collapse; }
main td, main th { padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; }
.sources > li { display: grid; grid-template-columns: 3rem 1fr; }

.drawn { margin: 1.75rem 0; }
.drawn > * + * { margin-top: .9rem; }
.card { max-width: 34rem; padding: 1.1rem 1.4rem; background: var(--card); border: 2px solid var(--line); border-radius: 12px; }
.card p { display: flex; justify-content: space-between; gap: 1rem; }
.card-who { font-weight: 600; }
.card-who > span:first-child { display: flex; gap: .7rem; align-items: center; }
.initial { flex: none; width: 2.2em; border: 2px solid var(--accent); border-radius: 50%; color: var(--accent); line-height: 2em; text-align: center; }
.card-picture span { flex: 1; padding: 1.4rem 1rem; border: 1px dashed var(--soft); border-radius: 6px; color: var(--soft); text-align: center; }
.card-below { color: var(--soft); padding-top: .5rem; border-top: 1px solid var(--line); }
.card-why { color: var(--accent-2); }
.mark-number { flex: none; display: inline-block; min-width: 1.7em; height: 1.7em; border: 2px solid var(--accent); border-radius: 50%; color: var(--accent); font-weight: 600; font-size: 1.125rem; line-height: 1.5em; text-align: center; }
.remarks > li { display: flex; gap: .8rem; margin-top: .4rem; }

.rail { border-inline-start: 3px solid var(--line); margin-inline-start: .6rem; }
.rail > li { position: relative; display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: .35rem 0 .35rem 1.6rem; }
.rail > li::before { content: ""; position: absolute; inset-inline-start: -.65rem; top: .8rem; border: .55rem solid var(--accent); border-radius: 50%; }
.rail time { font-weight: 600; }
.rail > .gap-1 { margin-top: 1.4rem; }
.rail > .gap-2 { margin-top: 2.8rem; }
.rail > .gap-3 { margin-top: 4.2rem; }
.bars > li { margin-top: .6rem; }

@media (max-width: 40rem) {
  .rail > li { grid-template-columns: 1fr; }
  .card { padding: .9rem 1rem; }
}
@media print {
  .card, .alert, .rail > li, .bars > li, .remarks, pre { break-inside: avoid; }
  .caption, .card:has(+ .remarks), .remarks, .rail { break-after: avoid; }
  .cite, .mark-number { font-size: 11pt; }
  .rail > .gap-1 { margin-top: 8pt; }
  .rail > .gap-2 { margin-top: 16pt; }
  .rail > .gap-3 { margin-top: 24pt; }
}
`;

/** With what the page's policy lets it through by, which a test holds. */
export const UNIT_STYLE: Style = {
  text: TEXT,
  hash: "sha256-pgftmKpIuDyqMnY8pZ0blL+B3xhYowJnHa7Lv9f6rxE=",
};
