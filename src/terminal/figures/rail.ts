import type { Moment } from "../../course/figures/shapes.ts";
import { dateInWords, monthOf } from "../../text/day.ts";
import { widthOf, wrap } from "../wrap.ts";
import type { Easel } from "./card.ts";

/** Where less than this is left for words, dates stand above them. */
const LEAST_COLUMNS = 18;

const yearOf = (date: string) => date.slice(0, 4);

/** The day and month of a date, as far as it has them: 21 Jun. */
function dayOf(date: string): string {
  if (date.length === "YYYY".length) return "";
  const month = monthOf(date).slice(0, 3);
  return date.length === "YYYY-MM".length ? month : `${Number(date.slice(8, 10))} ${month}`;
}

/** Rows in which nothing happened. */
const silence = (moment: Moment, sign: string) => Array<string>(moment.gap).fill(sign);

function stacked(moments: readonly Moment[], { columns, theme, signs }: Easel): string[] {
  return moments.flatMap((moment, index) => {
    const line = index === moments.length - 1 ? " " : signs.down;
    const lines = wrap(moment.text, Math.max(1, columns - 2)).split("\n");
    return [
      ...silence(moment, signs.gap),
      `${signs.moment} ${theme.strong(dateInWords(moment.date))}`,
      ...lines.map((text) => `${line} ${text}`),
    ];
  });
}

/** Moments one below the other, with more space where more time went by. */
export function drawRail(moments: readonly Moment[], easel: Easel): string {
  const { columns, theme, signs } = easel;
  const days = Math.max(...moments.map(({ date }) => widthOf(dayOf(date))));
  const before = "YYYY".length + (days === 0 ? 1 : days + 3);
  const room = columns - before - 3;
  if (room < LEAST_COLUMNS) return stacked(moments, easel).join("\n");
  const space = " ".repeat(before);
  return moments
    .flatMap((moment, index) => {
      const { date } = moment;
      const last = moments[index - 1]?.date;
      const newYear = last === undefined || yearOf(last) !== yearOf(date);
      const year = newYear ? theme.strong(yearOf(date)) : "    ";
      const day = days === 0 ? " " : `  ${dayOf(date).padStart(days)} `;
      const [first = "", ...more] = wrap(moment.text, room).split("\n");
      const line = index === moments.length - 1 ? " " : signs.down;
      return [
        ...silence(moment, space + signs.gap),
        `${year}${day}${signs.moment}  ${first}`,
        ...more.map((text) => `${space}${line}  ${text}`),
      ];
    })
    .join("\n");
}
