import { defineCommand } from "../cli/defineCommand.ts";
import { flag, text } from "../cli/flags.ts";

export const config = defineCommand({
  usage: "config [setting] [value...]",
  summary: "your name, your mentor's and other settings",
  flags: {
    unset: flag("remove the setting"),
    was: text("<name>", "mentor: the same person as this one, who is called otherwise now"),
  },
  run: () => import("./config.run.ts"),
});
