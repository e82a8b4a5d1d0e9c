import { basename } from "node:path";
import type { Step } from "../../cli/ending.ts";
import { checkOnlyEnding } from "../../cli/fileEnding.ts";
import {
  checkFile,
  freeName,
  shownFile,
  typedFile,
  type Writing,
  writeFile,
} from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { sideBySide } from "../../course/course.ts";
import type { Course } from "../../course/model.ts";
import { titled } from "../../course/titled.ts";
import { FORMS } from "../../formats/forms.ts";
import { replyText } from "../../formats/replyText.ts";
import type { SharedPack } from "../../learner/sharedPack.ts";
import type { HandedReply } from "../../mentoring/handOver.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { Problem } from "../../problem.ts";
import { resumable, wasStopped } from "../../sitting/stopping.ts";
import { nothingReplied, saysSomething, writeReply } from "../../sitting/writeReply.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { localDay } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "onTerminal"
  | "rich"
  | "columns"
  | "course"
  | "known"
  | "unit"
  | "home"
  | "record"
  | "draft"
  | "cwd"
  | "locality"
  | "filesFolder"
  | "now"
  | "newId"
  | "smm"
>;

type Options = {
  output: string | undefined;
  force: boolean;
  /** a unit that the reply is to carry */
  unit: string | undefined;
};

const AS_TEXT = "Its words are printed too, to paste into a message or a document.";

const PASTE = "To paste into a message, as it stands:";

/** A reply that is about to be written. */
type Outgoing = { file: string; reply: HandedReply; what: Writing; force: boolean };

async function writeIt(context: Needs, outgoing: Outgoing): Promise<void> {
  const { io, smm, columns } = context;
  const { file, reply, what, force } = outgoing;
  const written = await FORMS.reply.write(reply);
  if (written === null)
    throw new Problem("The reply is larger than what smm opens: 5 MB.", {
      next: toType(what.command),
    });
  if (file === "-") {
    io.out(written);
    return;
  }
  writeFile(context, file, written, what, force);
  const to = reply.to ?? "your learner";
  const said = `Written to ${shownFile(typedPath(context.filesFolder, file))}. Hand the file to ${to}. To read it there:`;
  io.err(`${withCommand(said, smm(`open ${typedFile(basename(file))}`), columns())}\n`);
}

/** So many of the mentor's own units are listed. */
const MOST_LISTED = 5;

/** What may go with a reply: a unit or pack by what is typed for it, which is made ready when it is first asked for. */
function carriable(context: Needs) {
  const ready = new Map<string, SharedPack>();
  const prepare = async (typed: string): Promise<void> => {
    if (ready.has(typed)) return;
    const { sharedPack } = await import("../pack/shared.ts");
    ready.set(typed, await sharedPack(context, typed));
  };
  return { ready, prepare };
}

/** The units of the packs that the mentor has added, some of them by name and title. */
function ownUnits({ home }: Needs, course: Course): string[] {
  const added = new Set(addedPacks(home).map(({ name }) => name));
  return course.units
    .filter(({ pack }) => added.has(pack))
    .slice(0, MOST_LISTED)
    .map((unit) => `${unit.name}: ${titled(unit)}`);
}

/** Writes what was typed before the typing was cut short; where it cannot be written it is printed. */
async function saveWhatThereIs(context: Needs, outgoing: Outgoing): Promise<void> {
  try {
    await writeIt(context, outgoing);
  } catch (error) {
    context.io.out(`\n${replyText(outgoing.reply)}`);
    throw error;
  }
}

/**
 * Lets a mentor answer a summary, which was in `from`, and writes the reply: as a file, and as text to
 * paste. Where the person stops before the end it stays in the draft, and the same command goes on with
 * it; where nobody is there to go on, what was typed is written too. Resolves to what one may do next.
 */
export async function answerSummary(
  context: Needs,
  from: string,
  summary: Summary,
  { output, force, unit: typedUnit }: Options,
): Promise<Step[]> {
  const { io, inputs, onTerminal, rich, columns } = context;
  const steps = [{ does: "Read the page again", name: "open", words: [from] }];
  const again = `open ${typedFile(from)} --reply`;
  const what = { name: "The reply", command: again, usual: `smm-reply.${FORMS.reply.ending}` };
  if (output !== undefined) checkOnlyEnding(output, what, FORMS.reply.ending, AS_TEXT);
  if (output !== undefined && output !== "-") checkFile(context, output, what, force);
  const { ready, prepare } = carriable(context);
  if (typedUnit !== undefined) await prepare(typedUnit);
  // Also those that SMM_CONTENT leaves out: the learner may have them.
  const taught = (await context.course()).packs.map(({ manifest }) => manifest.name);
  const { usual, tried } = await context.known(new Set(taught));
  const course = sideBySide([...usual, ...tried]);
  const listed = onTerminal && typedUnit === undefined ? ownUnits(context, course) : [];
  const own = listed.length === 0 ? undefined : { listed, prepare };
  const told = nothingReplied(summary);
  const carried: { typed: string | null } = { typed: null };
  const unitCarried = () => ready.get(typedUnit ?? carried.typed ?? "");
  const draft = context.draft({
    key: `reply ${summary.handOver?.id ?? JSON.stringify([summary.pair, summary.since, summary.open])}`,
    name: `a reply to ${summary.pair.learner ?? "a learner"}`,
    goOn: again,
  });
  const reply = context.newId();
  const outgoing = (): Outgoing => {
    const unit = unitCarried();
    return {
      // Looked for at the end: another reply may have been written in the meantime.
      file: output ?? freeName(context, what.usual),
      reply: { reply, writtenOn: localDay(context.now()), ...told, ...(unit && { unit }) },
      what,
      force,
    };
  };
  try {
    await resumable(context, again, () =>
      writeReply(context, summary, course, { told, draft, own, carried }),
    );
    // It was typed in a sitting before.
    if (carried.typed !== null) await prepare(carried.typed);
    if (!saysSomething(told) && unitCarried() === undefined) {
      draft.drop();
      io.out("Nothing was written.\n");
      return steps;
    }
    if (output !== "-") io.out(`\n${wrap(PASTE, columns())}\n\n${replyText(outgoing().reply)}\n`);
    const asks = () => inputs.confirm(`Write it to ${shownFile(outgoing().file)} too?`, true);
    if (onTerminal && output !== "-" && !(await resumable(context, again, asks))) {
      draft.drop();
      io.out("No file was written.\n");
      return steps;
    }
  } catch (error) {
    if (wasStopped(error) && draft.settle()) throw error;
    if (saysSomething(told)) await saveWhatThereIs(context, outgoing());
    throw error;
  }
  // There the text to paste is drawn over by what comes next.
  if (onTerminal && rich && output !== "-")
    io.out(`${wrap(PASTE, columns())}\n\n${replyText(outgoing().reply)}\n`);
  await writeIt(context, outgoing());
  draft.drop();
  return steps;
}
