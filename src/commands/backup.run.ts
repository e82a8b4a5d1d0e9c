import { backedUp } from "../cli/backedUp.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { BACKUPS_KEPT } from "../store/backups.ts";
import { eventsAt } from "../store/joinJournals.ts";
import { packCopies } from "../store/packCopies.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { counted } from "../text/counted.ts";

type Needs = Pick<Context, "io" | "columns" | "home" | "now" | "smm">;

export async function run(context: Needs, { json }: { json: boolean }): Promise<void> {
  const { io, columns, smm } = context;
  const backup = backedUp(context);
  const packs = backup === undefined ? [] : packCopies(backup.home).map((each) => each.name);
  const events = backup === undefined ? 0 : eventsAt(backup.home).length;
  if (json) {
    const [name, folder] = [backup?.name ?? null, backup?.home.folder ?? null];
    const leftOut = backup?.leftOut.map((each) => each.name) ?? [];
    io.out(jsonText({ backup: name, folder, events, packs, leftOut }));
    return;
  }
  if (backup === undefined) {
    io.out(`Nothing has been kept yet, so there is nothing to copy.\n`);
    return;
  }
  const also =
    packs.length === 0
      ? " and your settings"
      : `, your settings and ${counted(packs.length, "pack")}`;
  const what = `Copied: ${counted(events, "event")}${also}, to ${cleanLine(backup.home.folder)}. The last ${BACKUPS_KEPT} copies stay.`;
  io.out(`${wrap(what, columns())}\n`);
  io.out(`${withCommand("To go back to it:", smm(`restore ${backup.name}`), columns())}\n`);
}
