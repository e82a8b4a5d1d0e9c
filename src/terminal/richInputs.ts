import type { Askings, Choosing, Chosen, Left, Moved, Screen, Typing } from "./inputs.ts";
import type { Input, Io } from "./io.ts";
import { askEditor } from "./rich/editor.ts";
import { follow } from "./rich/follow.ts";
import { askLine } from "./rich/oneLine.ts";
import { painterOn } from "./rich/painter.ts";
import { askSeveralLines } from "./rich/severalLines.ts";
import { show } from "./rich/show.ts";
import type { Theme } from "./theme.ts";
import { askYesOrNo } from "./yesOrNo.ts";

type Setup = {
  io: Io;
  input: Input;
  output: NodeJS.WritableStream;
  theme: Theme;
  width: number | undefined;
  /** the command of the person's editor */
  editor: string | undefined;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/** Whole screens on a terminal: single keys, redrawn when its size changes. */
export function richInputs(setup: Setup): Askings {
  const { io, input, output, theme, width, editor, onInterrupt } = setup;
  const painter = painterOn(io, theme, width);
  const desk = {
    streams: { input, output },
    columns: () => painter.canvas().columns,
    onResize: io.onResize,
    onInterrupt,
  };
  const text = (label: string, typing?: Typing, above?: () => string) =>
    askLine(desk, { label, typing, above });
  // The ways out of a screen are its own, and only where there are choices one can be chosen.
  const page = async <Key extends string = never>(screen: Screen<Key>) =>
    (await follow({ io, input, onInterrupt }, painter, screen)) as Moved | Left<Key>;
  const choose = async <Key extends string = never>(screen: Choosing<Key>) =>
    (await follow({ io, input, onInterrupt }, painter, screen)) as Chosen | Left<Key>;
  return {
    page,
    choose,
    show: (screen) => show(painter, page, screen),
    text,
    lines: (label, options) => askSeveralLines(desk, label, options),
    confirm: (question, yes) => askYesOrNo((label) => text(label), question, yes),
    edit: (typing) => askEditor(typing, { output, editor, emphasis: theme.strong, onInterrupt }),
  };
}
