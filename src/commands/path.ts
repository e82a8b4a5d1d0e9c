import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const path = defineCommand({
  usage: "path",
  summary: "the units that fit your work, in order, with the weeks they take",
  flags: { json },
  run: () => import("./path.run.ts"),
});
