import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptCodeBytes, readKeptCode } from "../../src/start/keptCode.ts";

const fileOf = (bytes: Buffer): Parameters<typeof readKeptCode>[0] => ({
  size: bytes.length,
  bytes: (start, length) => bytes.subarray(start, start + length),
  has: (start, wanted) => wanted.equals(bytes.subarray(start, start + wanted.length)),
});

const codes = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}\.js$/), fc.uint8Array({ maxLength: 99 })), {
    selector: ([name]) => name,
  })
  .map((pairs) => new Map(pairs.map(([name, bytes]) => [name, Buffer.from(bytes)])));

describe("kept code", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(codes, fc.nat(9), (code, growing) => {
        const bytes = keptCodeBytes("one", growing, code);
        const kept = readKeptCode(fileOf(bytes));
        expect(kept?.program).toBe("one");
        expect(kept?.growing).toBe(growing);
        expect(kept?.names).toEqual([...code.keys()]);
        for (const [name, each] of code) expect(kept?.codeOf(name)).toEqual(each);
        expect(kept?.codeOf("none")).toBeUndefined();
      }),
    );
  });

  it("begins each piece where V8 can read it without a copy", () => {
    const bytes = keptCodeBytes(
      "one",
      0,
      new Map([
        ["a", Buffer.alloc(3)],
        ["b", Buffer.alloc(9)],
      ]),
    );
    const starts: number[] = [];
    const file = fileOf(bytes);
    const kept = readKeptCode({
      ...file,
      bytes(start, length) {
        starts.push(start);
        return file.bytes(start, length);
      },
    });
    kept?.codeOf("b");
    expect(starts.map((start) => start % 8)).toEqual([0, 0]);
  });

  it("gives V8 nothing in which a bit was flipped, wherever", () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.nat(7), (code, at, bit) => {
        const bytes = keptCodeBytes("one", 0, code);
        const place = at % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
        const kept = readKeptCode(fileOf(bytes));
        for (const [name, each] of code)
          expect([each, undefined]).toContainEqual(kept?.codeOf(name));
      }),
    );
  });

  it.each([
    ["nothing", ""],
    ["no such file", "A letter.\n"],
    ["a line without an end", '{"program":"one","growing":0,"pieces":[]}'],
  ])("is not read from %s", (_what, text) => {
    const bytes = Buffer.from(text);
    expect(readKeptCode(fileOf(bytes))).toBeUndefined();
  });

  it("is not read from a file that was cut short, or is still being written", () => {
    const bytes = keptCodeBytes("one", 0, new Map([["a", Buffer.alloc(30, 1)]]));
    for (let length = 0; length < bytes.length; length++)
      expect(readKeptCode(fileOf(bytes.subarray(0, length)))).toBeUndefined();
  });
});
