import type { World } from "../context.ts";
import { NoAnswer } from "../problem.ts";
import { type Inputs, openedWhenAsked } from "../terminal/inputs.ts";
import type { Io } from "../terminal/io.ts";
import type { Theme } from "../terminal/theme.ts";
import type { SharedFlags } from "./sharedFlags.ts";

type Asking = Pick<SharedFlags, "noInput" | "width" | "json"> & { rich: boolean; theme: Theme };

/** How a person is asked here, opened when something is first asked; `close` when all has been. */
export function openInputs(
  world: World,
  io: Io,
  { rich, noInput, theme, width, json }: Asking,
): { inputs: Inputs; close(): void } {
  if (world.inputs !== undefined) return { inputs: world.inputs, close() {} };
  const canEdit = Boolean(world.env.VISUAL || world.env.EDITOR);
  let close = () => {};
  const inputs = openedWhenAsked({ canAsk: !noInput, canEdit }, async () => {
    if (noInput) throw new NoAnswer();
    if (rich) {
      const { richInputs } = await import("../terminal/richInputs.ts");
      const output = world.stdout as unknown as NodeJS.WritableStream;
      const { env, onInterrupt } = world;
      return richInputs({ io, input: world.stdin, output, theme, width, env, onInterrupt });
    }
    const { lineReader } = await import("../terminal/lines.ts");
    const { plainInputs } = await import("../terminal/plainInputs.ts");
    const lines = lineReader(world.stdin);
    close = world.onInterrupt(() => lines.interrupt());
    const typed = world.stdin.isTTY === true;
    const asks = json && io.size() === undefined ? { ...io, out: io.err } : io;
    return plainInputs({ io: asks, lines, typed, theme, width, env: world.env });
  });
  return { inputs, close: () => close() };
}
