import { relative } from "node:path";

const UNNOTICED = { Survived: "survived", NoCoverage: "never reached" };

function line({ fileName, location, mutatorName, replacement }) {
  const { line, column } = location.start;
  const change = replacement.replace(/\s+/g, " ").slice(0, 100);
  return `${relative(process.cwd(), fileName)}:${line}:${column}  ${mutatorName}: ${change}`;
}

/** Prints each change that no test noticed as soon as that is known, and a sign for each of the others. */
const unnoticed = {
  onMutantTested(mutant) {
    const is = UNNOTICED[mutant.status];
    if (is !== undefined) console.log(`${is.padEnd(13)}  ${line(mutant)}`);
    else if (mutant.status === "Killed" || mutant.status === "Timeout") process.stderr.write(".");
  },
};

export const strykerPlugins = [{ kind: "Reporter", name: "unnoticed", value: unnoticed }];
