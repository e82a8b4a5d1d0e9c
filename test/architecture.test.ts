import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../src/commands/all.ts";

const SRC = join(import.meta.dirname, "../src");

/** Rooms without files, clock, randomness, console or environment. */
const PURE_ROOMS = ["text", "course", "learner", "mentoring", "formats"];
/** What those who speak with a person know. */
const PERSON = [...PURE_ROOMS, "terminal", "problem"];

type Rule = { rooms: string[]; types?: string[] };

/** Each room and file at the root, and what it may import from; `types` are known by their types alone. */
const MAY_IMPORT: Record<string, Rule> = {
  text: { rooms: [] },
  course: { rooms: ["text"] },
  learner: { rooms: ["text", "course"] },
  mentoring: { rooms: ["text", "course", "learner"] },
  formats: { rooms: ["text", "course", "learner", "mentoring"] },
  problem: { rooms: ["text"] },
  store: { rooms: ["text", "course", "learner", "problem"] },
  terminal: { rooms: ["text", "problem"], types: ["course"] },
  context: { rooms: [], types: ["text", "course", "store", "terminal"] },
  sitting: { rooms: PERSON, types: ["context", "store"] },
  cli: {
    rooms: ["text", "course", "learner", "mentoring", "store", "terminal", "problem"],
    types: ["context"],
  },
  commands: { rooms: [...PERSON, "store", "sitting", "cli"], types: ["context"] },
  home: { rooms: [...PERSON, "store", "sitting", "cli", "commands"], types: ["context"] },
  main: { rooms: ["text", "terminal", "problem", "cli", "commands", "home"], types: ["context"] },
  start: { rooms: ["store", "terminal", "problem"], types: ["smm"] },
  smm: { rooms: ["main", "start", "terminal"], types: ["context"] },
};

const ONLY_IMPORTER: Record<string, RegExp> = {
  conf: /^store\/confFile\.ts$/,
  chalk: /^terminal\//,
  inquirer: /^terminal\//,
  marked: /^(?:terminal\/|formats\/markdownHtml\.ts$|course\/written\/words\.ts$)/,
  "marked-terminal": /^terminal\//,
  commander: /^cli\/(?:commandLine|optionOf|sharedFlags|mistakes|help)\.ts$/,
  yaml: /^course\//,
  "ts-fsrs": /^learner\/memory\.ts$/,
  nspell: /^store\/dictionary\.ts$/,
  "ical-generator": /^formats\/meetingIcs\.ts$/,
  minisearch: /^course\/search\.ts$/,
  yauzl: /^store\/zipFiles\.ts$/,
  uuid: /^formats\/xapi\.ts$/,
  syllable: /^course\/readability\.ts$/,
};

const IMPURE =
  /\bconsole\b|\bprocess\b|\bDate\.now\b|\bnew Date\(\)|Math\.random|randomUUID|from "node:(?!util")/;

type Import = { file: string; from: string; ours: boolean; how: "value" | "type" | "later" };

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** What a file imports: libraries by their names, our own files by their paths in src. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), "utf8");
  const source = (from: string) =>
    from.startsWith(".")
      ? { file, from: posix.join(dirname(file), from), ours: true }
      : { file, from, ours: false };
  const found = [...text.matchAll(/(?:import|export)\s+(type\s+)?[^;]*?from\s+"([^"]+)"/g)];
  const later = [...text.matchAll(/import\("([^"]+)"\)/g)];
  return [
    ...found.map(([, type, from = ""]): Import => {
      return { ...source(from), how: type === undefined ? "value" : "type" };
    }),
    ...later.map(([, from = ""]): Import => ({ ...source(from), how: "later" })),
  ];
}

const isFolder = (room: string) => files.some((file) => file.startsWith(`${room}/`));
const roomOf = (file: string) => file.replace(/\/.*|\.ts$/, "");
const imports = files.flatMap(importsOf);

/** What each file imports of ours. */
const oursIn = new Map(
  files.map((file) => [file, imports.filter((each) => each.file === file && each.ours)]),
);

/** The files that can be reached from one by the imports of which `which` is true. */
function reached(start: string, which: (each: Import) => boolean): Set<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    for (const { from } of (oursIn.get(file) ?? []).filter(which))
      if (!found.has(from)) {
        found.add(from);
        visit(from);
      }
  };
  visit(start);
  return found;
}

