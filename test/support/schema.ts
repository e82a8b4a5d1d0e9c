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
