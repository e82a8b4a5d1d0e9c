import { appendFileSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Pack, Unit } from "../../src/course/model.ts";
import { compileCourse } from "../../src/store/compileCourse.ts";
import { readCompiled } from "../../src/store/compiledCourse.ts";
import { readCourse } from "../../src/store/packFiles.ts";
import { smallPack } from "../support/pack.ts";
import { BUNDLED, temporaryFolder } from "../support/world.ts";

const PROGRAM = "1.2.3";
const LONG_AGO = new Date("2020-01-01");
const FILES = ["pack.yaml", "hot/tea.md", "strong/coffee.md"];

function compiledPack() {
  const folder = smallPack();
  const path = join(temporaryFolder(), "course.jsonl");
  writeFileSync(path, compileCourse(folder, PROGRAM).text as string);
  for (const file of FILES) utimesSync(join(folder, file), LONG_AGO, LONG_AGO);
  return { folder, path };
}

/** A pack with all that its units have, also what is read only when it is used. */
function whole(pack: Pack | undefined) {
  const units = pack?.units.map((unit) => {
    const keys: string[] = [];
    for (const key in unit) keys.push(key);
    return Object.fromEntries(keys.map((key) => [key, unit[key as keyof Unit]]));
  });
  return { ...pack, units };
}

describe("a compiled course", () => {
  it("equals the one that is read from its files", () => {
    const { folder, path } = compiledPack();
    const compiled = readCompiled(path, folder, PROGRAM);
    expect(compiled).toBeDefined();
    expect(whole(compiled)).toEqual(whole(readCourse(folder, folder).course));
  });

  it("equals it for the bundled pack, too", () => {
    const { text, faults } = compileCourse(BUNDLED, PROGRAM);
    expect(faults).toEqual([]);
    const path = join(temporaryFolder(), "course.jsonl");
    writeFileSync(path, text as string);
    const compiled = readCompiled(path, BUNDLED, PROGRAM);
    expect(whole(compiled)).toEqual(whole(readCourse(BUNDLED, BUNDLED).course));
  });

  it("is not made of a faulty pack", () => {
    const folder = smallPack({ "hot/tea.md": "nothing right" });
    const { text, faults } = compileCourse(folder, PROGRAM);
    expect(text).toBeUndefined();
    expect(faults.map(({ file }) => file)).toContain("hot/tea.md");
  });
});

describe("a compiled course is not believed", () => {
  it.each(FILES)("when %s has another size, however old it is", (file) => {
    const { folder, path } = compiledPack();
    appendFileSync(join(folder, file), "\n");
    utimesSync(join(folder, file), LONG_AGO, LONG_AGO);
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it.each(FILES)("when %s is newer", (file) => {
    const { folder, path } = compiledPack();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, file), later, later);
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it("when a file of it is gone", () => {
    const { folder, path } = compiledPack();
    rmSync(join(folder, "hot/tea.md"));
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it("when another version of the program made it", () => {
    const { folder, path } = compiledPack();
    expect(readCompiled(path, folder, "1.2.4")).toBeUndefined();
  });

  it.each([1, 100, 2000])("when its last %i characters are gone", (count) => {
    const { folder, path } = compiledPack();
    writeFileSync(path, readFileSync(path, "utf8").slice(0, -count));
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it("when a list that was not there has come", () => {
    const { folder, path } = compiledPack();
    writeFileSync(join(folder, "terms.md"), "- **Tea**: a drink.\n");
    utimesSync(join(folder, "terms.md"), LONG_AGO, LONG_AGO);
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it("when there is none", () => {
    const { folder, path } = compiledPack();
    rmSync(path);
    expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
  });

  it.each(["", "null", "[]", `{"program":"${PROGRAM}","course":`, `{"program":"${PROGRAM}"}`])(
    "when it is damaged: %j",
    (text) => {
      const { folder, path } = compiledPack();
      writeFileSync(path, text);
      expect(readCompiled(path, folder, PROGRAM)).toBeUndefined();
    },
  );
});
