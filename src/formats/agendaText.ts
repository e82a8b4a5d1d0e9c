import { agendaTold, type ToldLine, type ToldPoint } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { lineText } from "./pieceText.ts";

function lineLines({ line, below }: ToldLine): string[] {
  return [`- ${lineText(line)}`, ...below.map((each) => `  ${lineText(each)}`)];
}

function pointLines({ heading, what, stretch, lines }: ToldPoint): string[] {
  const all = lines.flatMap(lineLines);
  if (heading === null) return all;
  const when = stretch === null ? "" : `${stretch.from}–${stretch.to} min: `;
  return [`${when}${heading}`, ...(what === null ? [] : [what]), ...all];
}

/** The agenda of a talk as plain text. */
export function agendaText(agenda: MeetingAgenda): string {
  const { parts } = agendaTold(agenda);
  return parts
    .flatMap(({ heading, points }) => [
      ...(heading === null ? [] : [[heading.toUpperCase()]]),
      ...points.map(pointLines),
    ])
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
