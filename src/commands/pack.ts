import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const pack = defineCommand({
  usage: "pack <task> [folder]",
  summary: "your own lessons: “pack check my-pack” says what to mend",
  flags: { json },
  run: () => import("./pack.run.ts"),
});
