import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unzipPack } from "../../src/store/zipFiles.ts";
import { type ZipEntry, zipOf } from "../support/zip.ts";

const MANIFEST: ZipEntry = { name: "pack.yaml", text: "hot/tea.md" };
const TEA: ZipEntry = { name: "hot/tea.md", text: "Tea." };
const unzip = (archive: Buffer) =>
  unzipPack(archive, "pack.yaml", (text) => text.split("\n").filter((line) => line !== ""));
const names = async (entries: readonly ZipEntry[]) => {
  const found = await unzip(zipOf(entries));
  if (found.is === "refused") return found.why;
  return found.files.map(({ path, bytes }) => `${path}: ${Buffer.from(bytes).toString()}`);
};
const FILES = ["pack.yaml: hot/tea.md", "hot/tea.md: Tea."];

describe("an archive with a pack", () => {
  it("is unpacked where the pack stands at its top, or in a folder", async () => {
    expect(await names([MANIFEST, TEA])).toEqual(FILES);
    const inFolder = [MANIFEST, TEA].map((entry) => ({ ...entry, name: `my pack/${entry.name}` }));
    expect(await names([{ name: "my pack/", mode: 0o040755 }, ...inFolder])).toEqual(FILES);
    expect(await names([{ ...MANIFEST, method: 0 }, TEA])).toEqual(FILES);
    expect(await names([{ ...MANIFEST, mode: 0 }, TEA])).toEqual(FILES);
  });

  it("gives what its manifest names and is there, and no other file", async () => {
    const beside = [
      { name: "__MACOSX/._pack.yaml", text: "x" },
      { name: ".DS_Store", text: "x" },
      { name: "picture.png", text: "x" },
    ];
    expect(await names([MANIFEST, TEA, ...beside])).toEqual(FILES);
    expect(await names([MANIFEST])).toEqual(FILES.slice(0, 1));
  });

  it.each<[string, ZipEntry | ZipEntry[], string]>([
    ["a way out", { name: "../x.md" }, "leads out of its folder"],
    ["a way out in the middle", { name: "a/../../x.md" }, "leads out of its folder"],
    ["a place at the top of the disk", { name: "/etc/x.md" }, "begins at the top"],
    ["a share of Windows", { name: "\\\\host\\x.md" }, "begins at the top"],
    ["a drive", { name: "C:/x.md" }, "names a drive"],
    ["a drive's file", { name: "c:x.md" }, "names a drive"],
    ["a backslash", { name: "hot\\x.md" }, "has a backslash"],
    ["a control character", { name: "hot/x\u0007.md" }, "characters that no name may have"],
    ["a zero", { name: "hot/x\u0000.md" }, "characters that no name may have"],
    ["a turn of the reading direction", { name: "hot/x\u202edm.md" }, "characters that no name"],
    ["a stream of Windows", { name: "hot/x.md:y" }, "characters that no name may have"],
    ["a device", { name: "hot/con.md" }, "is that of a device"],
    ["another device", { name: "LPT1" }, "is that of a device"],
    ["a dot at its end", { name: "hot./x.md" }, "ends in a dot"],
    ["a space at its end", { name: "hot/x.md " }, "ends in a dot or a space"],
    ["a part of nothing", { name: "hot//x.md" }, "has an empty part"],
    ["nothing", { name: "" }, "has an empty part"],
    ["far too long a name", { name: "x".repeat(300) }, "longer than 240"],
    ["far too many folders", { name: `${"a/".repeat(30)}x.md` }, "more than 7 folders"],
    ["a link", { name: "hot/x.md", text: "/etc/passwd", mode: 0o120777 }, "a link or a device"],
    ["a pipe", { name: "hot/x.md", mode: 0o010644 }, "a link or a device"],
    ["a password", { name: "hot/x.md", text: "x", flags: 1 }, "locked with a password"],
    ["another way to pack", { name: "hot/x.md", text: "x", method: 12 }, "packed in a way"],
    ["a huge file", { name: "hot/x.md", size: 17 * 1024 * 1024 }, "larger than 16 MB"],
    ["the same name again", TEA, "a second file of that name"],
    ["the same name in capitals", { name: "Hot/TEA.md" }, "a second file of that name"],
    ["the same letters written otherwise", [{ name: "é" }, { name: "e\u0301" }], "a second file"],
  ])("is refused whole with %s", async (_name, entry, why) => {
    expect(await names([MANIFEST, TEA, entry].flat())).toContain(why);
  });

  it("is refused where it becomes far larger than it is, or has too much in all", async () => {
    const large = (nth: number) => ({ name: `x${nth}.md`, text: "x".repeat(9_000_000) });
    expect(await names([MANIFEST, large(1)])).toContain("more than 100 times as large");
    const claims = Array.from({ length: 20 }, (_, nth) => ({
      name: `x${nth}.md`,
      size: 15 * 1024 * 1024,
    }));
    expect(await names([MANIFEST, ...claims])).toContain("larger than 256 MB");
    const found = await unzip(zipOf([MANIFEST], 60_000));
    expect(found).toMatchObject({ is: "refused", why: expect.stringContaining("50000 files") });
  });

  it("is refused where a file is not what the archive says of it", async () => {
    expect(await names([MANIFEST, { ...TEA, crc: 1 }])).toContain("it is damaged");
    expect(await names([MANIFEST, { ...TEA, size: 2 }])).toContain("is damaged");
    expect(await names([MANIFEST, { ...TEA, size: 2000 }])).toContain("is damaged");
  });

  it("is refused without a manifest, or with two", async () => {
    expect(await names([TEA])).toContain("has no pack.yaml in it");
    expect(await names([])).toContain("has no pack.yaml in it");
    const two = ["a", "b"].map((folder) => ({ ...MANIFEST, name: `${folder}/pack.yaml` }));
    expect(await names(two)).toContain("several packs");
  });

  it("is refused in words however it is damaged, and soon", async () => {
    const whole = zipOf([MANIFEST, TEA]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(whole.length),
        async (at, byte, end) => {
          const bytes = Buffer.from(whole.subarray(0, end));
          if (at < end) bytes[at] = byte;
          const found = await unzip(bytes);
          if (found.is === "refused") expect(found.why).toMatch(/^(?:is|has|becomes) /);
        },
      ),
      { numRuns: 300 },
    );
  });
});
