import { isKeyOfLessons } from "../../text/keys.ts";
import type { Block } from "../block.ts";
import type { FaultAt } from "../fault.ts";

/** The accepted answers of a block, which stand behind `=`; what is wrong with them is told. */
export function acceptedIn({ line, accepted }: Block, fault: FaultAt): string[] {
  for (const { text } of accepted) {
    if (text === "")
      fault(
        line,
        "an accepted answer is empty",
        "= the answer",
        "Write the answer behind the sign, or remove the line.",
      );
    else if (isKeyOfLessons(text))
      fault(
        line,
        `"${text}" is a key of the program`,
        "= the answer",
        "Ask for another word: this one does something while one answers.",
      );
  }
  return accepted.map(({ text }) => text);
}

/** The one reason of a block without choices; that there is none is told. */
export function reasonIn({ line, reason }: Block, fault: FaultAt): string {
  if (reason === "")
    fault(
      line,
      "this question has no reason",
      "a quotation (`> because …`) below the answers",
      "Write in a sentence or two why the answer is right.",
    );
  return reason;
}
