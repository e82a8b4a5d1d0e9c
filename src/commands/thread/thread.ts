import { defineCommand } from "../../cli/defineCommand.ts";
import { json } from "../../cli/flagGroups.ts";
import { flag, text } from "../../cli/flags.ts";

export const thread = defineCommand({
  usage: "thread [task] [number] [words...]",
  summary:
    "what is open between you and your mentor; answer, close, drop, reopen, park, move; action: what an idea becomes; gave: they have a page",
  flags: {
    with: text("<mentor>", "with this one of your mentors"),
    by: text("<day>", "action: by which day it is to be done"),
    theirs: flag("action: your mentor does it, and not you"),
    json,
  },
  run: () => import("./thread.run.ts"),
});
