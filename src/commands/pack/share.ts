import { basename } from "node:path";
import { checkOnlyEnding } from "../../cli/fileEnding.ts";
import { checkFile, freeName, shownFile, typedFile, writeFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { FORMS } from "../../formats/forms.ts";
import { EXIT, Problem } from "../../problem.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { toType } from "../../text/toType.ts";
import { sharedPack } from "./shared.ts";

type Needs = Pick<
  Context,
  "io" | "columns" | "course" | "unit" | "home" | "cwd" | "filesFolder" | "smm"
>;

type Options = { output: string | undefined; force: boolean };

/** Writes a pack, or one unit of it, into one file for somebody else. Throws a Problem. */
export async function sharePack(
  context: Needs,
  typed: string | undefined,
  { output, force }: Options,
): Promise<void> {
  const { io, columns, smm } = context;
  if (typed === undefined || typed.trim() === "")
    throw new Problem("Which pack, or which unit of one?", {
      next: toType("pack list"),
      code: EXIT.usage,
    });
  const pack = await sharedPack(context, typed);
  const what = {
    name: `“${pack.title}”`,
    command: `pack share ${typedFile(typed)}`,
    usual: `smm-pack-${pack.name}.${FORMS.pack.ending}`,
  };
  const file = output ?? freeName(context, what.usual);
  checkOnlyEnding(file, what, FORMS.pack.ending);
  if (file !== "-") checkFile(context, file, what, force);
  const text = await FORMS.pack.write(pack);
  if (text === null)
    throw new Problem(`${what.name} is larger than what smm opens: 5 MB.`, {
      next: `make a .zip archive of its folder; it is added with ${smm("pack add FILE.zip")}`,
    });
  if (file === "-") {
    io.out(text);
    return;
  }
  writeFile(context, file, text, what, force);
  const said = `${what.name} is in ${shownFile(typedPath(context.filesFolder, file))}.`;
  io.err(`${wrap(said, columns())}\n`);
  const read = smm(`open ${typedFile(basename(file))}`);
  io.err(`${withCommand("The other one reads it, and may add it, with:", read, columns())}\n`);
}
