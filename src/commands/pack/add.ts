import { existsSync } from "node:fs";
import { shownFile, typedFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import type { Pack } from "../../course/model.ts";
import { BUNDLED_PACK } from "../../learner/kept/place.ts";
import { Problem } from "../../problem.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import type { Prepared } from "../../store/changePacks.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { type Next, toType } from "../../text/toType.ts";
import { changingPacks, fileTyped, preparedPack } from "./prepared.ts";

type Needs = Pick<Context, "io" | "columns" | "cwd" | "home" | "version" | "packsChanged" | "smm">;

/** Says that a pack has come into the course. */
function sayAdded({ io, columns, smm }: Needs, { manifest, units }: Pack): void {
  const { name, title } = manifest;
  const [first] = units;
  const said = `“${title}” stands beside the other packs now: ${counted(units.length, "unit")}.`;
  io.out(`${wrap(said, columns())}\n`);
  if (first !== undefined)
    io.out(`${withCommand("Its first:", smm(`learn ${name}/${first.id}`), columns())}\n`);
  io.out(`${withCommand("All units:", smm("list"), columns())}\n`);
  io.out(`${withCommand("To take it out again:", smm(`pack remove ${name}`), columns())}\n`);
}

/** Puts a pack back that was removed; undefined where there is none of that name. */
async function broughtBack(context: Needs, name: string): Promise<Pack | undefined> {
  const { home, version } = context;
  const { bringBack, removedPack } = await import("../../store/changePacks.ts");
  const { packIn } = await import("../../store/packIn.ts");
  const removed = removedPack(home, name);
  const isThere = addedPacks(home).some((each) => each.name === name);
  const pack = removed === undefined || isThere ? undefined : packIn(removed, version);
  if (removed === undefined || pack === undefined) return undefined;
  await changingPacks(context, () => bringBack(home, removed));
  return pack;
}

/** Puts a pack that was prepared beside the others. Throws a Problem where one of that name is there. */
async function settleNew(
  context: Pick<Needs, "home" | "packsChanged">,
  prepared: Prepared,
  { called, update }: { called: string; update: Next },
): Promise<void> {
  const { name } = prepared.pack.manifest;
  const refuse = (what: string, next: Next) => {
    prepared.drop();
    throw new Problem(what, { next });
  };
  if (name === BUNDLED_PACK)
    refuse(
      `${called} has the name “${name}”, which the pack has that comes with smm. Nothing was added.`,
      "give it another name in its pack.yaml, then the same command again",
    );
  if (addedPacks(context.home).some((each) => each.name === name))
    refuse(`A pack “${name}” is there already. Nothing was changed.`, update);
  await changingPacks(context, prepared.settle);
}

/** Adds a pack beside those that are there. Throws a Problem where that cannot be. */
export async function addPack(context: Needs, typed: string | undefined): Promise<void> {
  const file = fileTyped(typed, "add");
  const back = existsSync(typedPath(context.cwd, file))
    ? undefined
    : await broughtBack(context, file);
  if (back !== undefined) return sayAdded(context, back);
  const prepared = await preparedPack(context, file);
  const update = toType(`pack update ${typedFile(file)}`);
  await settleNew(context, prepared, { called: shownFile(file), update });
  sayAdded(context, prepared.pack);
}
