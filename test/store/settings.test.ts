import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Problem } from "../../src/problem.ts";
import { changeSettings } from "../../src/store/changeSettings.ts";
import type { Home } from "../../src/store/home.ts";
import { readSettings } from "../../src/store/settings.ts";
import { filesIn, newHome } from "../support/record.ts";

const fileOf = ({ folder }: Home) => join(folder, "settings.json");

function read(home: Home) {
  const said: string[] = [];
  const settings = readSettings(
    home,
    (text) => said.push(text),
    () => new Date(Date.UTC(2026, 10, 22)),
  );
  return { settings, said };
}

function homeWith(text: string): Home {
  const home = newHome();
  mkdirSync(home.folder);
  writeFileSync(fileOf(home), text);
  return home;
}

describe("settings", () => {
  it("are none at first, and reading them makes no file", () => {
    const home = newHome();
    expect(read(home)).toEqual({ settings: {}, said: [] });
    expect(() => filesIn(home.folder)).toThrow();
  });

  it("that nobody knows are said, and the others are used", () => {
    const home = homeWith('{"format":1,"name":"Ada","m\\u001bntor":"Sam","toString":1}');
    const { settings, said } = read(home);
    expect(settings).toEqual({ name: "Ada" });
    expect(said).toEqual([`In ${fileOf(home)} this is no setting of smm: mtor, toString.`]);
  });

  it("are read as they were set, and changing one keeps the others", () => {
    const home = newHome();
    changeSettings(home, { name: "Ada Byron", plain: true, width: 60 });
    changeSettings(home, { mentor: "Zoë 蔡" });
    changeSettings(home, { plain: false });
    expect(read(home)).toEqual({
      settings: { name: "Ada Byron", plain: false, width: 60, mentor: "Zoë 蔡" },
      said: [],
    });
  });

  it("can be removed", () => {
    const home = newHome();
    changeSettings(home, { name: "Ada", mentor: "Zoë" });
    changeSettings(home, { name: undefined });
    expect(read(home).settings).toEqual({ mentor: "Zoë" });
  });

  it("are for their owner alone", () => {
    const home = newHome();
    changeSettings(home, { name: "Ada" });
    expect(statSync(fileOf(home)).mode & 0o777).toBe(0o600);
    expect(Object.keys(filesIn(home.folder))).toEqual(["settings.json"]);
  });

  it("keep what this program does not know", () => {
    const home = homeWith('{"format":1,"name":"Ada","a.b":{"c":[1]}}');
    expect(read(home).settings).toEqual({ name: "Ada" });
    changeSettings(home, { name: "Augusta" });
    const kept: unknown = JSON.parse(readFileSync(fileOf(home), "utf8"));
    expect(kept).toEqual({ format: 1, name: "Augusta", "a.b": { c: [1] } });
  });

  it.each(["", "{", '{"width":"wide"}', '{"width":5}', '{"name":""}'])(
    "that are damaged (%j) are set aside and said, and can be set anew",
    (text) => {
      const home = homeWith(text);
      const { settings, said } = read(home);
      expect(settings).toEqual({});
      expect(said).toHaveLength(1);
      const [aside] = Object.keys(filesIn(home.folder)) as [string];
      expect(said[0]).toContain(join(home.folder, aside));
      expect(readFileSync(join(home.folder, aside), "utf8")).toBe(text);

      changeSettings(home, { name: "Ada" });
      expect(read(home)).toEqual({ settings: { name: "Ada" }, said: [] });
      expect(readFileSync(join(home.folder, aside), "utf8")).toBe(text);
    },
  );

  it("that cannot be read are said, and not used", () => {
    const home = newHome();
    mkdirSync(fileOf(home), { recursive: true });
    const { settings, said } = read(home);
    expect(settings).toEqual({});
    expect(said).toEqual([expect.stringContaining("cannot be read, so they are not used")]);
  });

  it.each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
    ["a device without an end", (path: string) => symlinkSync("/dev/zero", path)],
    ["a link to itself", (path: string) => symlinkSync(path, path)],
    ["a link below a file", (path: string) => symlinkSync("/dev/null/settings.json", path)],
  ])("keep nobody waiting where %s is in their place, and leave it there", (_, make) => {
    const home = newHome();
    mkdirSync(home.folder);
    make(fileOf(home));
    const { settings, said } = read(home);
    expect(settings).toEqual({});
    expect(said).toEqual([expect.stringContaining("cannot be read, so they are not used")]);
    expect(() => changeSettings(home, { name: "Ada" })).toThrow(Problem);
    expect(lstatSync(fileOf(home)).isFile()).toBe(false);
    expect(readdirSync(home.folder)).toEqual(["settings.json"]);
  });

  it("of a newer program are not used, and left as they are", () => {
    const home = homeWith('{"format":2,"name":{"first":"Ada"}}');
    const before = filesIn(home.folder);
    expect(read(home)).toEqual({ settings: {}, said: [expect.stringContaining("newer smm")] });
    expect(() => changeSettings(home, { name: "Ada" })).toThrow(/newer smm/);
    expect(filesIn(home.folder)).toEqual(before);
  });

  it("are cleaned of what a terminal would obey", () => {
    const home = homeWith(JSON.stringify({ name: "A\u001b[31m\u0007da\n\u202eB" }));
    expect(read(home).settings).toEqual({ name: "Ada B" });
  });

  it("that cannot be kept are a Problem", () => {
    const home = newHome();
    mkdirSync(fileOf(home), { recursive: true });
    expect(() => changeSettings(home, { name: "Ada" })).toThrow(Problem);
  });
});
