import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../src/course/fault.ts";
import { readCourse, readUnit } from "../../src/store/packFiles.ts";
import { smallPack, UNIT } from "../support/pack.ts";
import { temporaryFolder } from "../support/world.ts";

const places = (faults: Fault[]) => faults.map(({ file, line }) => `${file}:${line}`);

/** The line of the small unit that begins with these words, from 1. */
const lineOf = (words: string) => UNIT.split("\n").findIndex((line) => line.startsWith(words)) + 1;

describe("readCourse", () => {
  it("reads the units in the order of the manifest, each with its part and kind", () => {
    const folder = smallPack();
    const { course, faults } = readCourse(folder, folder);
    expect(faults).toEqual([]);
    expect(course?.manifest.name).toBe("drinks");
    expect(course?.units.map(({ id, part, kind, title }) => [id, part, kind, title])).toEqual([
      ["tea", "hot", "lesson", "Tea"],
      ["coffee", "strong", "case", "Coffee"],
    ]);
  });

  it("says where a manifest should be", () => {
    const folder = temporaryFolder();
    const { course, faults } = readCourse(folder, folder);
    expect(course).toBeUndefined();
    expect(places(faults)).toEqual(["pack.yaml:1"]);
    expect(faults[0]?.what).toContain("not there");
  });

  it("says where the file of a unit should be, and why", () => {
    const folder = smallPack();
    rmSync(join(folder, "hot/tea.md"));
    const { course, faults } = readCourse(folder, folder);
    expect(course).toBeUndefined();
    expect(places(faults)).toEqual(["hot/tea.md:1"]);
    expect(faults[0]?.expected).toContain('pack.yaml names "tea"');
  });

  it("names a missing file and what is wrong in the others", () => {
    const folder = smallPack({ "strong/coffee.md": "nothing right" });
    rmSync(join(folder, "hot/tea.md"));
    const named = readCourse(folder, folder).faults.map(({ file }) => file);
    expect(new Set(named)).toEqual(new Set(["hot/tea.md", "strong/coffee.md"]));
  });

  it("does not take a folder for a unit", () => {
    const folder = smallPack();
    rmSync(join(folder, "hot/tea.md"));
    mkdirSync(join(folder, "hot/tea.md"));
    expect(places(readCourse(folder, folder).faults)).toEqual(["hot/tea.md:1"]);
  });

  it("names what is wrong in all files at once, with file and line", () => {
    const folder = smallPack({
      "hot/tea.md": UNIT.replace("minutes: 5", "minutes: soon"),
      "strong/coffee.md": UNIT.replace("[^boil]", "[^broil]"),
    });
    const { course, faults } = readCourse(folder, folder);
    expect(course).toBeUndefined();
    expect(places(faults)).toEqual([
      `hot/tea.md:${lineOf("minutes")}`,
      `strong/coffee.md:${lineOf("Water boils")}`,
      `strong/coffee.md:${lineOf("[^boil]:")}`,
    ]);
  });

  it("names files from where one is, or whole when they are elsewhere", () => {
    const folder = smallPack();
    rmSync(join(folder, "hot/tea.md"));
    const from = (cwd: string) => readCourse(folder, cwd).faults[0]?.file;
    expect(from(join(folder, ".."))).toBe(`${folder.split("/").at(-1)}/hot/tea.md`);
    expect(from(join(folder, "strong"))).toBe(join(folder, "hot/tea.md"));
  });
});

