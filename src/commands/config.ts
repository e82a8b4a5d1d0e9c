import { defineCommand } from "../cli/defineCommand.ts";
import { flag } from "../cli/flags.ts";

export const config = defineCommand({
  usage: "config [setting] [value...]",
  summary: "your name, your mentor's and other settings",
  flags: { unset: flag("remove the setting") },
  run: () => import("./config.run.ts"),
});
