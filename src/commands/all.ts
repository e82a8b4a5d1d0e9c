import { backup } from "./backup.ts";
import { config } from "./config.ts";
import { doctor } from "./doctor.ts";
import { exportSummary } from "./export/export.ts";
import { learn } from "./learn.ts";
import { list } from "./list.ts";
import { meet } from "./meet/meet.ts";
import { merge } from "./merge.ts";
import { note } from "./note.ts";
import { notes } from "./notes.ts";
import { open } from "./open/open.ts";
import { pack } from "./pack/pack.ts";
import { path } from "./path.ts";
import { progress } from "./progress.ts";
import { prompts } from "./prompts.ts";
import { quiz } from "./quiz.ts";
import { read } from "./read.ts";
import { reading } from "./reading.ts";
import { recap } from "./recap.ts";
import { reset } from "./reset.ts";
import { restore } from "./restore.ts";
import { search } from "./search.ts";
import { sources } from "./sources.ts";
import { terms } from "./terms.ts";
import { thread } from "./thread/thread.ts";
import { undo } from "./undo.ts";

/** All commands, in the order of the help. */
export const COMMANDS = [
  learn,
  quiz,
  progress,
  path,
  list,
  read,
  search,
  terms,
  sources,
  reading,
  recap,
  prompts,
  note,
  notes,
  thread,
  meet,
  exportSummary,
  open,
  pack,
  undo,
  reset,
  backup,
  restore,
  merge,
  config,
  doctor,
];
