import { defineCommand } from "../cli/defineCommand.ts";
import { flag } from "../cli/flags.ts";
import { json } from "../cli/sharedFlags.ts";

export const prompts = defineCommand({
  usage: "prompts [unit]",
  summary: "what to talk over with your mentor",
  flags: { all: flag("of all units, not only those you have read"), json },
  run: () => import("./prompts.run.ts"),
});
