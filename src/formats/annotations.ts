import type { Fault } from "../course/fault.ts";
import { cleanText } from "../text/clean.ts";
import { ended } from "../text/ended.ts";

/** A text in the data of a workflow command, in which some characters end something. */
function data(text: string): string {
  return cleanText(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/**
 * Faults as commands of GitHub's workflows, a line each, which mark the lines of a change.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotations(faults: readonly Fault[], level: "error" | "warning"): string {
  return faults
    .map(({ file, line, column, what, expected, mend }) => {
      const place = `file=${property(file)},line=${line},col=${column},title=${property(what)}`;
      return `::${level} ${place}::${data([ended(`Expected: ${expected}`), mend].join(" ").trim())}\n`;
    })
    .join("");
}
