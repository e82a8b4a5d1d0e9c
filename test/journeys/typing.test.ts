import { expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { terminal } from "../support/terminal.ts";

const WORDS = "who answers when somebody writes about the depot at night";
/** What sets a colour or a look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin all that sets a look
const LOOKS = /\u001b\[[\d;]*m/;

it.each([
  ["by the flag", ["note", "--no-color"], {}],
  ["by the environment", ["note"], { NO_COLOR: "1" }],
])(
  "what is typed is parted between words, again after a resize, and not painted where colour is off %s",
  async (_, argv, env) => {
    const screen = terminal(argv, { columns: 40, rows: 15, env });
    await screen.sees("Your note:");
    screen.type(WORDS);
    await screen.sees("depot at night");
    const rowsFrom = (label: string) => {
      const rows = screen.rows();
      return rows.slice(rows.findIndex((row) => row.startsWith(label))).filter((row) => row !== "");
    };
    expect(rowsFrom("Your note:")).toEqual([
      "Your note: who answers when somebody",
      "writes about the depot at night",
    ]);
    screen.resize(30, 15);
    await screen.sees("\nsomebody writes about the\n");
    expect(rowsFrom("Your note:")).toEqual([
      "Your note: who answers when",
      "somebody writes about the",
      "depot at night",
    ]);
    screen.type(KEY.enter);
    await screen.sees("…");
    screen.type(KEY.enter);
    await screen.sees("What is it, and who shall see");
    expect(screen.written()).not.toMatch(LOOKS);
  },
);
