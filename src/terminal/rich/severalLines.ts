import { cleanText } from "../../text/clean.ts";
import { collectLines } from "../collectLines.ts";
import { type LinesOptions, lastLineOf, type Typed } from "../inputs.ts";
import { type Desk, openLines } from "./typedLines.ts";

/** What leads to each line but the first. */
const FURTHER = "…";

/** Asks for lines until an empty one or a command; the program's end ends them too. */
export async function askSeveralLines(
  desk: Desk,
  label: string,
  { isCommand, typing }: LinesOptions,
): Promise<Typed> {
  const { whole, begun } = lastLineOf(cleanText(typing?.start ?? ""));
  const so = [...whole];
  const text = (last: string) => [...so, last].join("\n");
  const lines = openLines(desk, {
    pastedNewline: "\r",
    further: FURTHER,
    onTyped: (last) => typing?.keep(text(last)),
  });
  const labelFor = (first: boolean) => (first ? label : FURTHER);
  let start = begun;
  for (const [at, line] of whole.entries()) lines.show(labelFor(at === 0), line);
  try {
    return await collectLines({
      isCommand,
      before: whole,
      async next(first) {
        const line = await lines.next(labelFor(first), start);
        start = "";
        return { ...line, text: line.text.trim() };
      },
      onLine(line) {
        so.push(line);
        typing?.keep(text(""));
      },
    });
  } finally {
    lines.close();
  }
}
