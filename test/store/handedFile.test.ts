import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { handedFilesIn, readHandedFile } from "../../src/store/handedFile.ts";
import { temporaryFolder } from "../support/world.ts";

describe("a file that somebody handed over", () => {
  it.each([
    ["", { is: "text", text: "" }],
    ["nine byte", { is: "text", text: "nine byte" }],
    ["ten bytes!", { is: "text", text: "ten bytes!" }],
    ["eleven byte", { is: "too-large" }],
    ["ten letterß", { is: "too-large" }],
  ])("is read up to ten bytes where ten are the most: %j", (text, read) => {
    const path = join(temporaryFolder(), "a.json");
    writeFileSync(path, text);
    expect(readHandedFile(path, 10)).toEqual(read);
  });

  // A file of the system says that it is empty, and has as much to read as one cares for.
  it.skipIf(!existsSync("/proc/self/status"))("is not read on and on where it grows", () => {
    expect(readHandedFile("/proc/self/status", 10)).toEqual({ is: "too-large" });
    expect(readHandedFile("/proc/self/status", 1_000_000).is).toBe("text");
  });

  it("may be none", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(readHandedFile(folder, 10)).toEqual({ is: "folder" });
    expect(readHandedFile(join(folder, "gone"), 10)).toEqual({ is: "not-there" });
    expect(readHandedFile(join(folder, "file", "in-it"), 10)).toEqual({ is: "not-there" });
    expect(readHandedFile("/dev/null", 10)).toEqual({ is: "no-file" });
    symlinkSync("loop", join(folder, "loop"));
    expect(readHandedFile(join(folder, "loop"), 10)).toEqual({ is: "unreadable" });
  });
});

describe("the encoding of a file that was handed over", () => {
  const TEXT = '{"name": "Grüße 蔡"}';
  const swapped = (text: string) => Buffer.from(text, "utf16le").swap16();

  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16, the lower half first", Buffer.from(TEXT, "utf16le")],
    ["the same with its mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16, the upper half first", swapped(TEXT)],
    ["the same with its mark", swapped(`\ufeff${TEXT}`)],
  ])("may be %s", (_, bytes) => {
    const path = join(temporaryFolder(), "a.json");
    writeFileSync(path, bytes);
    expect(readHandedFile(path, 1000)).toEqual({ is: "text", text: TEXT });
  });

  it.each([
    ["of Windows in the West", Buffer.from("Gr\xfc\xdfe", "latin1")],
    ["UTF-16 cut in the middle of a character", swapped(`\ufeff${TEXT}`).subarray(0, 7)],
  ])("that is another is told of: %s", (_, bytes) => {
    const path = join(temporaryFolder(), "a.json");
    writeFileSync(path, bytes);
    expect(readHandedFile(path, 1000)).toEqual({ is: "not-utf8" });
  });
});

describe("the files of a folder that were handed over", () => {
  const known = {
    byName: (name: string) => name.endsWith(".json"),
    byBeginning: (text: string) => text.startsWith("ours"),
  };

  it("are those whose name and beginning are known, in order", () => {
    const folder = temporaryFolder();
    const files = { "b.json": "ours", "a.json": "ours too", "c.json": "not ours", "d.txt": "ours" };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, "folder.json"));
    expect(handedFilesIn(folder, known)).toEqual(["a.json", "b.json"]);
    expect(handedFilesIn(join(folder, "gone"), known)).toEqual([]);
  });

  it("are looked for among the first hundred, of each its beginning alone", () => {
    const folder = temporaryFolder();
    for (let nth = 100; nth <= 200; nth++) writeFileSync(join(folder, `${nth}.json`), "ours");
    const seen: string[] = [];
    const byBeginning = (text: string) => seen.push(text) > 0;
    writeFileSync(join(folder, "100.json"), "ours".repeat(1000));
    expect(handedFilesIn(folder, { ...known, byBeginning })).toHaveLength(100);
    expect(seen[0]?.length).toBeLessThan(100);
  });
});
