import { defineCommand } from "../cli/defineCommand.ts";
import { flag, short, text, whole } from "../cli/flags.ts";

const MOST_QUESTIONS = 100;

export const quiz = defineCommand({
  usage: "quiz [unit-or-part]",
  summary: "a short quiz on what you have read, or on this unit or part",
  flags: {
    part: text("<part>", "only this part"),
    missed: flag("only what you did not know the last time"),
    number: short(
      "n",
      whole("<count>", { from: 1, to: MOST_QUESTIONS, usual: 5 }, "how many questions"),
    ),
    seed: whole("<number>", { from: 0, to: 2 ** 31 - 1 }, "the same number mixes in the same way"),
    json: flag("print the result as data; the questions go to stderr"),
  },
  run: () => import("./quiz.run.ts"),
});
