import { agendaTold, type ToldLine, type ToldPoint } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { dayTold } from "../text/day.ts";
import { lineText, type SayDay } from "./pieceText.ts";

function lineLines({ line, below }: ToldLine, sayDay: SayDay): string[] {
  return [`- ${lineText(line, sayDay)}`, ...below.map((each) => `  ${lineText(each, sayDay)}`)];
}

function pointLines({ heading, what, stretch, lines }: ToldPoint, sayDay: SayDay): string[] {
  const all = lines.flatMap((line) => lineLines(line, sayDay));
  if (heading === null) return all;
  const when = stretch === null ? "" : `${stretch.from}–${stretch.to} min: `;
  return [`${when}${heading}`, ...(what === null ? [] : [what]), ...all];
}

/** The agenda of a talk as plain text. */
export function agendaText(agenda: MeetingAgenda): string {
  const { parts } = agendaTold(agenda);
  const sayDay = (day: string) => dayTold(day, agenda.toldOn);
  return parts
    .flatMap(({ heading, points }) => [
      ...(heading === null ? [] : [[heading.toUpperCase()]]),
      ...points.map((point) => pointLines(point, sayDay)),
    ])
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
