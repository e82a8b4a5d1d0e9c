import { defineCommand } from "../cli/defineCommand.ts";

export const learn = defineCommand({
  usage: "learn [unit]",
  summary: "read the next unit, or this one, page by page",
  run: () => import("./learn.run.ts"),
});
