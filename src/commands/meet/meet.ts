import { defineCommand } from "../../cli/defineCommand.ts";
import { fileFlags, json } from "../../cli/flagGroups.ts";
import { flag, oneOf, text } from "../../cli/flags.ts";

export const meet = defineCommand({
  usage: "meet [task] [number]",
  summary: "your talks: plan, hold one now, done, list, show; tick an action that is done",
  flags: {
    when: text(
      "<time>",
      'plan: when it begins, such as "next Tuesday 2pm"; done: the day it was held',
    ),
    minutes: oneOf("<minutes>", [15, 30, 45, 60], "how long"),
    with: text("<mentor>", "with this one of your mentors"),
    ...fileFlags("plan, minutes: write it here, as .html or .md; plan: as .ics too"),
    agenda: flag("plan: put the agenda into the calendar's file too, which others may see"),
    json,
  },
  run: () => import("./meet.run.ts"),
});
