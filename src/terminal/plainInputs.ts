import { cleanLine } from "../text/clean.ts";
import { collectLines } from "./collectLines.ts";
import { type Askings, lastLineOf } from "./inputs.ts";
import { choose } from "./plain/choose.ts";
import { editInFile } from "./plain/editor.ts";
import { printScreen, waitForEnter } from "./plain/screen.ts";
import { type TeletypeSetup, teletypeOf } from "./plain/teletype.ts";
import { askYesOrNo } from "./yesOrNo.ts";

type Setup = TeletypeSetup & {
  /** the command of the person's editor */
  editor: string | undefined;
};

/** Lines only: nothing is redrawn, choices are numbered, answers are typed and sent with Enter. */
export function plainInputs({ editor, ...setup }: Setup): Askings {
  const teletype = teletypeOf(setup);
  const { say, read, readText, readOneOf, piped } = teletype;
  return {
    async page(screen) {
      const moved = await printScreen(teletype, screen);
      if (moved.is !== "on") return moved;
      return waitForEnter(teletype, screen, screen.next ?? "go on");
    },
    choose: (screen) => choose(teletype, screen),
    show: (screen) => printScreen(teletype, screen),
    async text(label, typing, above) {
      if (above !== undefined) say(above());
      const start = typing?.start ?? "";
      if (start !== "")
        say(`Before: “${cleanLine(start)}” (Enter keeps it; a dash alone empties it)`);
      const typed = await readText(label);
      if (start === "" || typed !== "") return start !== "" && typed === "-" ? "" : typed;
      return start;
    },
    async lines(label, { isCommand, pipedToTheEnd, typing }) {
      const { whole, begun } = lastLineOf(typing?.start ?? "");
      const before = begun === "" ? whole : [...whole, begun];
      const lines = [...before];
      for (const line of before) say(`… ${cleanLine(line)}`);
      return collectLines({
        isCommand,
        before,
        async next(first) {
          const line = await readOneOf(first ? label : "…");
          return { ...line, pasted: piped ? pipedToTheEnd : line.pasted };
        },
        onLine(line) {
          lines.push(line);
          typing?.keep(`${lines.join("\n")}\n`);
        },
      });
    },
    confirm: (question, yes) => askYesOrNo(read, question, yes),
    edit: (typing) => editInFile(typing, editor),
  };
}
