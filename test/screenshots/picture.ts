import type { Run } from "../support/terminal.ts";

/** Colours of a terminal, as `#rrggbb`. */
export type Palette = { words: string; behind: string; frame: string; numbered: readonly string[] };

/** The sixteen of Windows Terminal, in its usual look and on white. */
const CAMPBELL =
  "#0c0c0c #c50f1f #13a10e #c19c00 #0037da #881798 #3a96dd #cccccc #767676 #e74856 #16c60c #f9f1a5 #3b78ff #b4009e #61d6d6 #f2f2f2".split(
    " ",
  );

export const PALETTES = {
  dark: { words: "#cccccc", behind: "#0c0c0c", frame: "#3a3a3a", numbered: CAMPBELL },
  light: { words: "#0c0c0c", behind: "#ffffff", frame: "#c8c8c8", numbered: CAMPBELL },
} satisfies Record<string, Palette>;

const LETTER = { width: 8.4, height: 18, size: 14 };
const MARGIN = 14;
const FONTS = "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'DejaVu Sans Mono', monospace";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const coordinate = (number: number) => String(Math.round(number * 10) / 10);

/** Words with one space between them; pictures show no more than one. */
const WORDS = /\S+(?: \S+)*/g;

function runDrawn(run: Run, row: number, { words, numbered }: Palette): string[] {
  const { text, column, bold, italic, underlined } = run;
  const at = (column: number) => coordinate(MARGIN + column * LETTER.width);
  const wide = (letters: number) => coordinate(letters * LETTER.width);
  const top = MARGIN + row * LETTER.height;
  const ground =
    run.behind === undefined
      ? []
      : [
          `<rect x="${at(column)}" y="${top}" width="${wide(text.length)}" height="${LETTER.height}" fill="${numbered[run.behind]}"/>`,
        ];
  const look = [
    `fill="${run.words === undefined ? words : numbered[run.words]}"`,
    ...(bold ? ['font-weight="bold"'] : []),
    ...(italic ? ['font-style="italic"'] : []),
    ...(underlined ? ['text-decoration="underline"'] : []),
  ].join(" ");
  // Whatever font there is, each letter stands in its column.
  const drawn = [...text.matchAll(WORDS)].map(
    ({ 0: said, index }) =>
      `<text x="${at(column + index)}" y="${top + LETTER.size}" textLength="${wide(said.length)}" ${look}>${escaped(said)}</text>`,
  );
  return [...ground, ...drawn];
}

/** The screen of a terminal as an SVG picture, its words as words. `title` tells what is to be seen. */
export function pictureOf(
  rows: readonly (readonly Run[])[],
  title: string,
  palette: Palette,
): string {
  const columns = Math.max(
    ...rows.flatMap((runs) => runs.map(({ column, text }) => column + text.length)),
  );
  const width = Math.ceil(columns * LETTER.width + 2 * MARGIN);
  const height = rows.length * LETTER.height + 2 * MARGIN;
  const drawn = rows.flatMap((runs, row) => runs.flatMap((run) => runDrawn(run, row, palette)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="${FONTS}" font-size="${LETTER.size}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${palette.behind}" stroke="${palette.frame}"/>`,
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
}
