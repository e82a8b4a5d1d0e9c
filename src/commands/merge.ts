import { defineCommand } from "../cli/defineCommand.ts";

export const merge = defineCommand({
  usage: "merge <folder>",
  summary: "add what was kept on another computer, or in a backup",
  run: () => import("./merge.run.ts"),
});
