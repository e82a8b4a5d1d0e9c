import { createInterface, type Key } from "node:readline";
import { Writable } from "node:stream";
import { Interrupted } from "../../problem.ts";
import { wrap } from "../wrap.ts";
import { fieldOn } from "./typedField.ts";
import { openTyping, type Streams } from "./typedKeys.ts";
import { typedRows } from "./typedRows.ts";

type TypedLine = { text: string; pasted: boolean };

/** A terminal on which lines are typed. */
export type Desk = {
  streams: Streams;
  /** those that text may use, as the terminal is now */
  columns(): number;
  /** Calls back when the terminal changes its size; returns how to stop that. */
  onResize(listener: () => void): () => void;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

type Reading = {
  /** what the end of a pasted line comes as */
  pastedNewline: string;
  /** what leads to the lines after the first, where they come before they are asked for */
  further: string;
  /** Hears of what is typed of the line that is asked for, with each key. */
  onTyped(line: string): void;
};

/** Lines as they come from a terminal, until `close`. */
type TypedLines = {
  /**
   * The next line, asked for with a label and begun with `start`. Rejects with Interrupted on Ctrl-C, on
   * Ctrl-D where nothing is typed, and when the terminal is closed.
   */
  next(label: string, start: string): Promise<TypedLine>;
  /** Shows a line that was typed before. */
  show(label: string, line: string): void;
  /** Puts another label before what is being typed. */
  relabel(label: string): void;
  close(): void;
};

/** What readline would show; it knows no words. */
function unseen(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/**
 * Opens a terminal for lines: one reader for all of them, since a new one for each would lose those that
 * were pasted after it. readline keeps the line; it is drawn here, parted between words.
 */
export function openLines(
  { streams, columns, onResize, onInterrupt }: Desk,
  { pastedNewline, further, onTyped }: Reading,
): TypedLines {
  const pasted: boolean[] = [];
  const typing = openTyping(streams, {
    pastedNewline,
    onNewline: (each) => pasted.push(each),
    onEnd: () => end(),
  });
  const reader = createInterface({
    input: typing.keys,
    output: unseen(),
    terminal: true,
    historySize: 0,
  });
  const field = fieldOn(streams.output);
  const lines: TypedLine[] = [];
  let label = "";
  let ended = false;
  let wake = () => {};
  let drawing: NodeJS.Immediate | undefined;

  const draw = (text: string, cursor: number) => {
    clearImmediate(drawing);
    drawing = undefined;
    const room = columns();
    // Between the label and what is typed is a space.
    const head = wrap(label, room - 1).split("\n");
    const lead = `${head.pop()} `;
    const { rows, at } = typedRows(lead, text, cursor, room);
    field.draw({
      rows: [...head, ...rows],
      at: { row: at.row + head.length, column: at.column },
    });
  };
  // Once for all keys that come together, as those of a paste do.
  const drawSoon = () => {
    drawing ??= setImmediate(() => draw(reader.line, reader.cursor));
  };
  const end = () => {
    ended = true;
    wake();
  };
  reader.on("line", (text) => {
    draw(text, text.length);
    field.leave();
    label = further;
    lines.push({ text, pasted: pasted.shift() === true });
    wake();
  });
  reader.on("SIGINT", end);
  reader.on("close", end);
  reader.on("SIGCONT", () => {
    // readline pauses itself for it, and would not tell of the next one.
    reader.resume();
    field.forget();
    drawSoon();
  });
  typing.keys.on("keypress", (_text: string | undefined, { ctrl, name }: Key) => {
    // By Ctrl-Z the program stops before it would draw; it goes on below what was written since.
    if (lines.length > 0 || (ctrl === true && name === "z")) return;
    drawSoon();
    onTyped(reader.line);
  });
  const stopWatching = onResize(drawSoon);
  const stopListening = onInterrupt(end);
  return {
    async next(asked, start) {
      label = asked;
      if (lines.length === 0) {
        if (start !== "") reader.write(start);
        draw(reader.line, reader.cursor);
      }
      while (lines.length === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = lines.shift();
      if (line === undefined) throw new Interrupted();
      return line;
    },
    show(before, line) {
      label = before;
      draw(line, line.length);
      field.leave();
    },
    relabel(changed) {
      label = changed;
      drawSoon();
    },
    close() {
      if (drawing !== undefined) draw(reader.line, reader.cursor);
      field.leave();
      stopWatching();
      stopListening();
      reader.close();
      typing.close();
    },
  };
}
