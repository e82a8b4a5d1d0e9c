import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|mts|mjs|js)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** The names in `{ a, type B, c as d }`: where they come from, and where they are taken. */
function namesIn(braces: string): { there: string; here: string }[] {
  const each = braces.matchAll(/(?:\btype\s+)?(\w+)(?:\s*(?:\bas\b|:)\s*(\w+))?/g);
  return [...each].map(([, there = "", here = there]) => ({ there, here }));
}

/** What a file exports by name. */
function exportsOf(text: string): string[] {
  const declared = text.matchAll(
    /^export (?:async )?(?:const|let|function|class|type|interface) (\w+)/gm,
  );
  const listed = text.matchAll(/^export (?:type )?\{([^}]*)\}/gm);
  return [
    ...[...declared].map(([, name = ""]) => name),
    ...[...listed].flatMap(([, braces = ""]) => namesIn(braces).map(({ here }) => here)),
  ];
}

const TAKES = [
  /(?:import|export)\s+(?:type\s+)?\{(?<names>[^}]*)\}\s+from\s+"(?<from>\.[^"]+)"/g,
  /\{(?<names>[^{}]*)\}\s*=\s*await\s+import\(\s*"(?<from>\.[^"]+)"\s*\)/g,
  /import\(\s*"(?<from>\.[^"]+)"\s*\)\)?\s*\.\s*(?:then\(\(\{(?<names>[^}]*)\}|(?<name>\w+))/g,
];

/** What a file takes from others, as `file#name`. */
function takenBy(file: string, text: string): string[] {
  const all = TAKES.flatMap((take) => [...text.matchAll(take)]);
  return all.flatMap(({ groups: { from = "", names, name } = {} }) =>
    namesIn(names ?? name ?? "").map(
      ({ there }) => `${posix.join(posix.dirname(file), from)}#${there}`,
    ),
  );
}

const ours = filesIn("src");
const exported = ours.flatMap((file) => exportsOf(textOf(file)).map((name) => `${file}#${name}`));
const takenIn = (folder: string) => filesIn(folder).flatMap((file) => takenBy(file, textOf(file)));
const inside = new Set(takenIn("src"));
/** What builds and starts the program names a file of it, and takes from it when it is built. */
const builders = filesIn("bin").map(textOf);
const isBuilt = (exported: string) => {
  const [file = "", name = ""] = exported.split("#");
  return builders.some((text) => text.includes(file) && new RegExp(`\\b${name}\\b`).test(text));
};
const outside = new Set(takenIn("test"));

/** What is taken in a way that no import names: by a command's definition, and by what starts it all. */
const STARTS = ["src/smm.ts#start", "src/start/installed.ts#startInstalled"];
const isRun = (name: string) => /\.run\.ts#run$/.test(name) || STARTS.includes(name);

/** Exported for tests alone. A new one wants a reason: mostly the test can go by what others use. */
const FOR_TESTS = [
  // The benches measure by the bounds and figures of the program itself.
  "src/course/form/advice.ts#MOST_TIMES_CHANCE",
  "src/course/form/guess.ts#rightness",
  // Units and questions are made up of these for tests.
  "src/course/unit.ts#Placement",
  "src/learner/schedule.ts#Scheduled",
  // The glossary is held to a length by how words are counted, and reviews to the usual longest gap.
  "src/course/warnings.ts#wordsIn",
  "src/learner/memory.ts#USUAL_GAP",
  // The published schemas are made of the shapes.
  "src/course/frontMatter.ts#UNIT_SETTINGS",
  "src/course/manifest.ts#MANIFEST_SETTINGS",
  "src/mentoring/handOver.ts#PACK_FILE",
  "src/mentoring/handOver.ts#REPLY_FILE",
  "src/mentoring/handOver.ts#SUMMARY_FILE",
];

describe("what is exported", () => {
  it("has been found", () => {
    expect(exported.length).toBeGreaterThan(400);
    expect(exported.filter((name) => inside.has(name)).length).toBeGreaterThan(300);
  });

  it("is exported for somebody", () => {
    const forNobody = exported.filter(
      (name) => !inside.has(name) && !outside.has(name) && !isRun(name) && !isBuilt(name),
    );
    expect(forNobody).toEqual([]);
  });

  it("is exported for more than tests, but for these", () => {
    const forTests = exported.filter(
      (name) => !inside.has(name) && outside.has(name) && !isBuilt(name),
    );
    expect(forTests.sort()).toEqual(FOR_TESTS.sort());
  });
});
