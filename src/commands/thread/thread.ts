import { defineCommand } from "../../cli/defineCommand.ts";
import { json } from "../../cli/flagGroups.ts";
import { text } from "../../cli/flags.ts";

export const thread = defineCommand({
  usage: "thread [task] [number] [words...]",
  summary:
    "what is open between you and your mentor; answer, close, drop, reopen, park, move; gave: they have a page",
  flags: {
    with: text("<mentor>", "with this one of your mentors"),
    json,
  },
  run: () => import("./thread.run.ts"),
});
