import { defineCommand } from "../cli/defineCommand.ts";

export const undo = defineCommand({
  usage: "undo",
  summary: "take back the last thing you did",
  run: () => import("./undo.run.ts"),
});
