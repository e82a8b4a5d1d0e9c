import type { Fault, Unit } from "./model.ts";

/** A unit with the file it stands in and that file's text. */
export type UnitFile = { unit: Unit; file: string; text: string };

/** Units named to be read before or after another have to be there, and not that unit itself. */
export function checkPack(files: readonly UnitFile[]): Fault[] {
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
          line: text.split("\n").findIndex((line) => line.startsWith(`${key}:`)) + 1,
          what: `"${key}" names "${id}"`,
          expected: "other units of this pack, by their ids",
        })),
    ),
  );
}
