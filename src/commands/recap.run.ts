import { partTyped } from "../cli/partTyped.ts";
import type { Context, Terminal } from "../context.ts";
import { recapMarkdown } from "../formats/recapMarkdown.ts";
import { recapOf } from "../learner/recap.ts";
import { present } from "../sitting/present.ts";
import { rendererFor } from "../sitting/renderer.ts";
import { wrap } from "../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "course" | "record" | "smm">;

export async function run(context: Needs, { words: [typed] }: { words: [string?] }): Promise<void> {
  const { io, onTerminal, columns, smm } = context;
  const course = await context.course();
  const part = await partTyped(context, course, typed, (other) => `recap ${other}`);
  const recapped = recapOf(course, context.record().record, part);
  if (recapped.length === 0) {
    const where = part === undefined ? "" : " of this part";
    io.err(
      `${wrap(`You have not finished a unit${where} yet.`, columns())}\nNext: ${smm("learn")}\n`,
    );
    return;
  }
  const text = recapMarkdown(recapped);
  if (!onTerminal) {
    io.out(text);
    return;
  }
  const renderer = await rendererFor(context);
  await present(context, "What you have read, in short", (room) => renderer.render(text, room));
}
