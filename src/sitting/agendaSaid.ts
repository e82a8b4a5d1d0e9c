import type { Context } from "../context.ts";
import { lineText } from "../formats/pieceText.ts";
import type { AgendaLine } from "../mentoring/agendaPoints.ts";
import { agendaLine } from "../mentoring/agendaTold.ts";
import { dayTold, localDay } from "../text/day.ts";

/** An item, or words, that belong to something on an agenda, as it is said today, to two who are called so. */
export function agendaSaid(
  { now }: Pick<Context, "now">,
  line: AgendaLine,
  names: { learner: string; mentor: string },
): string {
  const today = localDay(now());
  return lineText(agendaLine(line, names), (day) => dayTold(day, today));
}
