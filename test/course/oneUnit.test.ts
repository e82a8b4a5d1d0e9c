import { expect, it } from "vitest";
import { parseManifest } from "../../src/course/manifest.ts";
import { packOfOne } from "../../src/course/oneUnit.ts";
import { parseUnit } from "../../src/course/unit.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";

const place = { id: "tea", pack: "drinks", part: "hot", kind: "lesson", language: "en" } as const;
const of = (markdown: string) => {
  const unit = unitFrom(markdown, place);
  const [part] = courseOf(unit).parts;
  if (part === undefined) throw new Error("no part");
  return packOfOne(unit, part, "en", markdown);
};

it("a pack of one unit has its name, its title and its file, and is without fault", () => {
  const title = 'Tea: "hot" \\ # cold';
  const alone = of(changed("title: Tea", `title: ${JSON.stringify(title)}`));
  const { manifest, faults } = parseManifest("pack.yaml", alone.manifest);
  expect(faults).toEqual([]);
  expect(manifest).toEqual({
    format: 1,
    name: "drinks-tea",
    title,
    language: "en",
    parts: [{ id: "hot", title: "hot", kind: "lesson", units: ["tea"] }],
  });
  expect(alone).toMatchObject({ name: "drinks-tea", title });
});

it.each([
  ["on one line", "read-first: [coffee]\nread-next: [cocoa, milk]"],
  ["in lists", "read-first:\n  - coffee\nread-next:\n- cocoa\n- milk"],
])("it names no other units, as its file does %s", (_name, lines) => {
  const markdown = changed("minutes: 5", `${lines}\nminutes: 5`);
  const { unit, faults } = parseUnit({ file: "tea.md", ...place }, of(markdown).file);
  expect(faults).toEqual([]);
  expect(unit).toMatchObject({ minutes: 5, readFirst: [], readNext: [] });
});
