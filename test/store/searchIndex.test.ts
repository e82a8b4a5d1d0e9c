import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { likelyPages } from "../../src/course/wordIndex.ts";
import { packAt } from "../../src/store/addedPacks.ts";
import { homeOf } from "../../src/store/home.ts";
import { packIn } from "../../src/store/packIn.ts";
import { searchIndex } from "../../src/store/searchIndex.ts";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, UNIT } from "../support/pack.ts";
import { place, temporaryFolder } from "../support/world.ts";

let here: ReturnType<typeof packAt>;
let source: string;

const found = (words: string) => {
  const pack = packIn(here, "1.2.3");
  if (pack === undefined) throw new Error("The pack is faulty.");
  return [...likelyPages(searchIndex(here, pack), words, "en", 10)];
};

beforeEach(async () => {
  const computer = place();
  source = folderWith({
    ...DRINKS,
    "pack.yaml": `${DRINKS["pack.yaml"]}`.replace("drinks", "cars"),
  });
  await computer.smm(["pack", "add", source], { cwd: temporaryFolder() });
  const home = homeOf({ SMM_HOME: computer.home }, "/");
  here = packAt(home, "cars", "cars");
});

it("an index is kept beside its pack, and finds the same when it is read again", () => {
  const first = found("dried leaves");
  expect(first.length).toBeGreaterThan(0);
  const written = statSync(here.index).mtimeMs;
  expect(found("dried leaves")).toEqual(first);
  expect(found("boils")).not.toEqual([]);
  expect(statSync(here.index).mtimeMs).toBe(written);
});

it("is made anew where a file of the pack has changed", () => {
  expect(found("samovar")).toEqual([]);
  writeFileSync(
    join(here.folder, "hot/tea.md"),
    UNIT.replace("Tea is a drink.", "Tea comes from a samovar."),
  );
  expect(found("samovar")).toEqual([[0, [0]]]);
});

it.each<[string, (path: string) => void]>([
  ["cut", (path) => writeFileSync(path, readFileSync(path).subarray(0, 200))],
  ["empty", (path) => writeFileSync(path, "")],
  ["something else", (path) => writeFileSync(path, "no index\n")],
  [
    "of another pack",
    (path) => {
      const [head = "", ...rest] = readFileSync(path, "latin1").split("\n");
      writeFileSync(path, [head.replace(/"size":\d+/, '"size":1'), ...rest].join("\n"), "latin1");
    },
  ],
])("is made anew where it is %s", (_name, harm) => {
  const first = found("dried leaves");
  harm(here.index);
  expect(found("dried leaves")).toEqual(first);
  appendFileSync(here.index, "x");
  expect(found("dried leaves")).toEqual(first);
});