describe("a file of a pack", () => {
  const wide = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
  const files = ["pack.yaml", "hot/tea.md", "terms.md", "shelf.md"];

  it.each(files)("in another encoding is named with its line: %s", (name) => {
    const folder = smallPack();
    writeFileSync(join(folder, name), Buffer.from("# One\n\nTwo\nGr\xfc\xdfe\n", "latin1"));
    expect(places(readCourse(folder, folder).faults)).toContain(`${name}:4`);
    writeFileSync(join(folder, name), wide("# One"));
    const [first] = readCourse(folder, folder).faults.filter(({ file }) => file === name);
    expect(first).toMatchObject({ line: 1, what: "this file is not UTF-8 but UTF-16" });
    expect(readUnit(folder, "tea", folder)?.unit === undefined).toBe(files.indexOf(name) < 2);
  });

  it.each(files)("that is a pipe keeps nobody waiting: %s", (name) => {
    const folder = smallPack();
    rmSync(join(folder, name), { force: true });
    execFileSync("mkfifo", [join(folder, name)]);
    expect(places(readCourse(folder, folder).faults)).toContain(`${name}:1`);
    expect(readUnit(folder, "tea", folder)?.unit === undefined).toBe(files.indexOf(name) < 2);
  });

  it("may begin with a byte order mark and have the line ends of another system", () => {
    const folder = smallPack();
    const path = join(folder, "hot/tea.md");
    writeFileSync(path, `\ufeff${readFileSync(path, "utf8").replaceAll("\n", "\r\n")}`);
    expect(readCourse(folder, folder).faults).toEqual([]);
  });
});

describe("readUnit", () => {
  it("reads one unit although another is faulty", () => {
    const folder = smallPack({ "hot/tea.md": "nothing right" });
    const read = readUnit(folder, "coffee", folder);
    expect(read?.faults).toEqual([]);
    expect(read?.unit).toMatchObject({ id: "coffee", part: "strong", title: "Coffee" });
  });

  it.each([
    ["in a folder that is no part", "archive/coffee.md", "coffee", "strong"],
    ["in no manifest", "hot/cocoa.md", "cocoa", undefined],
  ])("does not find a unit %s", (_, file, id, part) => {
    const folder = smallPack({ [file]: UNIT });
    expect(readUnit(folder, id, folder)?.unit?.part).toBe(part);
  });

  it.each([
    ["plain", "name: drinks"],
    ["quoted", 'name: "drinks"'],
    ["quoted otherwise", "name:   'drinks'  "],
    ["with a comment", "name: drinks # ours"],
    ["with another line end", "name: drinks\r"],
    ["with its key quoted", '"name": drinks'],
    ["as an escape", 'name: "\\x64rinks"'],
    ["over two lines", "name:\n  drinks"],
  ])("knows the pack by its name, which is %s, as the whole course does", (_, line) => {
    const folder = smallPack();
    const manifest = join(folder, "pack.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("name: drinks", line));
    const { course, faults } = readCourse(folder, folder);
    expect([faults, course?.units[0]?.pack]).toEqual([[], "drinks"]);
    expect(readUnit(folder, "tea", folder)?.unit?.pack).toBe("drinks");
  });

  it("says what is wrong where the pack has no name", () => {
    const folder = smallPack();
    const manifest = join(folder, "pack.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("name: drinks", "name: -Dr"));
    const read = readUnit(folder, "tea", folder);
    expect(read?.unit).toBeUndefined();
    expect(places(read?.faults ?? [])).toEqual(["pack.yaml:2"]);
  });

  it("gives the faults of a faulty one", () => {
    const folder = smallPack({ "hot/tea.md": "nothing right" });
    const read = readUnit(folder, "tea", folder);
    expect(read?.unit).toBeUndefined();
    expect(places(read?.faults ?? [])).toContain("hot/tea.md:1");
  });

  it.each(["milk", "pack", "../tea", "hot/tea", "", "TEA", "tea.md"])("finds no unit %j", (id) => {
    const folder = smallPack({ "tea.md": UNIT, "hot/TEA.md": UNIT });
    expect(readUnit(join(folder, "hot"), id, folder)).toBeUndefined();
    expect(id === "milk" || readUnit(folder, id, folder) === undefined).toBe(true);
  });

  it("finds nothing where there is no folder", () => {
    expect(readUnit(join(temporaryFolder(), "away"), "tea", "/")).toBeUndefined();
  });
});
