import { describe, expect, it } from "vitest";
import { smmCalled } from "../../src/text/toType.ts";

describe("what is to be typed", () => {
  it.each([
    ["smm", "list", "smm list"],
    ["npx smm", "", "npx smm"],
    ["smm", "note ", "smm note"],
    [" smm", "list", " smm list"],
  ])("%j and %j is %j", (called, command, typed) => {
    expect(smmCalled(called)(command)).toBe(typed);
  });
});
