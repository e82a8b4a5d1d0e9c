import { InvalidArgumentError, Option } from "commander";
import type { Flag } from "./flags.ts";

/** A flag of this name as commander takes it. */
export function optionOf(
  name: string,
  { says, takes, letter, choices, read, allowed, usual }: Flag<unknown>,
): Option {
  const dashed = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  const typed = `${letter === undefined ? "" : `-${letter}, `}--${dashed}`;
  if (takes === undefined) return new Option(typed, says);
  const option = new Option(`${typed} ${takes}`, says);
  if (choices !== undefined) option.choices(choices);
  if (read !== undefined)
    option.argParser((given: string) => {
      const value = read(given);
      if (value === undefined) throw new InvalidArgumentError(allowed ?? "");
      return value;
    });
  return usual === undefined ? option : option.default(usual);
}
