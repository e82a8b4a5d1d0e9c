import { defineCommand } from "../../cli/defineCommand.ts";
import { fileFlags, json } from "../../cli/flagGroups.ts";
import { flag, oneOf, text } from "../../cli/flags.ts";

export const pack = defineCommand({
  usage: "pack <task> [what]",
  summary: "lessons of your own: new, preview, check; add, list, remove, update or share packs",
  flags: {
    strict: flag("check: advice counts as a fault"),
    format: oneOf(
      "<format>",
      ["text", "github"],
      "check: github marks the lines of a pull request where it runs in its workflows",
    ),
    case: text("<company>", "new: a case about this company, added to a pack that is there"),
    ...fileFlags("share: write it to this file", "share: replace the file if it is there"),
    json,
  },
  run: () => import("./pack.run.ts"),
});
