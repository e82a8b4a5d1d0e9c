import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import Conf from "conf";

export type Data = Record<string, unknown>;

/** How data stands in its file as text, and is read from it; that throws a SyntaxError where it is damaged. */
export type TextForm = { textOf(data: Data): string; dataOf(text: string): Data };

const JSON_FORM: TextForm = {
  textOf: (data) => JSON.stringify(data, undefined, "\t"),
  dataOf: JSON.parse,
};

/** A small JSON file, read and written as a whole through `conf`. */
export type ConfFile = {
  path: string;
  /** its data; undefined when there is no file; throws a SyntaxError when it is damaged */
  read(): Data | undefined;
  /** replaces it as a whole; throws when the disk did not keep it */
  write(data: Data): void;
  /** moves a damaged file out of the way and returns its new name */
  setAside(at: Date): string;
};

/** The file NAME.json in a folder, as indented JSON where no other form is told. */
export function confFile(folder: string, name: string, form = JSON_FORM): ConfFile {
  const path = join(folder, `${name}.json`);
  const open = () =>
    new Conf<Data>({
      cwd: folder,
      configName: name,
      projectName: "smm",
      projectSuffix: "",
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      serialize: form.textOf,
      deserialize: form.dataOf,
    });
  return {
    path,
    // conf makes the folder when there is no file, and reading must not need a write.
    read: () => (existsSync(path) ? { ...open().store } : undefined),
    write(data) {
      open().store = data;
      // On a disk that is nearly full the write is cut short and reported as done.
      if (readFileSync(path, "utf8") !== form.textOf(data))
        throw new Error(`${path} was not kept whole`);
    },
    setAside(at) {
      const aside = join(folder, `${name}.damaged-${at.toISOString().replace(/[:.]/g, "-")}.json`);
      renameSync(path, aside);
      return aside;
    },
  };
}
