import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const doctor = defineCommand({
  usage: "doctor",
  summary: "where things are kept, and whether all is well",
  flags: { json },
  run: () => import("./doctor.run.ts"),
});
