import * as v from "valibot";
import { cleanText } from "../text/clean.ts";
import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";
import { LINE_EXPECTED, line, wrongWith } from "./frontMatter.ts";
import type { Fault, Manifest } from "./model.ts";
import { parseYaml } from "./yaml.ts";

const id = v.pipe(v.string(), v.regex(ID), v.maxLength(MOST_ID_CHARACTERS));

const MOST_CHARACTERS = 1024 * 1024;

const MANIFEST = v.strictObject({
  format: v.literal(1),
  name: id,
  title: line,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  parts: v.array(
    v.strictObject({
      id,
      title: line,
      kind: v.optional(v.picklist(["lesson", "case"]), "lesson"),
      units: v.array(id),
    }),
  ),
});

const EXPECTED: Record<string, string> = {
  format: "1",
  name: "small letters, digits and hyphens, at most 100",
  title: LINE_EXPECTED,
  language: "a language such as en",
  parts: "a list of parts, each with an id, a title and its units",
  id: "small letters, digits and hyphens, at most 100",
  kind: "lesson or case",
  units: "a list of files without .md: small letters, digits and hyphens, at most 100",
};

/** `pack.yaml` as data, or everything that is wrong with it. Never throws. */
export function parseManifest(
  file: string,
  text: string,
): { manifest: Manifest | undefined; faults: Fault[] } {
  const { data, lineOf, faults } = parseYaml(file, cleanText(text), 1, MOST_CHARACTERS);
  if (faults.length > 0) return { manifest: undefined, faults };
  const read = v.safeParse(MANIFEST, data ?? {}, { abortPipeEarly: true });
  if (!read.success)
    return {
      manifest: undefined,
      faults: read.issues.map((issue) => {
        const path = (issue.path ?? []).map((step) => step.key);
        const named = path.findLast((key) => typeof key === "string");
        return {
          file,
          line: lineOf(path),
          what: wrongWith(path.join(".") || "the file", issue),
          expected: EXPECTED[String(named)] ?? `only ${Object.keys(EXPECTED).join(", ")}`,
        };
      }),
    };
  const parts = new Set<string>();
  const units = new Set<string>();
  read.output.parts.forEach((part, partIndex) => {
    if (parts.has(part.id))
      faults.push({
        file,
        line: lineOf(["parts", partIndex, "id"]),
        what: `the part "${part.id}" stands twice`,
        expected: "each part once",
      });
    parts.add(part.id);
    part.units.forEach((unit, unitIndex) => {
      if (units.has(unit))
        faults.push({
          file,
          line: lineOf(["parts", partIndex, "units", unitIndex]),
          what: `the unit "${unit}" stands twice`,
          expected: "each unit in one part, once",
        });
      units.add(unit);
    });
  });
  return { manifest: faults.length === 0 ? read.output : undefined, faults };
}
