import type { Fault, Unit } from "./model.ts";

/** A unit with the file it stands in and that file's text. */
export type UnitFile = { unit: Unit; file: string; text: string };

function lineOf(text: string, key: string): number {
  return text.split("\n").findIndex((line) => line.startsWith(`${key}:`)) + 1;
}

/** An old id belongs to one unit, and to none that is there under it. */
function oldIds(files: readonly UnitFile[]): Fault[] {
  const taken = new Set(files.map(({ unit }) => unit.id));
  return files.flatMap(({ unit, file, text }) =>
    unit.was.flatMap((id) => {
      const free = !taken.has(id);
      taken.add(id);
      return free
        ? []
        : [
            {
              file,
              line: lineOf(text, "was"),
              what: `"was" names "${id}", which is the id of a unit or of two`,
              expected: "ids that only this unit had before",
            },
          ];
    }),
  );
}

/**
 * Units named to be read before or after another have to be there, and not that unit itself; ids
 * that a unit had before have to be free.
 */
export function checkPack(files: readonly UnitFile[]): Fault[] {
  return [...oldIds(files), ...neighbours(files)];
}

function neighbours(files: readonly UnitFile[]): Fault[] {
  const known = new Set(files.map(({ unit }) => unit.id));
  return files.flatMap(({ unit, file, text }) =>
    (
      [
        ["read-first", unit.readFirst],
        ["read-next", unit.readNext],
      ] as const
    ).flatMap(([key, ids]) =>
      ids
        .filter((id) => !known.has(id) || id === unit.id)
        .map((id) => ({
          file,
          line: lineOf(text, key),
          what: `"${key}" names "${id}"`,
          expected: "other units of this pack, by their ids",
        })),
    ),
  );
}