/** A command's definition names the file that does it, to be loaded when the command is run. */
const isRun = ({ from, how }: Import) => how === "later" && from.endsWith(".run.ts");

describe("the rooms of the house", () => {
  it("has found the files", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
    expect(imports.filter(isRun).length).toBeGreaterThan(15);
  });

  it("has no room and no file at the root but those named here", () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it("tells builders what each room may know", () => {
    const guide = readFileSync(join(SRC, "README.md"), "utf8");
    const told = [...guide.matchAll(/^\| `(\w+)` \| .+ \| (.+) \|$/gm)];
    const knownBy = (room: string) => {
      const { rooms = [], types = [] } = MAY_IMPORT[room] ?? {};
      const known = [...rooms, ...types].filter((each) => each in MAY_IMPORT && isFolder(each));
      return [...new Set(known)].sort();
    };
    const above: string[] = [];
    for (const [, room = "", knows = ""] of told) {
      const named = [...knows.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort();
      expect([room, knows === "all above" ? above.toSorted() : named]).toEqual([
        room,
        knownBy(room),
      ]);
      above.push(room);
    }
    expect(above.sort()).toEqual(Object.keys(MAY_IMPORT).filter(isFolder).sort());
  });

  it("imports only along the arrows", () => {
    const wrong = imports.filter(({ file, how, ours, from }) => {
      if (!ours) return false;
      const { rooms = [], types = [] } = MAY_IMPORT[roomOf(file)] ?? {};
      return ![roomOf(file), ...rooms, ...(how === "type" ? types : [])].includes(roomOf(from));
    });
    expect(wrong).toEqual([]);
  });

  it("lets nobody but its definition load what a command does", () => {
    const wrong = imports.filter(
      (each) =>
        each.from.endsWith(".run.ts") &&
        !(isRun(each) && each.file === each.from.replace(".run.ts", ".ts")),
    );
    expect(wrong).toEqual([]);
  });

  it("has no circle of files, not of types either", () => {
    const round = files.filter((file) => reached(file, (each) => !isRun(each)).has(file));
    expect(round).toEqual([]);
  });

  it("loads no command's code, and little else, before a command is run", () => {
    const loaded = [...reached("smm.ts", ({ how }) => how === "value")];
    expect(loaded.filter((file) => file.endsWith(".run.ts"))).toEqual([]);
    const others = ["cli", "commands", "text", "main", "problem", "start"];
    expect(loaded.filter((file) => !others.includes(roomOf(file))).sort()).toEqual([
      "formats/forms.ts",
      "store/pause.ts",
      "terminal/io.ts",
      "terminal/size.ts",
      "terminal/wrap.ts",
    ]);
  });

  it("lets one room know each library", () => {
    const wrong = imports.filter(({ file, from }) => ONLY_IMPORTER[from]?.test(file) === false);
    expect(wrong).toEqual([]);
  });

  it("lets nobody use a network", () => {
    const network = /^node:(?:https?|http2|net|dgram|tls|dns|inspector)(?:\/|$)/;
    expect(imports.filter(({ from }) => network.test(from))).toEqual([]);
    const calls = files.filter((file) =>
      /\bfetch\(|\bWebSocket\b|\bEventSource\b/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(calls).toEqual([]);
  });

  it("keeps files, clock, chance, console and environment out of the pure rooms", () => {
    const wrong = files
      .filter((file) => PURE_ROOMS.includes(roomOf(file)))
      .filter((file) => IMPURE.test(readFileSync(join(SRC, file), "utf8")));
    expect(wrong).toEqual([]);
  });

  it("lets nobody but the entry exit", () => {
    const wrong = files.filter((file) =>
      /process\.exit/.test(readFileSync(join(SRC, file), "utf8")),
    );
    expect(wrong).toEqual(["smm.ts"]);
  });

  it("says nowhere how a command is typed but by what knows how smm is called", () => {
    const names = COMMANDS.map(({ name }) => name).join("|");
    const typed = new RegExp(`smm (?:-|\\$|(?:${names})\\b)|\\$\\{(?:\\w+\\.)?smm\\}`);
    const wrong = files.filter((file) => {
      const text = readFileSync(join(SRC, file), "utf8");
      return typed.test(text.replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, ""));
    });
    // The help is the same however smm is called.
    expect(wrong).toEqual(["formats/forms.ts"]);
  });
});
