import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** Each room and the rooms that it may import from; types may come from those after the bar. */
const MAY_IMPORT: Record<string, { rooms: string[]; types: string[] }> = {
  text: { rooms: [], types: [] },
  course: { rooms: ["text"], types: [] },
  learner: { rooms: ["text", "course"], types: [] },
  mentoring: { rooms: ["text", "course", "learner"], types: [] },
  formats: { rooms: ["text", "course", "learner", "mentoring"], types: [] },
  store: { rooms: ["text", "course", "learner", "problem"], types: [] },
  terminal: { rooms: ["text", "problem"], types: ["course"] },
  sitting: {
    rooms: ["text", "course", "learner", "mentoring", "formats", "terminal", "problem"],
    types: ["context", "store"],
  },
  cli: {
    rooms: ["text", "course", "store", "terminal", "problem", "app", "entries"],
    types: ["context"],
  },
  commands: {
    rooms: [
      "text",
      "course",
      "learner",
      "mentoring",
      "formats",
      "store",
      "terminal",
      "sitting",
      "cli",
      "problem",
    ],
    types: ["context"],
  },
  home: {
    rooms: ["text", "learner", "mentoring", "store", "terminal", "sitting", "problem"],
    types: ["context"],
  },
};

const ONLY_IMPORTER: Record<string, RegExp> = {
  conf: /^store\/confFile\.ts$/,
  chalk: /^terminal\//,
  inquirer: /^terminal\//,
  marked: /^terminal\//,
  "marked-terminal": /^terminal\//,
  commander: /^(?:cli\/program|entries)\.ts$/,
  yaml: /^course\//,
  "ts-fsrs": /^learner\/memory\.ts$/,
  nspell: /^store\/words\.ts$/,
  "ical-generator": /^formats\/meetingIcs\.ts$/,
  minisearch: /^course\/search\.ts$/,
  uuid: /^formats\/xapi\.ts$/,
  syllable: /^course\/readability\.ts$/,
};

/** Rooms without files, clock, randomness, console or environment. */
const PURE = ["text", "course", "learner", "mentoring", "formats"];
const IMPURE =
  /\bconsole\b|\bprocess\b|\bDate\.now\b|\bnew Date\(\)|Math\.random|randomUUID|from "node:(?!util")/;

type Import = { file: string; type: boolean; from: string };

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join("/"));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  const found = [...text.matchAll(/(?:import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"/g)];
  const lazy = [...text.matchAll(/import\("([^"]+)"\)/g)];
  return [
    ...found.map(([, type, from]) => ({ file, type: type !== undefined, from: from as string })),
    ...lazy.map(([, from]) => ({ file, type: false, from: from as string })),
  ];
}

const roomOf = (file: string) =>
  file.includes("/") ? file.split("/")[0] : file.replace(/\.ts$/, "");
const imports = files.flatMap(importsOf);

describe("the rooms of the house", () => {
  it("has found the files", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("imports only along the arrows", () => {
    const wrong = imports.filter(({ file, type, from }) => {
      const rules = MAY_IMPORT[roomOf(file) ?? ""];
      if (rules === undefined || !from.startsWith(".")) return false;
      const room =
        roomOf(
          relative(SRC, join(SRC, dirname(file), from))
            .split(sep)
            .join("/"),
        ) ?? "";
      const allowed = [roomOf(file), ...rules.rooms, ...(type ? rules.types : [])];
      return !allowed.includes(room);
    });
    expect(wrong).toEqual([]);
  });

  it("lets one room know each library", () => {
    const wrong = imports.filter(({ file, from }) => ONLY_IMPORTER[from]?.test(file) === false);
    expect(wrong).toEqual([]);
  });

  it("keeps files, clock, chance, console and environment out of the pure rooms", () => {
    const wrong = files
      .filter((file) => PURE.includes(roomOf(file) ?? ""))
      .filter((file) => IMPURE.test(readFileSync(join(SRC, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("lets nobody but the entry exit", () => {
    const wrong = files.filter((file) =>
      /process\.exit/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(wrong).toEqual(["smm.ts"]);
  });
});
