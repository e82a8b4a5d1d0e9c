/**
 * All that only running a command needs, in one piece: with the command line understood, loading
 * one larger file takes less time than loading many small ones.
 */
import { command as config } from "./commands/config.ts";
import { command as doctor } from "./commands/doctor.ts";
import { command as exportSummary } from "./commands/export.ts";
import { command as home } from "./commands/home.ts";
import { command as learn } from "./commands/learn.ts";
import { command as list } from "./commands/list.ts";
import { command as meet } from "./commands/meet.ts";
import { command as note } from "./commands/note.ts";
import { command as notes } from "./commands/notes.ts";
import type { command as openHandedOver } from "./commands/open.ts";
import { command as pack } from "./commands/pack.ts";
import { command as progress } from "./commands/progress.ts";
import { command as prompts } from "./commands/prompts.ts";
import { command as quiz } from "./commands/quiz.ts";
import { command as read } from "./commands/read.ts";
import { command as reading } from "./commands/reading.ts";
import { command as recap } from "./commands/recap.ts";
import { command as reset } from "./commands/reset.ts";
import { command as search } from "./commands/search.ts";
import { command as sources } from "./commands/sources.ts";
import { command as terms } from "./commands/terms.ts";
import { command as undo } from "./commands/undo.ts";
import type { Context } from "./context.ts";
import { sitting } from "./sitting/stopping.ts";

export { openContext } from "./openContext.ts";

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
    (await import("./commands/open.ts")).command(...given),
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
