import { describe, expect, it } from "vitest";
import { whyOddName } from "../../src/text/fileName.ts";

const eight = "a/b/c/d/e/f/g/h";

describe("a name in a folder that somebody handed over", () => {
  it.each([
    "unit.md",
    "cases/dell.md",
    "Übersicht.md",
    "a b.md",
    ".editor/unit.schema.json",
    "console.md",
    "com.md",
    "communal/com10.md",
    "lpt.md",
    eight,
    "x".repeat(240),
  ])("is one: %j", (name) => {
    expect(whyOddName(name)).toBeUndefined();
  });

  it.each([
    ["/etc/passwd", "begins at the top of the disk"],
    ["\\\\server\\x", "begins at the top of the disk"],
    ["C:x", "names a drive"],
    ["z:/x", "names a drive"],
    ["a\\b", "has a backslash"],
    ["a/../b", "leads out of its folder"],
    ["..", "leads out of its folder"],
    ["a<b", "has characters that no name may have"],
    ["a\u0007b", "has characters that no name may have"],
    ["a\u202eb", "has characters that no name may have"],
    ["x".repeat(241), "is longer than 240 characters"],
    [`${eight}/i`, "lies in more than 7 folders"],
    ["a//b", "has an empty part"],
    ["a/./b", "has an empty part"],
    ["", "has an empty part"],
    ["a./b", "ends in a dot or a space"],
    ["a /b", "ends in a dot or a space"],
    ["a.", "ends in a dot or a space"],
    ["CON", "is that of a device in Windows"],
    ["aux.md", "is that of a device in Windows"],
    ["a/com1.txt", "is that of a device in Windows"],
    ["lpt\u00b2", "is that of a device in Windows"],
  ])("is none: %j %s", (name, why) => {
    expect(whyOddName(name)).toBe(why);
  });
});
