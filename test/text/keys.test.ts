import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isKey, isKeyOfLessons, KEYS } from "../../src/text/keys.ts";

const SRC = join(import.meta.dirname, "../../src");

/** A key of its own: named, or looked for as a letter or one of several. */
const A_KEY = /\bkey: "[a-z?]"|\/\^(?:[a-z]|\\\?|\[[a-z?]+\])\$\//;

describe("the keys of the program", () => {
  const all = Object.values(KEYS);

  it("mean one thing each and are small letters or signs", () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { key } of all) expect(key).toMatch(/^[a-z?/]$/);
  });

  it("stand in their table alone", () => {
    const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && A_KEY.test(readFileSync(join(SRC, file), "utf8")))
      .map((file) => file.replaceAll("\\", "/"));
    expect(files).toEqual(["text/keys.ts"]);
  });

  it.each(all)("are typed large or small: $key", (each) => {
    expect(isKey(each.key, each)).toBe(true);
    expect(isKey(each.key.toUpperCase(), each)).toBe(true);
    expect(isKey(`${each.key}${each.key}`, each)).toBe(false);
    expect(isKey("", each)).toBe(false);
  });

  it.each([..."blnpqsuw?/BQ"])("of lessons are no answers there: %s", (typed) => {
    expect(isKeyOfLessons(typed)).toBe(true);
  });

  it.each(["c", "e", "a", "y", "1", "", "bq"])("of other places may be answers: %j", (typed) => {
    expect(isKeyOfLessons(typed)).toBe(false);
  });
});
