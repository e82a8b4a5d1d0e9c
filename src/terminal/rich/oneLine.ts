import { cleanText } from "../../text/clean.ts";
import type { Typing } from "../inputs.ts";
import { type Desk, openLines } from "./typedLines.ts";

type Asked = {
  label: string;
  typing: Typing | undefined;
  /** what stands above it, made again each second */
  above?: (() => string) | undefined;
};

const SECOND_MS = 1000;

/**
 * Asks for one line of text, each key of which is kept; lines that are pasted become one. Rejects with
 * Interrupted on Ctrl-C, on Ctrl-D where nothing is typed, and when the terminal is closed.
 */
export async function askLine(desk: Desk, { label, typing, above }: Asked): Promise<string> {
  const asked = () => [...(above === undefined ? [] : [above()]), `? ${label}`].join("\n");
  const lines = openLines(desk, {
    pastedNewline: " ",
    further: "",
    onTyped: (line) => typing?.keep(line),
  });
  const first = asked();
  let last = first;
  const look = () => {
    // Drawn only where it says something else.
    if (asked() === last) return;
    last = asked();
    lines.relabel(last);
  };
  const looking = above === undefined ? undefined : setInterval(look, SECOND_MS);
  try {
    const start = cleanText(typing?.start ?? "").replaceAll("\n", " ");
    return (await lines.next(first, start)).text;
  } finally {
    clearInterval(looking);
    lines.close();
  }
}
