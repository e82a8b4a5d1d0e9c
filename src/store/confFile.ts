import {
  accessSync,
  constants,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Conf from "conf";
import { errorCode } from "../problem.ts";
import { withoutMark } from "../text/withoutMark.ts";
import { move } from "./move.ts";
import { readPlain } from "./plainFile.ts";

export type Data = Record<string, unknown>;

/** How data stands in its file as text, and is read from it; that throws a SyntaxError where it is damaged. */
export type TextForm = { textOf(data: Data): string; dataOf(text: string): Data };

const JSON_FORM: TextForm = {
  textOf: (data) => JSON.stringify(data, undefined, "\t"),
  dataOf: JSON.parse,
};

/** A small JSON file, read as a whole, and written so through `conf`. */
export type ConfFile = {
  path: string;
  /** its data; undefined when there is no file; throws a SyntaxError when it is damaged, else the system's error */
  read(): Data | undefined;
  /** replaces it as a whole; throws when the disk did not keep it */
  write(data: Data): void;
  /** moves a damaged file out of the way and returns its new name */
  setAside(at: Date): string;
};

/** Larger than any of ours; and text that is larger than that Node does not make. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The text of a file; undefined where there is none. Throws a SyntaxError where it is far too large. */
function textIn(path: string): string | undefined {
  try {
    return withoutMark(readPlain(path, MOST_BYTES).toString("utf8"));
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT") return undefined;
    if (code === "EFBIG") throw new SyntaxError(`${path} is too large.`);
    throw error;
  }
}

/** The file that a link leads to, so that the link stays; else the path itself. */
function linkedFile(path: string): string {
  try {
    const real = realpathSync(path);
    return statSync(real).isFile() ? real : path;
  } catch {
    return path;
  }
}

/** The file NAME.json in a folder, as indented JSON where no other form is told. */
export function confFile(folder: string, name: string, form = JSON_FORM): ConfFile {
  const path = join(folder, `${name}.json`);
  const open = (cwd: string, named: string) =>
    new Conf<Data>({
      cwd,
      configName: named,
      projectName: "smm",
      projectSuffix: "",
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      serialize: form.textOf,
      deserialize: form.dataOf,
    });
  return {
    path,
    // Not by conf, which takes longer to load than all else that a list needs, and makes the folder where
    // there is no file.
    read() {
      const text = textIn(path);
      return text === undefined ? undefined : { ...form.dataOf(text) };
    },
    write(data) {
      // On a disk that is nearly full conf cuts the write short and reports it as done.
      const target = linkedFile(path);
      const named = `${name}.${process.pid}`;
      const draft = join(dirname(target), `${named}.json`);
      // Where nothing can be written conf tries for a second.
      accessSync(dirname(target), constants.W_OK);
      try {
        rmSync(draft, { force: true });
        open(dirname(target), named).store = data;
        if (readFileSync(draft, "utf8") !== form.textOf(data))
          throw new Error(`${path} was not kept whole`);
        move(draft, target);
      } catch (error) {
        rmSync(draft, { force: true });
        // conf removes its own later, which a program that ends does not wait for.
        for (const left of readdirSync(dirname(target)))
          if (left.startsWith(`${named}.json.tmp-`))
            rmSync(join(dirname(target), left), { force: true });
        throw error;
      }
    },
    setAside(at) {
      const aside = join(folder, `${name}.damaged-${at.toISOString().replace(/[:.]/g, "-")}.json`);
      move(path, aside);
      return aside;
    },
  };
}
