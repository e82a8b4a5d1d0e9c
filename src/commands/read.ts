import { defineCommand } from "../cli/defineCommand.ts";
import { fileFlags } from "../cli/flagGroups.ts";
import { whole } from "../cli/flags.ts";

const MOST_PAGES = 1000;

export const read = defineCommand({
  usage: "read <unit>",
  summary: "print a unit with its sources; nothing is recorded",
  flags: {
    page: whole("<number>", { from: 1, to: MOST_PAGES }, "only this page"),
    ...fileFlags("write it to this file (.html) instead, to look at in large type and to print"),
  },
  run: () => import("./read.run.ts"),
});
