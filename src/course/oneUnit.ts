import { MOST_ID_CHARACTERS } from "../text/slug.ts";
import type { CoursePart, Unit } from "./model.ts";

/** Names other units of the pack, which a pack of one does not have. */
const NEIGHBOURS = /^(?:read-first|read-next)[ \t]*:/;

/** A unit's file without the front matter that names other units. */
function withoutNeighbours(markdown: string): string {
  const lines = markdown.split("\n");
  const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line));
  let within = false;
  return lines
    .filter((line, at) => {
      if (at >= end) return true;
      // What belongs to a setting is indented below it, or is a list's item.
      within = NEIGHBOURS.test(line) || (within && /^(?:[ \t]+\S|- )/.test(line));
      return !within;
    })
    .join("\n");
}

/**
 * A pack of one unit alone: its name, its title and its manifest, and the unit's file for it; `markdown` is
 * the file that it has.
 */
export function packOfOne(unit: Unit, part: CoursePart, language: string, markdown: string) {
  const name = `${unit.pack}-${unit.id}`.slice(0, MOST_ID_CHARACTERS).replace(/-+$/, "");
  const manifest = [
    "format: 1",
    `name: ${name}`,
    // A text in JSON is one in YAML too.
    `title: ${JSON.stringify(unit.title)}`,
    `language: ${language}`,
    "parts:",
    `  - id: ${part.id}`,
    `    title: ${JSON.stringify(part.title)}`,
    `    kind: ${part.kind}`,
    "    units:",
    `      - ${unit.id}`,
    "",
  ].join("\n");
  return { name, title: unit.title, manifest, file: withoutNeighbours(markdown) };
}
