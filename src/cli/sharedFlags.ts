import type { Command as Described } from "commander";
import { whole } from "./flags.ts";
import { optionOf } from "./optionOf.ts";

/** The flags that every command takes. */
export type SharedFlags = {
  plain: boolean;
  noColor: boolean;
  noInput: boolean;
  width: number | undefined;
  /** what is printed is data, so that what is asked goes elsewhere */
  json: boolean;
};

const WIDTH = whole("<columns>", { from: 20, to: 200 }, "wrap text at this many columns");

/** Lets a command take them. */
export function addSharedFlags(command: Described): Described {
  return command
    .option("--plain", "lines only: typed numbers, nothing redrawn")
    .option("--no-color", "no colours")
    .option("--no-input", "never ask anything")
    .addOption(optionOf("width", WIDTH));
}

/** What was typed of them; they may stand before or after the command's name. */
export function sharedFlags(command: Described): SharedFlags {
  const places: Described[] = [];
  for (let at: Described | null = command; at !== null; at = at.parent) places.push(at);
  const given = (name: string): unknown =>
    places.find((place) => place.getOptionValueSource(name) === "cli")?.getOptionValue(name);
  return {
    plain: given("plain") === true,
    noColor: given("color") === false,
    noInput: given("input") === false,
    width: given("width") as number | undefined,
    json: command.getOptionValue("json") === true,
  };
}
