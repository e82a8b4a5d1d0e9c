import { shownFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { EXIT, errorCode, Problem } from "../../problem.ts";
import type { Prepared } from "../../store/changePacks.ts";
import { typedPath } from "../../store/typedPath.ts";
import { counted } from "../../text/counted.ts";
import { toType } from "../../text/toType.ts";
import { faultText } from "./faultText.ts";

type Needs = Pick<Context, "io" | "columns" | "cwd" | "home" | "version" | "packsChanged">;

const WHY: Record<string, string> = {
  ENOSPC: "the disk is full",
  ELOCKED: "another smm is changing your packs just now",
};

/** Changes packs of the store. Rejects with a Problem where that cannot be. */
export async function changingPacks<T>(
  { packsChanged }: Pick<Context, "packsChanged">,
  change: () => T | Promise<T>,
): Promise<T> {
  try {
    const changed = await change();
    packsChanged();
    return changed;
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || error instanceof Problem) throw error;
    const why = WHY[code] ?? "its folder cannot be written to";
    throw new Problem(`Nothing was changed: ${why}.`, { next: toType("doctor"), cause: error });
  }
}

/** What was typed for a pack to be added. Throws a Problem where nothing was. */
export function fileTyped(typed: string | undefined, task: string): string {
  if (typed !== undefined && typed.trim() !== "") return typed;
  throw new Problem(
    "Which pack? Name its folder, a zip archive of it, or the file that was shared.",
    {
      next: toType(`pack ${task} my-pack`),
      code: EXIT.usage,
    },
  );
}

/** The files in what somebody shared: a pack, or a reply that carries a unit; undefined where it is neither. */
async function sharedFiles({ cwd }: Pick<Needs, "cwd">, typed: string) {
  const { readHandOver } = await import("../../formats/openedFile.ts");
  const { MOST_BYTES } = await import("../../mentoring/handOver.ts");
  const { readHandedFile } = await import("../../store/handedFile.ts");
  const read = readHandedFile(typedPath(cwd, typed), MOST_BYTES);
  const found = read.is === "text" ? readHandOver(read.text) : undefined;
  const pack =
    found?.is === "pack" ? found.pack : found?.is === "reply" ? found.reply.unit : undefined;
  return pack?.files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
}

/**
 * The pack in a folder, a zip archive or a file that was shared, written into the store beside those of the
 * course. Prints what is wrong in it; throws a Problem where it is none that can be added, and leaves nothing.
 */
export async function preparedPack(context: Needs, typed: string): Promise<Prepared> {
  const { io, columns, cwd, home, version } = context;
  const { packSource } = await import("../../store/packSource.ts");
  const { preparePack } = await import("../../store/changePacks.ts");
  const source = await packSource(typedPath(cwd, typed));
  const refuse = (why: string) =>
    new Problem(`${shownFile(typed)} ${why}. Nothing was changed.`, {
      next: "name a folder with a pack.yaml in it, or a zip archive of one",
    });
  if (source.is === "refused") throw refuse(source.why);
  const files = source.is === "files" ? source.files : await sharedFiles({ cwd }, typed);
  if (files === undefined)
    throw refuse("is neither a folder, a zip archive nor a file that was shared");
  const prepared = await changingPacks(context, () => preparePack(home, files, version));
  if ("pack" in prepared) return prepared;
  const { faults } = prepared;
  for (const fault of faults) io.out(`${faultText(fault, columns())}\n`);
  throw new Problem(`${counted(faults.length, "fault")}: this pack cannot be added yet.`, {
    next: "mend these lines, then the same command again",
  });
}
