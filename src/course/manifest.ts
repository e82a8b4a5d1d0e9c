import * as v from "valibot";
import { cleanText } from "../text/clean.ts";
import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";
import { parseYaml } from "./frontMatter.ts";
import type { Fault, Manifest } from "./model.ts";

const id = v.pipe(v.string(), v.regex(ID), v.maxLength(MOST_ID_CHARACTERS));
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

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
  title: "one line of text",
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
  const { data, lineOf, faults } = parseYaml(file, cleanText(text), 1);
  if (faults.length > 0) return { manifest: undefined, faults };
  const read = v.safeParse(MANIFEST, data ?? {});
  if (!read.success)
    return {
      manifest: undefined,
      faults: read.issues.map((issue) => {
        const keys = (issue.path ?? []).map((step) => String(step.key));
        const named = keys.findLast((key) => key in EXPECTED) ?? keys.at(-1) ?? "";
        const where = keys.join(".") || "the file";
        return {
          file,
          line: lineOf(keys[0] ?? ""),
          what:
            issue.received === "undefined"
              ? `"${where}" is missing`
              : `"${where}" cannot be ${issue.received}`,
          expected: EXPECTED[named] ?? `only ${Object.keys(EXPECTED).join(", ")}`,
        };
      }),
    };
  const seen = new Set<string>();
  for (const unit of read.output.parts.flatMap((part) => part.units)) {
    if (seen.has(unit))
      faults.push({
        file,
        line: lineOf("parts"),
        what: `the unit "${unit}" stands twice`,
        expected: "each unit in one part, once",
      });
    seen.add(unit);
  }
  return { manifest: faults.length === 0 ? read.output : undefined, faults };
}
