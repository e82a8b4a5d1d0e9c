// The least that the help can take with the library that reads command lines: as many commands as there are, in
// words that stand for theirs.
import { Command } from "commander";

const program = new Command("smm").description("What it is for.").version("1.0.0");
for (let at = 1; at <= 27; at++)
  program.command(`command-${at} [word]`).description("what it does, in a line of the help");
program.parse(["--help"], { from: "user" });
