import { defineCommand } from "../cli/defineCommand.ts";

export const recap = defineCommand({
  usage: "recap [part]",
  summary: "what you have finished, in short, as Markdown",
  run: () => import("./recap.run.ts"),
});
