import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const terms = defineCommand({
  usage: "terms [word...]",
  summary: "the glossary, or what one word means",
  flags: { json },
  run: () => import("./terms.run.ts"),
});
