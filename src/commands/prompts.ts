import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";
import { flag } from "../cli/flags.ts";

export const prompts = defineCommand({
  usage: "prompts [unit]",
  summary: "what to talk over with your mentor",
  flags: { all: flag("of all units, not only those you have read"), json },
  run: () => import("./prompts.run.ts"),
});
