/** A gap or mark stands between all thousands alike: 30,000 or 30 000 or 30.000 or 30'000. */
const THOUSANDS = /(?<![\p{L}\p{N}]|\d[.,])[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*(?!\d)/gu;

/** How a point or comma in a number is read, where it can be read in two ways. */
export type Points =
  /** before three digits it marks a thousand */
  | "thousands"
  /** the language's own mark of a decimal is one before three digits too */
  | "decimal"
  /** between an hour and two digits it makes a time: 9.30 */
  | "time"
  /** where the language has commas for decimals, one at the end of a text makes a place in an order: 1. */
  | "order";

/** Numbers without marks but for the point of a decimal, so that 24/7 and 1.5.2009 stay apart. */
export function withoutMarks(text: string, points: Points, decimal: "." | ","): string {
  return text
    .replace(THOUSANDS, (number, mark: string) =>
      points === "decimal" && mark === decimal ? number : number.replace(/\D/g, ""),
    )
    .replace(/(?<!\d)\d+(?:[.,]\d+)+/g, (number) => {
      const parts = number.split(/[.,]/);
      return parts.join(parts.length === 2 ? "." : " ");
    });
}

/** Whether a number in this text can be read otherwise than with its points as marks of thousands. */
export function isOtherwise(text: string, points: Points, decimal: "." | ","): boolean {
  if (points === "time") return POINT_TIME.test(text);
  if (points === "order") return decimal === "," && PLACE.test(text);
  return (decimal === "." ? /\d\.\d{3}(?!\d)/ : /\d,\d{3}(?!\d)/).test(text);
}

const PLACE = /(?<![\d.,])(\d{1,2})\.\s*$/;

/** A text that ends in a number with its point, which is a place in an order. */
export function asPlace(text: string): string {
  return text.replace(PLACE, "$1th");
}

const POINT_TIME = /(?<![\d.,:])(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d.,:])/;
const TIME = /(?<![\d:.,])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g;

/** A time as one word, the same for 9:00 and 09:00, and for 24:00 and 0:00. */
export function timeOf(hours: number, minutes: number): string {
  return `${hours === 24 ? 0 : hours}h${String(minutes).padStart(2, "0")}`;
}

/** Times of the clock in a text, each as one word; with `points`, those such as 9.30 too. */
export function timesIn(text: string, points: boolean): string {
  const colons = points
    ? text.replace(new RegExp(POINT_TIME, "g"), (time) => time.replace(".", ":"))
    : text;
  return colons.replace(TIME, (_, hours: string, minutes: string) =>
    timeOf(Number(hours), Number(minutes)),
  );
}

const SPAN = /(?<![\d/–-] ?)((?:1[5-9]|20)(\d\d)) ?[-–/] ?(\d\d)(?! ?[\d/–-])/g;

/** The years of 2005-07 and 2005/07, each written out. */
export function spansIn(text: string): string {
  return text.replace(SPAN, (whole, from: string, since: string, until: string) =>
    Number(until) > Number(since) ? `${from} / ${from.slice(0, 2)}${until}` : whole,
  );
}

/** What a whole is cut into often enough to be said so: 7/24 or 9/11 is something else. */
const PARTS = new Set([2, 3, 4, 5, 6, 8, 10]);
const PART =
  /(?<![\d/\u2044.,:-])(?:(\d{1,6}) )?(\d{1,2})[/\u2044](\d{1,2})(?![\d/\u2044-]|[.,]\d)/g;

/** Parts of a whole such as 1/2 and 1 1/2 as decimals. */
export function partsIn(text: string): string {
  return text.replace(PART, (whole, ones: string | undefined, some: string, all: string) => {
    if (Number(some) === 0 || Number(some) >= Number(all) || !PARTS.has(Number(all))) return whole;
    return plainNumber(Number(ones ?? 0) + Number(some) / Number(all));
  });
}

/** Money whose code sticks to its number, apart from it: 5EUR. */
export function apart(text: string, codes: ReadonlyMap<string, string>): string {
  return text.replace(
    /(?<![\p{L}\p{N}])(\p{L}{2,4})(?=\d)|(?<=\d)(\p{L}{2,4})(?![\p{L}\p{N}])/gu,
    (code: string) => (codes.has(code) ? ` ${code} ` : code),
  );
}

/** A number in digits, without the noise of reckoning in binary. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Digits that equal numbers share: 1.50 is 1.5, and 09 is 9. */
export function equalDigits(digits: string): string {
  const [whole = "", part = ""] = digits.split(".");
  const ones = whole.replace(/^0+(?=\d)/, "");
  const parts = part.replace(/0+$/, "");
  return parts === "" ? ones : `${ones}.${parts}`;
}
