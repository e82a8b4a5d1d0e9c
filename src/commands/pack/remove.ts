import type { Context } from "../../context.ts";
import { keptOf } from "../../learner/kept/place.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { type AddedPack, addedPacks } from "../../store/addedPacks.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { nearest } from "../../text/nearest.ts";
import { toType } from "../../text/toType.ts";
import { changingPacks } from "./prepared.ts";

type Needs = Pick<Context, "io" | "columns" | "home" | "record" | "packsChanged" | "smm">;

/** The pack of the store that was typed by its name. Throws a Problem where there is none. */
function addedPackTyped(
  { home }: Pick<Needs, "home">,
  typed: string | undefined,
  task: string,
): AddedPack {
  const all = addedPacks(home);
  const names = all.map(({ name }) => name);
  const found = all.find(({ name }) => name === typed?.trim().toLowerCase());
  if (found !== undefined) return found;
  if (names.length === 0)
    throw new Problem("No pack was added yet: there is the one that comes with smm.", {
      next: toType("pack add my-pack"),
      code: EXIT.usage,
    });
  const meant = typed === undefined ? undefined : nearest(typed, names);
  if (typed === undefined)
    throw new Problem("Which pack?", {
      next: toType(`pack ${task} ${names[0]}`),
      code: EXIT.usage,
    });
  throw unknownWord(
    "added pack",
    typed,
    meant,
    meant === undefined ? "pack list" : `pack ${task} ${meant}`,
  );
}

/** Takes a pack out of the course. What was learnt from it stays, and so does the pack, to be brought back. */
export async function removeAdded(context: Needs, typed: string | undefined): Promise<void> {
  const { io, columns, home, smm } = context;
  const pack = addedPackTyped(context, typed, "remove");
  const { removePack } = await import("../../store/changePacks.ts");
  const { record } = context.record();
  const learnt = keptOf({ ...record.units, ...record.questions }, pack.name).length > 0;
  await changingPacks(context, () => removePack(home, pack));
  const stays = learnt ? " What you read and answered in it stays in your record." : "";
  io.out(`${wrap(`The pack “${pack.name}” is taken out.${stays}`, columns())}\n`);
  io.out(`${withCommand("To bring it back:", smm(`pack add ${pack.name}`), columns())}\n`);
}
