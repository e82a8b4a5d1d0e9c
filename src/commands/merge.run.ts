import { backedUp } from "../cli/backedUp.ts";
import { changedWhole } from "../cli/changedWhole.ts";
import { otherRecord } from "../cli/otherRecord.ts";
import { packsOnlyThere, takePacks, tellOtherPacks } from "../cli/takePacks.ts";
import type { Context } from "../context.ts";
import { handOversTold } from "../learner/difference.ts";
import { fold } from "../learner/fold.ts";
import { eventsIn, joinJournal } from "../store/joinJournals.ts";
import { journalLines } from "../store/loadRecord.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";

type Needs = Pick<
  Context,
  "io" | "columns" | "home" | "now" | "cwd" | "version" | "packsChanged" | "smm"
>;

export async function run(context: Needs, { words: [place] }: { words: [string] }): Promise<void> {
  const { io, columns, smm } = context;
  const other = otherRecord(context, place);
  const packs = packsOnlyThere(context, other);
  await tellOtherPacks(context, other);
  const damaged = journalLines(other).lines.filter(({ event }) => event === null).length;
  const backup = backedUp(context);
  const record = () => fold(eventsIn(journalLines(context.home).lines));
  const before = record();
  const added = changedWhole(context, (home) => joinJournal(home, other)).length;
  const say = (words: string) => `${wrap(words, columns())}\n`;
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
  for (const line of handOversTold(before, record())) io.out(say(line));
  await takePacks(context, packs);
  io.out(`${withCommand("Where you stand:", smm("progress"), columns())}\n`);
  if (backup !== undefined)
    io.out(`${withCommand("To go back:", smm(`restore ${backup.name}`), columns())}\n`);
}
