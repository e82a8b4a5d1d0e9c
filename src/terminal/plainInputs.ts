import { collectLines } from "./collectLines.ts";
import type { Askings } from "./inputs.ts";
import { choose } from "./plain/choose.ts";
import { editInFile } from "./plain/editor.ts";
import { printScreen, waitForEnter } from "./plain/screen.ts";
import { type TeletypeSetup, teletypeOf } from "./plain/teletype.ts";
import { askYesOrNo } from "./yesOrNo.ts";

type Setup = TeletypeSetup & { env: Record<string, string | undefined> };

/** Lines only: nothing is redrawn, choices are numbered, answers are typed and sent with Enter. */
export function plainInputs({ env, ...setup }: Setup): Askings {
  const teletype = teletypeOf(setup);
  const { read, piped, waiting } = teletype;
  return {
    async page(screen) {
      const moved = await printScreen(teletype, screen);
      if (moved.is !== "on") return moved;
      return waitForEnter(teletype, screen, screen.next ?? "go on");
    },
    choose: (screen) => choose(teletype, screen),
    show: (screen) => printScreen(teletype, screen),
    text: read,
    lines: (label, { isCommand, pipedToTheEnd }) =>
      collectLines({
        isCommand,
        next: (first) => read(first ? label : "…"),
        endsAtEmpty: async () => (piped ? !pipedToTheEnd : !(await waiting())),
      }),
    confirm: (question, yes) => askYesOrNo(read, question, yes),
    edit: async (start) => editInFile(start, env),
  };
}
