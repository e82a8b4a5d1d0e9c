import * as zlib from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/store/crc32.ts";

describe("crc32", () => {
  it("is that of zlib, for the first texts and for many", () => {
    expect(crc32("tea")).toBe(zlib.crc32("tea"));
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(crc32(text)).toBe(zlib.crc32(text));
      }),
      { numRuns: 300 },
    );
  });
});
