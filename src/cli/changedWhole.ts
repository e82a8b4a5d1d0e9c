import type { Context } from "../context.ts";
import { errorCode, Problem } from "../problem.ts";
import { type Home, isRefusal, prepareHome } from "../store/home.ts";
import { toType } from "../text/toType.ts";

/**
 * Does what changes more of the journal than its end. Throws a Problem where it cannot be changed; then it
 * is as it was.
 */
export function changedWhole<T>({ home }: Pick<Context, "home">, change: (home: Home) => T): T {
  try {
    prepareHome(home);
    return change(home);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = errorCode(error);
    const why = isRefusal(code)
      ? "it cannot be written to"
      : code === "ELOCKED"
        ? "another smm is changing it"
        : "the disk may be full";
    throw new Problem(`The record in ${home.folder} was left as it is: ${why}.`, {
      next: toType("doctor"),
      cause: error,
    });
  }
}
