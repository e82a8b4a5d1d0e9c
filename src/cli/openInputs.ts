import type { World } from "../context.ts";
import { NoAnswer } from "../problem.ts";
import { type Inputs, openedWhenAsked } from "../terminal/inputs.ts";
import type { Io } from "../terminal/io.ts";
import type { Theme } from "../terminal/theme.ts";
import type { SharedFlags } from "./sharedFlags.ts";

type Asking = Pick<SharedFlags, "noInput" | "width" | "json"> & {
  rich: boolean;
  theme: Theme;
  /** the command of the person's editor, where they chose one */
  editor: string | undefined;
};

/** How a person is asked here, opened when something is first asked; `close` when all has been. */
export function openInputs(
  world: World,
  io: Io,
  { rich, noInput, theme, width, json, editor }: Asking,
): { inputs: Inputs; close(): void } {
  if (world.inputs !== undefined) return { inputs: world.inputs, close() {} };
  const canEdit = editor !== undefined;
  let close = () => {};
  const asking = new Set<() => void>();
  const onInterrupt: World["onInterrupt"] = (listener) => {
    const stop = world.onInterrupt(listener);
    asking.add(listener);
    return () => {
      asking.delete(listener);
      stop();
    };
  };
  const cut = () => {
    for (const end of [...asking]) end();
  };
  const inputs = openedWhenAsked({ canAsk: !noInput, canEdit, cut }, async () => {
    if (noInput) throw new NoAnswer();
    if (rich) {
      const { richInputs } = await import("../terminal/richInputs.ts");
      const output = world.stdout as unknown as NodeJS.WritableStream;
      return richInputs({ io, input: world.stdin, output, theme, width, editor, onInterrupt });
    }
    const { lineReader } = await import("../terminal/lines.ts");
    const { plainInputs } = await import("../terminal/plainInputs.ts");
    const lines = lineReader(world.stdin);
    close = world.onInterrupt(() => lines.interrupt());
    const typed = world.stdin.isTTY === true;
    const asks = json && io.size() === undefined ? { ...io, out: io.err } : io;
    return plainInputs({ io: asks, lines, typed, theme, width, editor });
  });
  return { inputs, close: () => close() };
}
