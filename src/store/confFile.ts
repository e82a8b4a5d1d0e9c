import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import Conf from "conf";

type Data = Record<string, unknown>;

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

/** The file NAME.json in a folder. */
export function confFile(folder: string, name: string): ConfFile {
  const path = join(folder, `${name}.json`);
  const open = () =>
    new Conf<Data>({
      cwd: folder,
      configName: name,
      projectName: "smm",
      projectSuffix: "",
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
    });
  return {
    path,
    // conf makes the folder when there is no file, and reading must not need a write.
    read: () => (existsSync(path) ? { ...open().store } : undefined),
    write(data) {
      open().store = data;
      // On a disk that is nearly full the write is cut short and reported as done.
      const kept: unknown = JSON.parse(readFileSync(path, "utf8"));
      if (!isDeepStrictEqual(kept, JSON.parse(JSON.stringify(data))))
        throw new Error(`${path} was not kept whole`);
    },
    setAside(at) {
      const aside = join(folder, `${name}.damaged-${at.toISOString().replace(/[:.]/g, "-")}.json`);
      renameSync(path, aside);
      return aside;
    },
  };
}
