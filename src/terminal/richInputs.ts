import { createInterface } from "node:readline";
import { Interrupted } from "../problem.ts";
import { collectLines } from "./collectLines.ts";
import type {
  AnyChoosing,
  AnyScreen,
  Choosing,
  Chosen,
  Inputs,
  Left,
  LinesOptions,
  Moved,
  Screen,
  Typed,
} from "./inputs.ts";
import type { Input, Io } from "./io.ts";
import { readKeys } from "./keys.ts";
import { draw, headLine } from "./layout.ts";
import { PASTED_WITHIN_MS } from "./lines.ts";
import { type Size, textColumns, USUAL_SIZE } from "./size.ts";
import type { Theme } from "./theme.ts";
import { type Outcome, press, resized, startOf } from "./view.ts";
import { wrap } from "./wrap.ts";
import { askYesOrNo } from "./yesOrNo.ts";

const TO_TOP = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";
/** Rows below a shown screen that a question for text needs. */
const ROWS_FOR_TEXT = 4;

type Setup = {
  io: Io;
  input: Input;
  output: NodeJS.WritableStream;
  theme: Theme;
  width: number | undefined;
  canEdit: boolean;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/** The same function, which makes its text again only for another width. */
function remembered(body: (columns: number) => string): (columns: number) => string {
  let last: { columns: number; text: string } | undefined;
  return (columns) => {
    if (last?.columns !== columns) last = { columns, text: body(columns) };
    return last.text;
  };
}

/** Whole screens on a terminal: single keys, redrawn when its size changes. */
export function richInputs({
  io,
  input,
  output,
  theme,
  width,
  canEdit,
  onInterrupt,
}: Setup): Inputs {
  let scrolledAway = false;
  const size = (): Size => io.size() ?? USUAL_SIZE;

  function paint(rows: string[]): void {
    // What the terminal showed before is pushed up, so that it can still be scrolled back to.
    if (!scrolledAway) io.out("\n".repeat(size().rows));
    scrolledAway = true;
    io.out(TO_TOP + rows.map((row) => row + CLEAR_LINE).join("\r\n") + CLEAR_BELOW);
  }

  async function watch(given: AnyScreen | AnyChoosing): Promise<Exclude<Outcome, { is: "still" }>> {
    // Each key lays the text out again, in most cases for the width that it had before.
    const screen = {
      ...given,
      body: remembered(given.body),
      asides: given.asides?.map((aside) => ({ ...aside, body: remembered(aside.body) })) ?? [],
    };
    let state = startOf(screen);
    let now = size();
    const repaint = () => paint(draw(screen, state, now, width, theme));
    const stopWatching = io.onResize(() => {
      const before = now;
      now = size();
      state = resized(screen, state, before, now, width, theme);
      repaint();
    });
    repaint();
    try {
      return await readKeys(input, (key) => {
        const outcome = press(screen, state, key, now, width, theme);
        if (outcome.is !== "still") return outcome;
        state = outcome.state;
        repaint();
        return undefined;
      });
    } finally {
      stopWatching();
    }
  }

  async function page<Key extends string = never>(screen: Screen<Key>): Promise<Moved | Left<Key>> {
    const outcome = await watch(screen);
    leave();
    if (outcome.is === "way") return outcome as Left<Key>;
    if (outcome.is === "on" || outcome.is === "back" || outcome.is === "stop")
      return { is: outcome.is };
    throw new Interrupted();
  }

  function leave(): void {
    io.out("\r\n\r\n");
  }

  async function choose<Key extends string = never>(
    screen: Choosing<Key>,
  ): Promise<Chosen | Left<Key>> {
    const outcome = await watch(screen);
    leave();
    if (outcome.is === "way") return outcome as Left<Key>;
    if (outcome.is === "chosen") return outcome;
    if (outcome.is === "back" || outcome.is === "stop") return { is: outcome.is };
    throw new Interrupted();
  }

  async function ask<T>(question: Record<string, unknown>): Promise<T> {
    const { default: inquirer } = await import("inquirer");
    const prompt = inquirer.createPromptModule({ input, output } as never);
    try {
      const answers = await prompt([{ name: "answer", ...question }] as never);
      return (answers as { answer: T }).answer;
    } catch (error) {
      if (error instanceof Error && /^(ExitPrompt|AbortPrompt)Error$/.test(error.name))
        throw new Interrupted();
      throw error;
    }
  }

  // Two columns are for the sign that inquirer puts before a question. Its usual one for what was typed
  // is a tick, which would say of any answer that it is right.
  const askLine = (label: string) =>
    ask<string>({
      type: "input",
      message: wrap(label, textColumns(size(), width) - 2),
      theme: { prefix: { idle: "?", done: "?" } },
    });

  /** Several lines from one reader, since a new one for each would lose those pasted after it. */
  async function askLines(label: string, { isCommand }: LinesOptions): Promise<Typed> {
    const reader = createInterface({ input, output, terminal: true, historySize: 0 });
    const lines: string[] = [];
    let ended = false;
    let wake = () => {};
    const end = () => {
      ended = true;
      wake();
    };
    reader.on("line", (line) => {
      lines.push(line.trim());
      wake();
    });
    reader.on("SIGINT", end);
    reader.on("close", end);
    const stopListening = onInterrupt(end);
    try {
      return await collectLines({
        isCommand,
        async next(first) {
          reader.setPrompt(first ? `${label} ` : "… ");
          if (lines.length === 0) reader.prompt();
          while (lines.length === 0 && !ended)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          const line = lines.shift();
          if (line === undefined) throw new Interrupted();
          return line;
        },
        async endsAtEmpty() {
          await new Promise((resolve) => setTimeout(resolve, PASTED_WITHIN_MS));
          return lines.length === 0;
        },
      });
    } finally {
      stopListening();
      reader.close();
    }
  }

  return {
    canAsk: true,
    canEdit,
    page,
    choose,
    async show(screen) {
      const columns = textColumns(size(), width);
      const rows = screen.body(columns).split("\n");
      const room = size().rows - ROWS_FOR_TEXT - 2;
      if (rows.length > room) {
        const moved = await page({ ...screen, next: "answer" });
        if (moved.is !== "on") return moved;
      }
      const header = theme.title(headLine(screen.header, columns));
      // Of what is too long to stay in sight, its end is the most use: there the choices stand.
      paint([header, "", ...rows.slice(-Math.max(1, room)), ""]);
      io.out("\r\n");
      return { is: "on" };
    },
    text: askLine,
    lines: askLines,
    confirm: (question, yes) => askYesOrNo(askLine, question, yes),
    edit: (start) =>
      ask<string>({
        type: "editor",
        message: "Your words",
        default: start,
        waitForUserInput: false,
        postfix: ".md",
      }),
  };
}
