import { defineCommand } from "../../cli/defineCommand.ts";
import { json } from "../../cli/flagGroups.ts";
import { flag, oneOf } from "../../cli/flags.ts";

export const pack = defineCommand({
  usage: "pack <task> [folder]",
  summary: "lessons of your own: check a folder; add, list, remove or update packs",
  flags: {
    strict: flag("check: advice counts as a fault"),
    format: oneOf(
      "<format>",
      ["text", "github"],
      "check: github marks the lines of a pull request where it runs in its workflows",
    ),
    json,
  },
  run: () => import("./pack.run.ts"),
});
