import * as v from "valibot";
import { cleanText } from "../text/clean.ts";
import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";
import { type Fault, type FaultAt, faultsIn } from "./fault.ts";
import { LINE_EXPECTED, line, mendOf, tellCut, wrongWith } from "./frontMatter.ts";
import type { Manifest } from "./model.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

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

/** The settings of a manifest: their shape, and what each is. */
export const MANIFEST_SETTINGS = { shape: MANIFEST, says: EXPECTED };

/** The manifest that these data are; undefined where they are none, and what is wrong is told. */
function shapeOf({ data, lineOf }: Yaml, fault: FaultAt): Manifest | undefined {
  const read = v.safeParse(MANIFEST, data ?? {}, { abortPipeEarly: true });
  if (read.success) return read.output;
  for (const issue of read.issues) {
    const path = (issue.path ?? []).map((step) => step.key);
    const named = path.findLast((key) => typeof key === "string");
    fault(
      lineOf(path),
      wrongWith(path.join(".") || "the file", issue),
      EXPECTED[String(named)] ?? `only ${Object.keys(EXPECTED).join(", ")}`,
      mendOf(issue),
    );
  }
  return undefined;
}

function checkCuts({ parts }: Manifest, yaml: Yaml, fault: FaultAt): void {
  tellCut(yaml, ["title"], fault);
  for (const at of parts.keys()) tellCut(yaml, ["parts", at, "title"], fault);
}

function checkIds({ parts }: Manifest, lineOf: Yaml["lineOf"], fault: FaultAt): void {
  const ids = new Set<string>();
  const units = new Set<string>();
  for (const [at, part] of parts.entries()) {
    if (ids.has(part.id))
      fault(
        lineOf(["parts", at, "id"]),
        `the part "${part.id}" stands twice`,
        "each part once",
        "Put the two together, or give one another id and folder.",
      );
    ids.add(part.id);
    for (const [unitAt, unit] of part.units.entries()) {
      if (units.has(unit))
        fault(
          lineOf(["parts", at, "units", unitAt]),
          `the unit "${unit}" stands twice`,
          "each unit in one part, once",
          "Remove one of the two lines.",
        );
      units.add(unit);
    }
  }
}

/** `pack.yaml` as data, or everything that is wrong with it. Never throws. */
export function parseManifest(
  file: string,
  text: string,
): { manifest: Manifest | undefined; faults: Fault[] } {
  const { faults, fault } = faultsIn(file, text);
  const limits = { firstLine: 1, mostCharacters: MOST_CHARACTERS };
  const yaml = parseYaml(cleanText(text), limits, fault);
  const manifest = yaml && shapeOf(yaml, fault);
  if (yaml !== undefined && manifest !== undefined) {
    checkIds(manifest, yaml.lineOf, fault);
    checkCuts(manifest, yaml, fault);
  }
  return { manifest: faults.length === 0 ? manifest : undefined, faults };
}
