import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { place } from "./support/world.ts";

const ROOT = join(import.meta.dirname, "..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");

describe("what is told to builders", () => {
  const BUILDERS = readFileSync(join(ROOT, "src/README.md"), "utf8");
  const promises = [...BUILDERS.matchAll(/`(test\/[\w/.]+)`, “([^”]+)”/g)];

  it("names the test of each promise about who may read what", () => {
    expect(promises.length).toBeGreaterThan(10);
    const missing = promises.filter(([, file = "", name = ""]) => {
      return !readFileSync(join(ROOT, file), "utf8").includes(`"${name}"`);
    });
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });
});

describe("the README", () => {
  it("names every command of the help, and no other", async () => {
    const { out } = await place().smm(["--help"]);
    const inHelp = [...out.matchAll(/^ {2}([a-z]+)(?: [[<]\S*)* {2,}\S/gm)].map(
      (match) => match[1],
    );
    const inReadme = [...README.matchAll(/^\| `smm ([a-z]+)/gm)].map((match) => match[1]);
    expect(inReadme).toEqual(inHelp.filter((name) => name !== "help"));
  });

  it("names every library that the program is made of", () => {
    const sources = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).devDependencies;
    const unnamed = Object.keys(sources).filter((name) => {
      const short = name.replace(/^@types\/.*/, "TypeScript").replace("@biomejs/biome", "Biome");
      return !README.toLowerCase().includes(short.toLowerCase());
    });
    expect(unnamed).toEqual([]);
  });
});

describe("what is told to builders", () => {
  const guide = readFileSync(join(ROOT, "src/README.md"), "utf8");

  it("names files and folders that are there", () => {
    const named = [...guide.matchAll(/`((?:src|test|bin)\/[\w./]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it("names scripts that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const named = [...guide.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
