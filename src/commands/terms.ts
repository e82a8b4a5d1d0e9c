import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/sharedFlags.ts";

export const terms = defineCommand({
  usage: "terms [word...]",
  summary: "the glossary, or what one word means",
  flags: { json },
  run: () => import("./terms.run.ts"),
});
