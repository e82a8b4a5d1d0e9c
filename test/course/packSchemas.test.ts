import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { UNIT_SETTINGS } from "../../src/course/frontMatter.ts";
import { MANIFEST_SETTINGS } from "../../src/course/manifest.ts";
import { settingsSchemaOf } from "../support/schema.ts";
import { BUNDLED } from "../support/world.ts";

const MANIFEST = settingsSchemaOf("manifest", "pack.yaml of a pack for smm", MANIFEST_SETTINGS);
const UNIT = settingsSchemaOf("unit", "The front matter of a unit for smm", UNIT_SETTINGS);

const fits = (schema: object, yaml: string) => new Ajv().compile(schema)(parse(yaml));
const frontMatterOf = (markdown: string) => markdown.split(/^---$/m)[1] ?? "";

describe("the schemas for editors", () => {
  it.each([
    ["manifest", MANIFEST],
    ["unit", UNIT],
  ])("that of a %s is made of the shape", async (name, schema) => {
    const text = `${JSON.stringify(schema, undefined, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../src/course/newPack/${name}Schema.json`);
  });

  it("fit the bundled course", () => {
    expect(fits(MANIFEST, readFileSync(join(BUNDLED, "pack.yaml"), "utf8"))).toBe(true);
    const units = readdirSync(BUNDLED, { recursive: true, encoding: "utf8" }).filter((file) =>
      /[\\/].*\.md$/.test(file),
    );
    expect(units.length).toBeGreaterThan(40);
    const wrong = units.filter(
      (file) => !fits(UNIT, frontMatterOf(readFileSync(join(BUNDLED, file), "utf8"))),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["a setting with a slip", UNIT, "title: A\nsumary: B\nminutes: 5\nchecked: '2026-11-22'\n"],
    ["minutes in words", UNIT, "title: A\nsummary: B\nminutes: five\nchecked: '2026-11-22'\n"],
    ["no title", UNIT, "summary: B\nminutes: 5\nchecked: '2026-11-22'\n"],
    [
      "an id with a space",
      MANIFEST,
      "format: 1\nname: my pack\ntitle: A\nlanguage: en\nparts: []\n",
    ],
    ["another format", MANIFEST, "format: 2\nname: mine\ntitle: A\nlanguage: en\nparts: []\n"],
  ])("do not fit %s", (_name, schema, yaml) => {
    expect(fits(schema, yaml)).toBe(false);
  });

  it("say of each setting what it is", () => {
    for (const schema of [MANIFEST, UNIT])
      for (const each of Object.values((schema as { properties: object }).properties))
        expect(each).toHaveProperty("description");
  });
});
