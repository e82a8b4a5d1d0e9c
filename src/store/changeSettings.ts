import { join } from "node:path";
import { errorCode, Problem } from "../problem.ts";
import { toType } from "../text/toType.ts";
import { type Home, isRefusal, prepareHome } from "./home.ts";
import { removeLeftOvers } from "./leftOvers.ts";
import { withLock } from "./lock.ts";
import { NO_FILE } from "./plainFile.ts";
import { FORMAT, isNewer, type Settings, settingsFile } from "./settings.ts";

function whyNot(error: unknown): string {
  const code = errorCode(error);
  if (error instanceof SyntaxError) return "the file there is damaged";
  if (code === NO_FILE) return "settings.json there is no file";
  if (code === "ELOCKED") return "another smm is changing them";
  return isRefusal(code) ? "it cannot be written to" : "the disk may be full";
}

/** Changes some settings and keeps the others; undefined removes one. Throws a Problem. */
export function changeSettings(home: Home, changes: Partial<Settings>): void {
  try {
    prepareHome(home);
    removeLeftOvers(home.folder);
    withLock(join(home.folder, "settings.lock"), () => {
      const settings = settingsFile(home);
      const before = settings.read();
      if (isNewer(before))
        throw new Problem(
          `The settings in ${settings.path} were written by a newer smm. They are left as they are.`,
          { next: "use the newer smm, or another folder by setting SMM_HOME" },
        );
      const data: Record<string, unknown> = { ...before, format: FORMAT };
      for (const [key, value] of Object.entries(changes)) {
        if (value === undefined) delete data[key];
        else data[key] = value;
      }
      settings.write(data);
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`The settings could not be kept in ${home.folder}: ${whyNot(error)}.`, {
      next: toType("doctor"),
      cause: error,
    });
  }
}
