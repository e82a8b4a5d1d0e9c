import * as v from "valibot";
import { cleanLine } from "../text/clean.ts";
import { isDay } from "../text/day.ts";
import { isId } from "../text/slug.ts";
import type { FaultAt } from "./fault.ts";
import { WORK } from "./work.ts";
import { parseYaml, type Yaml } from "./yaml.ts";

/** A larger block is no list of settings, and the YAML library is slow with large strange ones. */
const MOST_CHARACTERS = 16 * 1024;

const day = v.pipe(v.string(), v.check(isDay));

// Cleaned here, since a quoted YAML string can spell out any character.
export const line = v.pipe(v.string(), v.transform(cleanLine), v.minLength(1), v.maxLength(300));

const ids = v.optional(v.array(v.pipe(v.string(), v.check(isId))), []);

const UNIT = v.strictObject({
  title: line,
  summary: line,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  checked: day,
  was: ids,
  "read-first": ids,
  "read-next": ids,
  for: v.optional(v.array(v.picklist(WORK)), []),
  "check-again": v.optional(day),
});

export const LINE_EXPECTED = "one line of text, at most 300 characters";

const EXPECTED: Record<string, string> = {
  title: LINE_EXPECTED,
  summary: LINE_EXPECTED,
  minutes: "a whole number from 1 to 60",
  checked: "a day such as 2026-11-22",
  was: "a list of old ids such as [old-name]",
  "read-first": "a list of units such as [dell]",
  "read-next": "a list of units such as [ford, midol]",
  for: `a list of whose work it is for, out of ${WORK.join(", ")}`,
  "check-again": "a day such as 2027-06-01",
};

/** The settings of a unit: their shape, and what each is. */
export const UNIT_SETTINGS = { shape: UNIT, says: EXPECTED };

type FrontMatter = v.InferOutput<typeof UNIT>;

/** What is wrong with the setting of this name, in words. */
export function wrongWith(name: string, issue: v.BaseIssue<unknown>): string {
  if (issue.expected === "never") return cleanLine(`"${name}" is not known here`);
  if (issue.type === "min_length" || issue.received === "null") return `"${name}" is empty`;
  if (issue.type === "max_length") return `"${name}" is too long`;
  if (issue.received === "undefined") return `"${name}" is missing`;
  return cleanLine(`"${name}" cannot be ${issue.received}`);
}

/** What to do about the setting that this is said of. */
export function mendOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === "never") return "Mend the word before the colon, or remove the line.";
  if (issue.received === "undefined") return "Add a line with it.";
  if (issue.expected === "string" && /^(?:-?\d|true$|false$)/.test(issue.received))
    return "Put quotation marks around it.";
  return "Write another value behind the colon.";
}

/** Tells where a # cuts the words of a setting. */
export function tellCut(yaml: Yaml, path: readonly unknown[], fault: FaultAt): void {
  const at = yaml.cutAt(path);
  if (at !== undefined)
    fault(
      at,
      `what stands behind # is no part of "${path.at(-1)}"`,
      "words in quotation marks, where they have a #",
      "Put quotation marks around all the words behind the colon, or remove the comment.",
    );
}

/** The block between the two `---` lines that a unit begins with. */
export function parseFrontMatter(text: string, fault: FaultAt): FrontMatter | undefined {
  const yaml = parseYaml(text, { firstLine: 2, mostCharacters: MOST_CHARACTERS }, fault);
  if (yaml === undefined) return undefined;
  for (const words of ["title", "summary"]) tellCut(yaml, [words], fault);
  const read = v.safeParse(UNIT, yaml.data ?? {}, { abortPipeEarly: true });
  if (read.success) return read.output;
  for (const issue of read.issues) {
    const path = (issue.path ?? []).map((step) => step.key);
    const key = String(path[0] ?? "");
    const known = EXPECTED[key];
    fault(
      yaml.lineOf(path),
      path.length === 0 ? "this is not a list of settings" : wrongWith(key, issue),
      known === undefined ? `only ${Object.keys(EXPECTED).join(", ")}` : `${key}: ${known}`,
      mendOf(issue),
    );
  }
  return undefined;
}
