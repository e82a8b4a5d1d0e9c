/**
 * The look of the summary: large type, calm, light or dark as the reader's system is, and dark ink on
 * white on paper.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf7f1; --card: #ffffff; --ink: #1f2830; --soft: #4d5963; --line: #d8d0c2;
  --accent: #0d5963; --accent-2: #9a4310;
  --serif: Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Liberation Serif", serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14181c; --card: #1c2228; --ink: #ece7dd; --soft: #b4bdc5; --line: #3b454e;
    --accent: #82cdd4; --accent-2: #f2ac6e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 3rem 2.5rem 4rem; max-width: 52rem;
  background: var(--paper); color: var(--ink);
  font: 1.25rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3, blockquote {
  font-family: var(--serif);
}
h1, h2, h3, h4 { line-height: 1.25; text-wrap: pretty; }
h1 { margin: 0 0 1.25rem; font-size: 3rem; font-weight: 600; letter-spacing: -0.015em; }
h2 { margin: 0 0 1rem; font-size: 1.8rem; font-weight: 600; color: var(--accent); }
h3 { margin: 2.25rem 0 .75rem; font-size: 1.35rem; font-weight: 600; }
h4 { margin: 0 0 .75rem; font-size: 1.25rem; font-weight: 650; }
p, ul, ol, dl, dd, blockquote { margin: 0; padding: 0; }
p + p { margin-top: .6em; }
p + .more { margin-top: .25em; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
section { margin-top: 4rem; }
.when, .more { color: var(--soft); font-size: 1.125rem; }
.patterns { position: absolute; }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1rem 2.5rem; padding: 1.25rem 0; border-block: 1px solid var(--line); }
dt { color: var(--soft); font-size: 1.125rem; }
.facts dd { font-weight: 600; line-height: 1.4; }
.facts .name dd { font: 600 1.6rem/1.3 var(--serif); }
.facts .next { grid-column: 1 / -1; }
header + main > section:first-child { margin-top: 2rem; }

.notes > li { padding: 1rem 0; border-top: 1px solid var(--line); }
.notes > li:first-child { padding-top: 0; border-top: 0; }
.asked { counter-reset: asked; }
.asked > li { position: relative; padding-inline-start: 2.75rem; margin-top: 1.25rem; counter-increment: asked; }
.asked > li::before { content: counter(asked); position: absolute; inset-inline-start: 0; top: -.1em; font: 600 2rem/1.2 var(--serif); color: var(--accent); }
.asked > li > p:first-child { font-size: 1.4rem; line-height: 1.4; }

.figure { font-size: 1.4rem; }
.figure strong { font: 600 3rem/1.1 var(--serif); color: var(--accent); margin-inline-end: .1em; }
.dated > li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1.5rem; padding: .55rem 0; border-top: 1px solid var(--line); }
.dated > li:first-child { border-top: 0; }
h3 + .dated > li:first-child { padding-top: 0; }

.chart { margin: 1.5rem 0; }
.chart table { width: 100%; border-collapse: collapse; }
.chart caption, .chart thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.chart th { width: 22%; padding: .35rem 1rem .35rem 0; text-align: start; font-weight: 600; vertical-align: middle; line-height: 1.3; }
.chart td { padding: .35rem 0; }
.bar, .weeks { display: block; overflow: visible; }
.row { display: grid; grid-template-columns: 1fr 12rem; align-items: center; gap: 0 1.5rem; }
.weeks { width: calc(100% - 2rem); }
.weeks text { fill: var(--soft); font-size: 1.125rem; }
.figures { color: var(--soft); font-size: 1.125rem; line-height: 1.4; }
.key { display: flex; flex-wrap: wrap; gap: .25rem 1.75rem; margin-bottom: .5rem; font-size: 1.125rem; }
.key li { display: flex; align-items: center; gap: .6rem; }
.full, .mark, .line { fill: var(--accent); }
.mark-2 { fill: var(--accent-2); }
.ground { fill: var(--card); }
.hatched { fill: url(#hatch); stroke: var(--accent); stroke-width: 1.5; }
.dotted { fill: url(#dots); stroke: var(--accent-2); stroke-width: 1.5; }
.empty { fill: var(--card); stroke: var(--soft); stroke-width: 1; }

.scales > li { padding: .6rem 0; border-top: 1px solid var(--line); }
.scales > li:first-child { border-top: 0; }
.scale { display: block; }
.track, .step { fill: var(--soft); }
.ring { fill: none; stroke: var(--accent-2); stroke-width: 3; }

.spots > li { padding: 1.25rem 1.5rem; margin-top: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.labelled > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; align-items: baseline; margin-top: .6rem; }

blockquote { padding-inline-start: 1.5rem; border-inline-start: 5px solid var(--accent); font-size: 1.5rem; line-height: 1.5; }
blockquote + .when { margin-top: .75rem; padding-inline-start: calc(1.5rem + 5px); }

.agenda > li { display: grid; grid-template-columns: 8rem 1fr; gap: 0 1rem; padding: .8rem 0; border-top: 1px solid var(--line); }
.agenda > li:first-child { border-top: 0; }
.minutes { color: var(--accent); font-weight: 600; font-variant-numeric: tabular-nums; }
.agenda p + p { margin-top: .4rem; }
.prompt { padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.agenda .more { padding-inline-start: calc(1rem + 3px); }
.sources > li { margin-top: .6rem; font-size: 1.125rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 1.125rem; }

@media (max-width: 40rem) {
  body { padding: 1.5rem 1.1rem 3rem; font-size: 1.125rem; }
  h1 { font-size: 2.1rem; margin-bottom: 1rem; }
  h2 { font-size: 1.55rem; }
  section { margin-top: 3rem; }
  .facts { gap: .6rem; padding: 1rem 0; }
  .spots > li { padding: .9rem 1.1rem; }
  .asked > li > p:first-child, blockquote { font-size: 1.25rem; }
  .chart th { width: 40%; padding-inline-end: .5rem; vertical-align: top; }
  .agenda > li, .labelled > div, .row { grid-template-columns: 1fr; }
}
@media (forced-colors: active) {
  :root { --paper: Canvas; --card: Canvas; --ink: CanvasText; --soft: CanvasText; --line: CanvasText; --accent: CanvasText; --accent-2: CanvasText; }
}
@page { margin: 18mm 17mm; }
@media print {
  :root { --paper: #ffffff; --line: #b5b5b5; }
  body { max-width: none; padding: 0; font-size: 12pt; line-height: 1.38; }
  h1 { font-size: 28pt; margin-bottom: 12pt; }
  h2 { font-size: 19pt; margin-bottom: 6pt; }
  h3 { font-size: 15pt; margin: 16pt 0 8pt; }
  h4 { font-size: 13pt; }
  section { margin-top: 18pt; }
  .scales > li { padding: 2pt 0; }
  h1, h2, h3, h4, .figure, .key, p:has(+ .chart) { break-after: avoid; }
  .chart, .chart tr, .asked > li, .notes > li, .spots > li, .agenda > li, .dated > li, .sources > li, .scales > li, blockquote { break-inside: avoid; }
  .agenda > li:first-child, .dated > li:first-child { break-after: avoid; }
  .agenda > li:last-child, .dated > li:last-child { break-before: avoid; }
  p { orphans: 3; widows: 3; }
  .when, .more, dt, .figures, .key, .weeks text, footer { font-size: 11pt; }
  .sources > li { font-size: 10pt; line-height: 1.3; margin-top: 3pt; }
  .spots > li { padding: 6pt 10pt; margin-top: 8pt; }
  .facts .name dd { font-size: 17pt; }
  .asked > li > p:first-child, .figure { font-size: 15pt; }
  .figure strong { font-size: 26pt; }
  blockquote { font-size: 16pt; }
  footer { margin-top: 14pt; break-before: avoid; }
  a { color: inherit; text-decoration: none; }
  .notes a[href^="http"]::after, .sources a[href^="http"]::after { content: " " attr(href); }
}
`;

/** What the page's policy lets through: this style alone. */
export const STYLE_HASH = "sha256-PzQFt+LXZOZwIhz14kkNiWgWi3XKivWs2+iIYLcTTVs=";
