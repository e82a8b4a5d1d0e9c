import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Input, setRaw } from "../../src/terminal/io.ts";

const later = () => new Promise((resolve) => setImmediate(resolve));

/** A terminal that tells which modes it was set to. */
function terminal() {
  const modes: boolean[] = [];
  const setRawMode = (raw: boolean) => modes.push(raw);
  return { modes, input: Object.assign(new PassThrough(), { setRawMode }) as Input };
}

describe("a terminal between two screens", () => {
  it("is set at once elsewhere", () => {
    const { input, modes } = terminal();
    for (const raw of [true, false, true]) setRaw(input, raw, "linux");
    expect(modes).toEqual([true, false, true]);
  });

  it("gives no lines on Windows while keys are wanted again, so that none of them is lost", async () => {
    const { input, modes } = terminal();
    for (const raw of [true, false, true, false, true]) setRaw(input, raw, "win32");
    await later();
    expect(modes).not.toContain(false);
  });

  it("gives lines on Windows once nothing reads it", async () => {
    const { input, modes } = terminal();
    setRaw(input, true, "win32");
    input.pause();
    setRaw(input, false, "win32");
    expect(modes).toEqual([true]);
    await later();
    expect(modes).toEqual([true, false]);
  });
});
