import type { Context } from "../context.ts";
import type { Draft } from "../store/draftFile.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";
import { typingAt } from "./typing.ts";

/** What is asked, and how it is taken. */
type Wanted<Value> = {
  label: string;
  help: string;
  /** what was typed, as it is kept; undefined where it does not fit */
  read(typed: string): Value | undefined;
  /** what fits, for when it did not */
  fits: string;
  /** what was answered another time; Enter keeps it */
  before?: string | undefined;
  /** the draft of the sitting, which is for the caller to drop when what is given is kept */
  draft: Draft;
};

type Answered<Value> =
  | { is: "given"; value: Value }
  | { is: "skipped" }
  /** what was answered before is taken back */
  | { is: "emptied" }
  | { is: "stop" };

/** Asks for one line until it fits. Enter where nothing stands skips, the key that stops stops. */
export async function askSetting<Value>(
  { io, inputs, columns }: Pick<Context, "io" | "inputs" | "columns">,
  { label, help, read, fits, before = "", draft }: Wanted<Value>,
): Promise<Answered<Value>> {
  for (;;) {
    const typing = typingAt(draft, label);
    const start = typing.start === "" ? before : typing.start;
    const typed = cleanLine(await inputs.text(label, { ...typing, start }));
    const value = read(typed);
    if (typed === "" || isKey(typed, KEYS.stop) || value === undefined) draft.drop();
    if (typed === "") return { is: before === "" ? "skipped" : "emptied" };
    if (isKey(typed, KEYS.stop)) return { is: "stop" };
    if (isKey(typed, KEYS.help)) {
      draft.drop();
      io.err(`${wrap(help, columns())}\n`);
      continue;
    }
    if (value !== undefined) return { is: "given", value };
    io.err(`${wrap(`That does not fit: ${fits}. Enter alone skips this.`, columns())}\n`);
  }
}
