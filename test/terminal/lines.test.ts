import { PassThrough } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Interrupted } from "../../src/problem.ts";
import type { Input } from "../../src/terminal/io.ts";
import { type LineReader, lineReader } from "../../src/terminal/lines.ts";

async function allLines(reader: LineReader): Promise<string[]> {
  const lines: string[] = [];
  for (let line = await reader.next(); line !== undefined; line = await reader.next())
    lines.push(line.text);
  return lines;
}

function open(): { input: PassThrough; reader: LineReader } {
  const input = new PassThrough();
  return { input, reader: lineReader(input as unknown as Input) };
}

/** Reads these bytes as if they had come in pieces cut at these places. */
async function readInPieces(bytes: Buffer, cuts: number[]): Promise<string[]> {
  const { input, reader } = open();
  const lines = allLines(reader);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  places.sort((a, b) => a - b);
  for (let at = 1; at < places.length; at++) {
    input.write(bytes.subarray(places[at - 1], places[at]));
    await new Promise((resolve) => setImmediate(resolve));
  }
  input.end();
  return lines;
}

describe("what is piped in", () => {
  it.each([
    ["code page 437", Buffer.from([0x47, 0x72, 0x81, 0xe1, 0x65, 0x0d, 0x0a])],
    ["UTF-16", Buffer.from("Grüße\n", "utf16le")],
  ])("is refused in words where it is %s", async (_, bytes) => {
    const { input, reader } = open();
    const lines = allLines(reader);
    input.end(bytes);
    await expect(lines).rejects.toThrow("not in UTF-8");
  });
});

describe("lines", () => {
  it.each([
    ["", []],
    ["one\n", ["one"]],
    ["one\ntwo", ["one", "two"]],
    ["one\r\ntwo\r\n", ["one", "two"]],
    ["one\rtwo\r", ["one", "two"]],
    ["\n\n", ["", ""]],
    ["\r\n\r", ["", ""]],
    ["  spaces  \n", ["  spaces  "]],
    ["ü 二 🍵\n", ["ü 二 🍵"]],
  ])("of %j are %j, in one piece or byte by byte", async (text, lines) => {
    const bytes = Buffer.from(text);
    expect(await readInPieces(bytes, [])).toEqual(lines);
    expect(await readInPieces(bytes, [...bytes.keys()])).toEqual(lines);
  });

  it("are the same wherever the input is cut into pieces", async () => {
    const pieces = fc.array(fc.constantFrom("a", "ü", "二", "🍵", "\r", "\n", "\r\n"), {
      maxLength: 15,
    });
    const cuts = fc.array(fc.nat(), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, cuts, async (text, places) => {
        const whole = text.join("");
        const lines = whole.split(/\r\n|\r|\n/);
        if (lines.at(-1) === "") lines.pop();
        expect(await readInPieces(Buffer.from(whole), places)).toEqual(lines);
      }),
    );
  });

  it("are given one at a time, also when several came at once", async () => {
    const { input, reader } = open();
    input.write("one\ntwo\nthr");
    expect(await reader.next()).toEqual({ text: "one", pasted: false });
    expect(await reader.next()).toEqual({ text: "two", pasted: true });
    const third = reader.next();
    input.end("ee");
    expect((await third)?.text).toBe("three");
    expect(await reader.next()).toBeUndefined();
    expect(await reader.next()).toBeUndefined();
  });

  it("end when the input breaks", async () => {
    const { input, reader } = open();
    const line = reader.next();
    input.destroy(new Error("unplugged"));
    expect(await line).toBeUndefined();
  });

  it("are read only while somebody waits", async () => {
    const { input, reader } = open();
    const line = reader.next();
    expect(input.isPaused()).toBe(false);
    input.write("one\n");
    await line;
    expect(input.isPaused()).toBe(true);
  });
});

describe("interrupting", () => {
  it("ends the wait that goes on", async () => {
    const { reader } = open();
    const line = reader.next();
    reader.interrupt();
    await expect(line).rejects.toThrow(Interrupted);
  });

  it("ends the next wait, even when a line has come", async () => {
    const { input, reader } = open();
    input.write("one\ntwo\n");
    await reader.next();
    reader.interrupt();
    await expect(reader.next()).rejects.toThrow(Interrupted);
  });
});
