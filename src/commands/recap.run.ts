import type { Context } from "../context.ts";
import { partOf } from "../course/course.ts";
import { recapMarkdown } from "../formats/recapMarkdown.ts";
import { recapOf } from "../learner/recap.ts";
import { unknownWord } from "../problem.ts";
import { lookOf } from "../sitting/look.ts";
import { present } from "../sitting/present.ts";
import { wrap } from "../terminal/wrap.ts";
import { nearest } from "../text/nearest.ts";

export async function run(
  context: Context,
  { words: [part] }: { words: [string?] },
): Promise<void> {
  const { io, onTerminal, columns, smm } = context;
  const course = await context.course();
  if (part !== undefined && partOf(course, part) === undefined) {
    const ids = course.manifest.parts.map(({ id }) => id);
    const meant = nearest(part, ids);
    throw unknownWord("part", part, meant, `smm recap ${meant ?? ids[0]}`);
  }
  const recapped = recapOf(course, context.record().record, part);
  if (recapped.length === 0) {
    const where = part === undefined ? "" : " of this part";
    io.err(`${wrap(`You have not finished a unit${where} yet.`, columns())}\nNext: ${smm} learn\n`);
    return;
  }
  const text = recapMarkdown(recapped);
  if (!onTerminal) {
    io.out(text);
    return;
  }
  const look = await lookOf(context);
  await present(context, "What you have read, in short", (room) => look.render(text, room));
}
