import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";

/** The JSON Schema (draft-07) of a file that is handed over, as it is published. */
export function schemaOf(name: "summary" | "reply" | "pack", shape: GenericSchema): object {
  const { $schema, ...rest } = toJsonSchema(shape, {
    typeMode: "input",
    // What JSON Schema cannot say: how text is cleaned, and that a day is one of the calendar.
    ignoreActions: ["transform", "check"],
  });
  return {
    $schema,
    $id: `urn:smm:${name}:1`,
    title: `What smm hands over: a ${name}, version 1`,
    ...rest,
  };
}

type Schema = { properties?: Record<string, Schema>; items?: Schema; description?: string };

function withWords({ properties, items, ...schema }: Schema, says: Record<string, string>): Schema {
  const described = Object.entries(properties ?? {}).map(([name, each]) => {
    const { [name]: description } = says;
    const words = description === undefined ? {} : { description };
    return [name, { ...words, ...withWords(each, says) }];
  });
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(described) }),
    ...(items === undefined ? {} : { items: withWords(items, says) }),
  };
}

/** The JSON Schema (draft-07) of settings in a pack, by which editors complete and check them. */
export function settingsSchemaOf(
  name: "manifest" | "unit",
  title: string,
  { shape, says }: { shape: GenericSchema; says: Record<string, string> },
): object {
  const { $schema, ...rest } = toJsonSchema(shape, {
    typeMode: "input",
    ignoreActions: ["transform", "check"],
  });
  return { $schema, $id: `urn:smm:pack:${name}:1`, title, ...withWords(rest as Schema, says) };
}
