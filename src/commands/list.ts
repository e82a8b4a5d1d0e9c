import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";
import { oneOf, text } from "../cli/flags.ts";

export const list = defineCommand({
  usage: "list",
  summary: "all units, with what you have read",
  flags: {
    part: text("<part>", "only this part"),
    kind: oneOf("<kind>", ["lesson", "case"], "only these"),
    status: oneOf("<status>", ["new", "started", "done"], "only these"),
    json,
  },
  run: () => import("./list.run.ts"),
});
