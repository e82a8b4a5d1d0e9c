import { backedUp } from "../cli/backedUp.ts";
import { changedWhole } from "../cli/changedWhole.ts";
import { otherRecord } from "../cli/otherRecord.ts";
import { packsOnlyThere, takePacks, tellOtherPacks } from "../cli/takePacks.ts";
import type { Context } from "../context.ts";
import { differences, handOversTold } from "../learner/difference.ts";
import { fold } from "../learner/fold.ts";
import { union } from "../learner/union.ts";
import { eventsAt, eventsIn, joinJournal } from "../store/joinJournals.ts";
import { journalLines } from "../store/loadRecord.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "onTerminal"
  | "columns"
  | "home"
  | "now"
  | "cwd"
  | "version"
  | "packsChanged"
  | "smm"
>;

const SURE = "Add it to what is here? A backup of this is made first.";

export async function run(context: Needs, { words: [place] }: { words: [string] }): Promise<void> {
  const { io, inputs, onTerminal, columns, smm } = context;
  const other = otherRecord(context, place);
  const packs = packsOnlyThere(context, other);
  await tellOtherPacks(context, other);
  const { lines } = journalLines(other);
  const damaged = lines.filter(({ event }) => event === null).length;
  const mine = eventsAt(context.home);
  const before = fold(mine);
  const say = (words: string) => `${wrap(words, columns())}\n`;
  const together = fold(union(mine, eventsIn(lines)));
  const more = differences(before, together);
  if (more.length > 0) io.err(say("With that there will be:"));
  for (const line of more) io.err(`${wrapAfter("- ", line, columns())}\n`);
  if (more.length > 0 && onTerminal && !(await inputs.confirm(SURE, true))) {
    io.out("Nothing was changed.\n");
    return;
  }
  const backup = backedUp(context);
  const added = changedWhole(context, (home) => joinJournal(home, other)).length;
  if (damaged > 0) io.err(say(`${counted(damaged, "line")} there could not be read.`));
  if (added === 0 && packs.length === 0) {
    io.out(say("All that was kept there is here already."));
    return;
  }
  if (added > 0)
    io.out(
      say(
        `${counted(added, "event")} added, each in its place in time. Notes are numbered by the time of writing, so that some may have another number now. Settings were not taken.`,
      ),
    );
  for (const line of handOversTold(before, fold(eventsAt(context.home)))) io.out(say(line));
  await takePacks(context, packs);
  io.out(`${withCommand("Where you stand:", smm("progress"), columns())}\n`);
  if (backup !== undefined)
    io.out(`${withCommand("To go back:", smm(`restore ${backup.name}`), columns())}\n`);
}
