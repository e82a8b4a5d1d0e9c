/**
 * All that only running a command needs, in one piece: with the command line understood, loading
 * one larger file takes less time than loading many small ones.
 */
import { command as config } from "./commands/config.run.ts";
import { command as doctor } from "./commands/doctor.run.ts";
import { command as exportSummary } from "./commands/export/export.run.ts";
import { command as learn } from "./commands/learn.run.ts";
import { command as list } from "./commands/list.run.ts";
import { command as meet } from "./commands/meet/meet.run.ts";
import { command as note } from "./commands/note.run.ts";
import { command as notes } from "./commands/notes.run.ts";
import type { command as openHandedOver } from "./commands/open/open.run.ts";
import { command as pack } from "./commands/pack.run.ts";
import { command as progress } from "./commands/progress.run.ts";
import { command as prompts } from "./commands/prompts.run.ts";
import { command as quiz } from "./commands/quiz.run.ts";
import { command as read } from "./commands/read.run.ts";
import { command as reading } from "./commands/reading.run.ts";
import { command as recap } from "./commands/recap.run.ts";
import { command as reset } from "./commands/reset.run.ts";
import { command as search } from "./commands/search.run.ts";
import { command as sources } from "./commands/sources.run.ts";
import { command as terms } from "./commands/terms.run.ts";
import { command as undo } from "./commands/undo.run.ts";
import type { Context } from "./context.ts";
import { command as home } from "./home/home.ts";
import { sitting } from "./sitting/stopping.ts";

export { openContext } from "./cli/openContext.ts";

/** Each runs with the words and flags typed after its name; home names the one to run next. */
export const commands = {
  config,
  doctor,
  export: exportSummary,
  home,
  learn,
  list,
  meet,
  note,
  notes,
  /** loaded when it is called, since few sittings need it */
  open: async (...given: Parameters<typeof openHandedOver>) =>
    (await import("./commands/open/open.run.ts")).command(...given),
  pack,
  progress,
  prompts,
  quiz,
  read,
  reading,
  recap,
  reset,
  search,
  sources,
  terms,
  undo,
};

/** After these a person who came from home wants to go back there; lessons end the sitting. */
export const comesBack: ReadonlySet<string> = new Set([
  "progress",
  "list",
  "prompts",
  "meet",
  "note",
  "export",
  "open",
]);

/** Waits until what was shown has been read; then home, and what is chosen there. */
export async function backHome(context: Context): ReturnType<typeof home> {
  const typed = await sitting(context, "smm", () =>
    context.inputs.text("Enter goes back to the start; q stops:"),
  );
  return typed.trim() === "" ? home(context) : undefined;
}

export type CommandName = keyof typeof commands;
