import { type Fault, type FaultAt, faultsIn } from "./fault.ts";
import type { Unit } from "./model.ts";

/** A unit with the file it stands in and that file's text. */
export type UnitFile = { unit: Unit; file: string; text: string };

type Rule = (subject: UnitFile, fault: FaultAt) => void;

function lineOf(text: string, key: string): number {
  return text.split("\n").findIndex((line) => line.startsWith(`${key}:`)) + 1;
}

/** An old id belongs to one unit, and to none that is there under it. */
function oldIdsAreFree(ids: readonly string[]): Rule {
  const taken = new Set(ids);
  return ({ unit, text }, fault) => {
    for (const id of unit.was) {
      if (taken.has(id))
        fault(
          lineOf(text, "was"),
          `"was" names "${id}", which is the id of a unit or of two`,
          "ids that only this unit had before",
          "Remove the id from this list, or from the other unit.",
        );
      taken.add(id);
    }
  };
}

function neighboursAreThere(ids: readonly string[]): Rule {
  const known = new Set(ids);
  return ({ unit, text }, fault) => {
    const named = [
      ["read-first", unit.readFirst],
      ["read-next", unit.readNext],
    ] as const;
    for (const [key, neighbours] of named)
      for (const id of neighbours)
        if (!known.has(id) || id === unit.id)
          fault(
            lineOf(text, key),
            `"${key}" names "${id}"`,
            "other units of this pack, by their ids",
            "Write the names of their files without .md.",
          );
  };
}

/**
 * Units named to be read before or after another have to be there, and not that unit itself; ids
 * that a unit had before have to be free.
 */
export function checkPack(files: readonly UnitFile[]): Fault[] {
  const ids = files.map(({ unit }) => unit.id);
  return [oldIdsAreFree(ids), neighboursAreThere(ids)].flatMap((rule) =>
    files.flatMap((subject) => {
      const { faults, fault } = faultsIn(subject.file, subject.text);
      rule(subject, fault);
      return faults;
    }),
  );
}
