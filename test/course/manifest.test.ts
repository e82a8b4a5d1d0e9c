import { describe, expect, it } from "vitest";
import { parseManifest } from "../../src/course/manifest.ts";
import { withItem } from "../../src/course/yaml.ts";
import { changed } from "../support/course.ts";

const PACK = `# Drinks
format: 1
name: drinks
title: Drinks
language: en
parts:
  - id: hot
    title: Hot
    units:
      - tea
      - cocoa
  - id: strong
    title: Strong
    kind: case
    units: [coffee]
`;

const read = (from: string, to: string) => parseManifest("pack.yaml", changed(from, to, PACK));

it("a manifest names its parts and units in order; a part is of lessons if it does not say", () => {
  expect(parseManifest("pack.yaml", PACK)).toEqual({
    manifest: {
      format: 1,
      name: "drinks",
      title: "Drinks",
      language: "en",
      parts: [
        { id: "hot", title: "Hot", kind: "lesson", units: ["tea", "cocoa"] },
        { id: "strong", title: "Strong", kind: "case", units: ["coffee"] },
      ],
    },
    faults: [],
  });
});

it.each([
  ["the line ends of Windows", PACK.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\ufeff${PACK}`],
  ["terminal escapes", PACK.replaceAll("Hot", "\x1b[31mHot")],
  ["terminal escapes spelt out", PACK.replaceAll("Hot", '"\\e[31mHot\\u202e"')],
])("a manifest with %s is read alike", (_name, text) => {
  expect(parseManifest("pack.yaml", text)).toEqual(parseManifest("pack.yaml", PACK));
});

describe("a manifest", () => {
  it.each([
    ["of a newer format", "format: 1", "format: 2", 2, '"format" cannot be 2'],
    ["without a format", "format: 1\n", "", 1, '"format" is missing'],
    ["with a name in capitals", "name: drinks", "name: Drinks", 3, '"name" cannot be "Drinks"'],
    ["with an empty title", "title: Drinks", 'title: ""', 4, '"title" is empty'],
    ["in no language", "language: en", "language: English", 5, '"language" cannot be "English"'],
    [
      "with a key not known",
      "language: en",
      "language: en\nlevel: 1",
      6,
      '"level" is not known here',
    ],
    ["without parts", PACK.slice(PACK.indexOf("parts:")), "parts:", 6, '"parts" is empty'],
    ["with a part without a title", "    title: Strong\n", "", 12, '"parts.1.title" is missing'],
    ["with a part of no kind", "kind: case", "kind: story", 14, '"parts.1.kind" cannot be "story"'],
    [
      "with a part's key not known",
      "kind: case",
      "level: 1",
      14,
      '"parts.1.level" is not known here',
    ],
    [
      "with a unit out of its folder",
      "- cocoa",
      "- ../cocoa",
      11,
      '"parts.0.units.1" cannot be "../cocoa"',
    ],
    [
      "with a unit that stands twice",
      "[coffee]",
      "[coffee, tea]",
      15,
      'the unit "tea" stands twice',
    ],
    ["with a part that stands twice", "id: strong", "id: hot", 12, 'the part "hot" stands twice'],
    [
      "with an alias",
      "title: Drinks",
      "title: &d Drinks\nname: *d",
      5,
      "this is not YAML: Map keys must be unique",
    ],
    [
      "with another alias",
      "- cocoa",
      "- &c cocoa\n      - *c",
      12,
      "aliases (*) are not read here",
    ],
    [
      "in two blocks",
      "language: en",
      "language: en\n---\na: b",
      6,
      "this is not YAML: a second block begins here",
    ],
    [
      "that is no YAML",
      "language: en",
      "language: [en",
      6,
      "this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
  ])("%s is refused, with the line", (_name, from, to, line, what) => {
    const { manifest, faults } = read(from, to);
    expect(manifest).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: "pack.yaml", line, what });
  });

  it("with several faults has them all", () => {
    const text = changed("kind: case", "kind: story", changed("format: 1", "format: one", PACK));
    const { faults } = parseManifest("pack.yaml", changed("- cocoa", "- Cocoa", text));
    expect(faults.map(({ line }) => line)).toEqual([2, 11, 14]);
    expect(faults.map(({ expected }) => expected)).toEqual([
      "1",
      "a list of files without .md: small letters, digits and hyphens, at most 100",
      "lesson or case",
    ]);
  });

  it.each([
    ["nothing", ""],
    ["a word", "drinks"],
    ["a list", "- tea\n- coffee"],
    ["a lesson", "---\ntitle: Tea\n---\nTea."],
    ["two documents", `${PACK}---\n${PACK}`],
    ["brackets without end", "[".repeat(20_000)],
  ])("of %s is refused", (_name, text) => {
    const { manifest, faults } = parseManifest("pack.yaml", text);
    expect(manifest).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  });

  it("that is too long is refused", () => {
    const { faults } = parseManifest("pack.yaml", `${PACK}#${"a".repeat(1024 * 1024)}`);
    expect(faults).toMatchObject([{ line: 1, what: "this block is too long" }]);
  });
});

describe("another word in a list of YAML", () => {
  it.each([
    ["a:\n  - b # one\n  - c\nd: e\n", "a:\n  - b # one\n  - c\n  - x\nd: e\n"],
    ["a:\n- b", "a:\n- b\n- x\n"],
    ["a: [b, c] # all\n", "a: [b, c, x] # all\n"],
    ["a: []\n", undefined],
    ["a: b\n", undefined],
    ["d: e\n", undefined],
  ])("%j", (text, added) => {
    expect(withItem(text, ["a"], "x")).toBe(added);
  });
});
