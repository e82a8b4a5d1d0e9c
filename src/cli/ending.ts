import type { Context } from "../context.ts";
import { withCommand } from "../terminal/wrap.ts";
import { typedFile } from "./outputFile.ts";

/** Something that one may do next: a command with what is typed after its name. */
export type Step = {
  /** what it does: "Another quiz" */
  does: string;
  name: string;
  words?: readonly string[];
  /** the values of its flags, by their names; true for a flag that takes none */
  flags?: Readonly<Record<string, string | number | true>>;
};

/** How a sitting ended, and what one may do next. */
export type Ending = {
  /** whether the person stopped before its end, and wants to be asked nothing more */
  stopped: boolean;
  /** one line that says where one is */
  header: string;
  /** what is said at the end */
  body: (columns: number) => string;
  /** what is kept now that was not, in a line; undefined where nothing is */
  changed: string | undefined;
  /** the likeliest first */
  steps: readonly Step[];
};

/** What is typed after the program's name to take a step. */
export function typedStep({ name, words = [], flags = {} }: Omit<Step, "does">): string {
  const typed = Object.entries(flags).map(([flag, value]) =>
    value === true
      ? `--${flag}`
      : `--${flag} ${typeof value === "string" ? typedFile(value) : value}`,
  );
  return [name, ...words.map((word) => typedFile(word)), ...typed].join(" ");
}

/** Prints how a sitting ended, with the commands of what one may do next. */
export function printEnding(
  { io, smm, columns }: Pick<Context, "io" | "smm" | "columns">,
  { body, steps, stopped }: Ending,
): void {
  const commands = steps.map((step) =>
    withCommand(`${step.does}:`, smm(typedStep(step)), columns()),
  );
  const said = [body(columns()).trimEnd(), commands.join("\n")].filter((text) => text !== "");
  io.out(`${said.join(stopped ? "\n" : "\n\n")}\n`);
}
