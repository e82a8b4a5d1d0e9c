import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const search = defineCommand({
  usage: "search <words...>",
  summary: "find the pages that have these words",
  flags: { json },
  run: () => import("./search.run.ts"),
});
