import * as v from "valibot";
import { parseDocument } from "yaml";
import { ID } from "../text/slug.ts";
import type { Fault } from "./model.ts";

/** The YAML library's check for doubled keys is quadratic, so it is left out of larger texts. */
const MOST_FOR_UNIQUE_KEYS = 16 * 1024;
const MOST_CHARACTERS = 1024 * 1024;

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  }),
);

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

const UNIT = v.strictObject({
  title: line,
  summary: line,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  checked: day,
  was: v.optional(v.array(v.pipe(v.string(), v.regex(ID))), []),
});

const EXPECTED: Record<string, string> = {
  title: "one line of text",
  summary: "one line of text",
  minutes: "a whole number from 1 to 60",
  checked: "a day such as 2026-11-22",
  was: "a list of old ids such as [old-name]",
};

export type FrontMatter = v.InferOutput<typeof UNIT>;

/** A YAML text as plain data; no aliases, no tags of its own. Faults name their line in the file. */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
): { data: unknown; lineOf: (key: string) => number; faults: Fault[] } {
  if (text.length > MOST_CHARACTERS)
    return {
      data: undefined,
      lineOf: () => firstLine,
      faults: [
        {
          file,
          line: firstLine,
          what: "this block is too long",
          expected: `at most ${MOST_CHARACTERS} characters`,
        },
      ],
    };
  const document = parseDocument(text, {
    prettyErrors: false,
    schema: "core",
    uniqueKeys: text.length <= MOST_FOR_UNIQUE_KEYS,
  });
  const lineAt = (offset: number) => firstLine + text.slice(0, offset).split("\n").length - 1;
  const lineOf = (key: string) => {
    const at = text.search(new RegExp(`^${key}\\s*:`, "m"));
    return at < 0 ? firstLine : lineAt(at);
  };
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    what: `this is not YAML: ${error.message.split("\n")[0]}`,
    expected: 'lines such as `title: "A title: with a colon"`',
  }));
  if (faults.length > 0) return { data: undefined, lineOf, faults };
  try {
    return { data: document.toJS({ maxAliasCount: 0 }), lineOf, faults };
  } catch {
    const fault = { file, line: firstLine, what: "aliases (*) are not read here" };
    return { data: undefined, lineOf, faults: [{ ...fault, expected: "the value written out" }] };
  }
}

/** The block between the two `---` lines that a unit begins with. */
export function parseFrontMatter(
  file: string,
  text: string,
): { value: FrontMatter | undefined; faults: Fault[] } {
  const { data, lineOf, faults } = parseYaml(file, text, 2);
  if (faults.length > 0) return { value: undefined, faults };
  const read = v.safeParse(UNIT, data ?? {});
  if (read.success) return { value: read.output, faults };
  return {
    value: undefined,
    faults: read.issues.map((issue) => {
      const key = String(issue.path?.[0]?.key ?? "");
      const known = EXPECTED[key];
      if (known === undefined)
        return {
          file,
          line: lineOf(key),
          what: key === "" ? "this is not a list of settings" : `"${key}" is not known here`,
          expected: `only ${Object.keys(EXPECTED).join(", ")}`,
        };
      const missing = issue.received === "undefined";
      return {
        file,
        line: lineOf(key),
        what: missing ? `"${key}" is missing` : `"${key}" cannot be ${issue.received}`,
        expected: `${key}: ${known}`,
      };
    }),
  };
}
