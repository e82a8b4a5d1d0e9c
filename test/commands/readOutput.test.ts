import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { smallPack } from "../support/pack.ts";
import { place, temporaryFolder } from "../support/world.ts";

async function read(argv: string[], cwd = temporaryFolder()) {
  const ran = await place().smm(["read", ...argv], { content: smallPack(), cwd });
  return { ...ran, cwd };
}

describe("smm read --output", () => {
  it("writes a unit as a page, and says where", async () => {
    const { code, out, err, cwd } = await read(["tea", "--output", "tea.html"]);
    expect([code, out]).toEqual([0, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(
      "tea.html. Your browser opens it, to look at or to print.",
    );
    const html = readFileSync(join(cwd, "tea.html"), "utf8");
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" class="unit">/);
    expect(html).toContain("Leaves are <em>dried</em>.");
  });

  it("prints it where the file is a dash, and one page where one is asked for", async () => {
    const { out, cwd } = await read(["tea", "--page", "2", "-o", "-"]);
    expect(out).toContain("Water boils");
    expect(out).not.toContain("Leaves are");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("finds the folder of the person behind ~", async () => {
    const home = temporaryFolder();
    vi.stubEnv("HOME", home);
    const { code } = await read(["tea", "-o", "~/tea.html"]);
    vi.unstubAllEnvs();
    expect([code, readdirSync(home)]).toEqual([0, ["tea.html"]]);
  });

  it("leaves a file alone that is there, unless it is to be replaced", async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "tea.html"), "mine");
    const { code, err } = await read(["tea", "-o", "tea.html"], cwd);
    expect(code).toBe(1);
    expect(err).toContain("tea.html is there already and was left as it is.");
    expect(err).toContain("Next: smm read tea --output tea.html --force");
    expect(readFileSync(join(cwd, "tea.html"), "utf8")).toBe("mine");
    expect((await read(["tea", "-o", "tea.html", "--force"], cwd)).code).toBe(0);
    expect(readFileSync(join(cwd, "tea.html"), "utf8")).toContain("Tea");
  });

  it.each([
    ["", "The file has no name.", "smm read tea --output tea.html"],
    ["tea.md", "tea.md does not end in .html.", "smm read tea --output tea.html"],
    ["tea", "tea does not end in .html.", "smm read tea --output tea.html"],
    ["my.folder/tea", "my.folder/tea does not end", "smm read tea --output my.folder/tea.html"],
  ])("refuses what is no page: %j", async (file, said, next) => {
    const { code, err, cwd } = await read(["tea", "-o", file]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err).toContain(`Next: ${next}\n`);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("says why a file cannot be written", async () => {
    const { code, err } = await read(["tea", "-o", "nowhere/tea.html"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "“Tea” could not be written to nowhere/tea.html: its folder is not there.",
    );
  });
});
