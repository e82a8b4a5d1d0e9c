import type { Context } from "../context.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";

/** What is asked, and how it is taken. */
type Wanted<Value> = {
  label: string;
  help: string;
  /** what was typed, as it is kept; undefined where it does not fit */
  read(typed: string): Value | undefined;
  /** what fits, for when it did not */
  fits: string;
};

type Answered<Value> = { is: "given"; value: Value } | { is: "skipped" } | { is: "stop" };

/** Asks for one line until it fits. Enter alone skips, the key that stops stops. */
export async function askSetting<Value>(
  { io, inputs, columns }: Pick<Context, "io" | "inputs" | "columns">,
  { label, help, read, fits }: Wanted<Value>,
): Promise<Answered<Value>> {
  for (;;) {
    const typed = cleanLine(await inputs.text(label));
    if (typed === "") return { is: "skipped" };
    if (isKey(typed, KEYS.stop)) return { is: "stop" };
    if (isKey(typed, KEYS.help)) {
      io.err(`${wrap(help, columns())}\n`);
      continue;
    }
    const value = read(typed);
    if (value !== undefined) return { is: "given", value };
    io.err(`${wrap(`That does not fit: ${fits}. Enter alone skips this.`, columns())}\n`);
  }
}
