import { basename, resolve } from "node:path";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { replyText } from "../formats/replyText.ts";
import type { Reply } from "../learner/reply.ts";
import { replyFile } from "../mentoring/handOver.ts";
import type { Summary } from "../mentoring/summary.ts";
import { sitting } from "../sitting/stopping.ts";
import { nothingReplied, saysSomething, writeReply } from "../sitting/writeReply.ts";
import { wrap } from "../terminal/wrap.ts";
import { localDay } from "../text/day.ts";
import { checkFile, freeName, shownFile, type Writing, writeFile } from "./outputFile.ts";

type Flags = { output?: string; force?: boolean };

const PASTE = "To paste into a message, as it stands:";

function writeIt(context: Context, file: string, reply: Reply, what: Writing, force: boolean) {
  const { io, smm, columns } = context;
  writeFile(context, file, jsonText(replyFile(reply)), what, force);
  const to = reply.to ?? "your learner";
  const said = `Written to ${shownFile(resolve(context.cwd, file))}. Hand the file to ${to}, who reads it with:`;
  io.err(`${wrap(said, columns())}\n${smm} open ${shownFile(basename(file))}\n`);
}

/**
 * Lets a mentor answer a summary, which was in `from`, and writes the reply: as a file, and as text to
 * paste. What was typed is written too where the typing is cut short.
 */
export async function answerSummary(
  context: Context,
  from: string,
  summary: Summary,
  { output, force = false }: Flags,
): Promise<void> {
  const { io, inputs, onTerminal, columns } = context;
  const again = `smm open ${shownFile(from)} --reply`;
  const what = { name: "The reply", command: again, usual: "smm-reply.json" };
  const file = output ?? freeName(context, what.usual);
  if (file !== "-") checkFile(context, file, what, force);
  const course = await context.course();
  const told = nothingReplied(summary);
  const stamped = (): Reply => {
    return { reply: context.newId(), writtenOn: localDay(context.now()), ...told };
  };
  try {
    await sitting(context, again, () => writeReply(context, summary, course, told));
  } catch (error) {
    if (saysSomething(told) && file !== "-") writeIt(context, file, stamped(), what, force);
    throw error;
  }
  if (!saysSomething(told)) {
    io.out("Nothing was written.\n");
    return;
  }
  const reply = stamped();
  if (file === "-") {
    io.out(jsonText(replyFile(reply)));
    return;
  }
  io.out(`\n${wrap(PASTE, columns())}\n\n${replyText(reply)}\n`);
  const asks = () => inputs.confirm(`Write it to ${shownFile(file)} too?`, true);
  if (onTerminal && !(await sitting(context, again, asks))) {
    io.out("No file was written.\n");
    return;
  }
  writeIt(context, file, reply, what, force);
}
