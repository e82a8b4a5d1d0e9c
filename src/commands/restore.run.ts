import { backedUp } from "../cli/backedUp.ts";
import { changedWhole } from "../cli/changedWhole.ts";
import { otherRecord } from "../cli/otherRecord.ts";
import { packsOnlyThere, takePacks } from "../cli/takePacks.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { differences, handOversTold } from "../learner/difference.ts";
import { fold } from "../learner/fold.ts";
import { goingBackTo } from "../learner/goingBackTo.ts";
import { EXIT, Problem } from "../problem.ts";
import { resumable } from "../sitting/stopping.ts";
import { type Backup, backupsOf, madeAt } from "../store/backups.ts";
import { eventsAt, joinJournal } from "../store/joinJournals.ts";
import { packCopies } from "../store/packCopies.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { dayTold, localDay, momentTold } from "../text/day.ts";
import { toType } from "../text/toType.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "columns"
  | "home"
  | "now"
  | "cwd"
  | "version"
  | "packsChanged"
  | "smm"
  | "record"
>;
type Options = { words: [string?]; yes: boolean; json: boolean };

/** What is in a backup: how many events, when the newest of them was, and which packs. */
function told({ name, home }: Backup) {
  const events = eventsAt(home);
  const packs = packCopies(home).map((each) => each.name);
  return { name, events: events.length, newest: events.at(-1)?.at ?? null, packs };
}

function listed(context: Needs, json: boolean): void {
  const { io, columns, home, smm } = context;
  const backups = backupsOf(home).map(told);
  if (json) {
    io.out(jsonText(backups));
    return;
  }
  if (backups.length === 0) {
    io.out(`${withCommand("There are no backups yet. To make one:", smm("backup"), columns())}\n`);
    return;
  }
  const today = localDay(context.now());
  for (const [index, { name, events, newest, packs }] of backups.entries()) {
    const last = newest === null ? "" : `, the last of ${momentTold(newest, today)}`;
    const also = packs.length === 0 ? "" : `; ${counted(packs.length, "pack")}`;
    const { day, time } = madeAt(name);
    const said = `${dayTold(day, today)}, ${time}: ${counted(events, "event")}${last}${also}`;
    io.out(`${wrapAfter(`${index + 1}. `, said, columns())}\n`);
  }
  io.out(`\n${withCommand("To go back to the newest:", smm("restore 1"), columns())}\n`);
}

export async function run(context: Needs, { words: [typed], yes, json }: Options): Promise<void> {
  if (typed === undefined) {
    listed(context, json);
    return;
  }
  const { io, inputs, columns, home, smm } = context;
  const backup = otherRecord(context, typed);
  const [mine, theirs] = [eventsAt(home), eventsAt(backup)];
  const change = goingBackTo(mine, theirs);
  const say = (words: string) => `${wrap(words, columns())}\n`;
  const packs = packsOnlyThere(context, backup);
  const isSame = change.out.length + change.back.length + change.added.length === 0;
  if (isSame && packs.length === 0) {
    io.out(say("Everything is as it was in that backup. Nothing was changed."));
    return;
  }
  const [now, then] = [fold(mine), fold(theirs)];
  const lines = differences(now, then);
  const ofPacks = packs.map(({ name }) => `the pack “${name}”, which is not here now`);
  const numbers =
    lines.length > 0 || isSame ? lines : ["the same numbers of everything, with other contents"];
  const shown = [...numbers, ...ofPacks];
  io.err(say("In that backup there are:"));
  for (const line of shown) io.err(`${wrapAfter("- ", line, columns())}\n`);
  for (const line of handOversTold(now, then)) io.err(say(line));
  if (!yes && !inputs.canAsk)
    throw new Problem("Nothing was changed: this asks first, and --no-input forbids that.", {
      next: toType(`restore ${typed} --yes`),
      code: EXIT.usage,
    });
  const sure =
    yes ||
    (await resumable(context, `restore ${typed}`, () =>
      inputs.confirm("Go back to it? “undo” brings back what is now.", false),
    ));
  if (!sure) {
    io.out("Nothing was changed.\n");
    return;
  }
  backedUp(context);
  if (!isSame) {
    changedWhole(context, (place) => joinJournal(place, backup));
    context.record().saveOrFail({ type: "restored", ...change });
    io.out(say("You are back at that backup. Your settings stay as they are."));
  }
  await takePacks(context, packs);
  if (!isSame) io.out(`${withCommand("To bring back what was:", smm("undo"), columns())}\n`);
}
