import { type Minutes, minutesTold } from "../mentoring/minutes.ts";
import { dayTold } from "../text/day.ts";
import { section } from "./markdownParts.ts";
import { lineMarkdown, pieceLines } from "./pieceMarkdown.ts";

/** The minutes of a talk as Markdown. */
export function minutesMarkdown(minutes: Minutes): string {
  const { title, parts } = minutesTold(minutes);
  const say = (day: string) => dayTold(day, minutes.heldOn);
  const said = parts.flatMap((part) => section(part.title, pieceLines(part.piece, say)));
  const lines = said.length === 0 ? ["", "Nothing was written down."] : said;
  return `${[`# ${lineMarkdown(title, say)}`, ...lines].join("\n")}\n`;
}
