import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesMeant } from "../../src/store/filesMeant.ts";
import { temporaryFolder } from "../support/world.ts";

describe("the files that a word means", () => {
  it.each([
    ["ada.json", ["ada.json"]],
    ["none.json", ["none.json"]],
    ["*.json", ["Zoë.json", "a+b.json", "ada.json", "star*.json"]],
    ["*.JSON", ["Zoë.json", "a+b.json", "ada.json", "star*.json"]],
    ["a?a.json", ["ada.json"]],
    ["a+*", ["a+b.json"]],
    ["star*.json", ["star*.json"]],
    ["*.html", ["*.html"]],
    ["in/*.json", ["in/kim.json"]],
    ["nowhere/*.json", ["nowhere/*.json"]],
    [".*.json", [".hidden.json"]],
  ])("of %s", (typed, expected) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "in"));
    const names = ["ada.json", "Zoë.json", "a+b.json", ".hidden.json", "star*.json", "in/kim.json"];
    for (const name of [...names, "letter.txt"]) writeFileSync(join(folder, name), "{}");
    expect(filesMeant(folder, typed)).toEqual(expected);
  });
});
