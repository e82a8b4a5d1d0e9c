import { checkOnlyEnding } from "../../cli/fileEnding.ts";
import { checkFile, freeName, shownFile, writeFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { packOf, sideBySide } from "../../course/course.ts";
import { FORMS } from "../../formats/forms.ts";
import type { Account } from "../../formats/xapi.ts";
import { packsTold } from "../../learner/courseTold.ts";
import { EXIT, Problem } from "../../problem.ts";
import { resumable } from "../../sitting/stopping.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { toType } from "../../text/toType.ts";
import type { Narrowing } from "./chosenSummary.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "onTerminal"
  | "columns"
  | "known"
  | "settings"
  | "change"
  | "record"
  | "filesFolder"
  | "newId"
  | "smm"
>;

const RECORDS = {
  name: "The learning records",
  command: "export --format xapi",
  usual: `smm-records.${FORMS.xapi.ending}`,
};

/** The account that stands for the learner; it is made once, and means nothing by itself. */
function accountOf(context: Needs): Account {
  const { programme, learnerId } = context.settings();
  if (programme === undefined)
    throw new Problem("Learning records name the programme by its address, and none is set.", {
      next: toType("config programme https://mentoring.example.org"),
      code: EXIT.usage,
    });
  const name = learnerId ?? context.newId();
  if (learnerId === undefined) context.change({ learnerId: name });
  return { name, homePage: programme };
}

/** Names the packs of which the records have only what the events themselves say. */
function tellWithoutTitles({ io, columns, smm }: Needs, names: readonly string[]): void {
  for (const name of names) {
    const what = `The pack “${name}” is not added here, so that the records have the names of its files and no titles. To add it:`;
    io.err(`${withCommand(what, smm("pack add"), columns())}\n`);
  }
}

type Options = Narrowing & { output: string | undefined; force: boolean };

/** What happened as xAPI statements, for the one who runs the programme; no note is in them. */
export async function exportRecords(context: Needs, options: Options): Promise<void> {
  const { io, columns } = context;
  const narrowed = (["only", "with", "without", "since", "for"] as const).find(
    (flag) => options[flag] !== undefined,
  );
  if (narrowed !== undefined)
    throw new Problem(`Learning records are always the whole: --${narrowed} is for the summary.`, {
      next: toType(RECORDS.command),
      code: EXIT.usage,
    });
  if (options.output !== undefined) checkOnlyEnding(options.output, RECORDS, FORMS.xapi.ending);
  const actor = accountOf(context);
  const { wrongWithAccount, xapiStatements } = await import("../../formats/xapi.ts");
  const wrong = wrongWithAccount(actor);
  if (wrong !== undefined)
    throw new Problem(wrong, { next: toType("config programme https://mentoring.example.org") });
  const store = context.record();
  // Without what an author only tries out: the same events make the same statements while it is open.
  const packs = packsTold(store.record);
  const { usual, removed } = await context.known(packs);
  const course = sideBySide([...usual, ...removed]);
  tellWithoutTitles(
    context,
    [...packs].filter((name) => packOf(course, name) === undefined),
  );
  const statements = xapiStatements(store.events(), course, { actor });
  const text = await FORMS.xapi.write(statements);
  const file = options.output ?? (context.onTerminal ? freeName(context, RECORDS.usual) : "-");
  if (file === "-") {
    io.out(text);
    return;
  }
  checkFile(context, file, RECORDS, options.force);
  if (context.onTerminal) {
    const what = `${counted(statements.length, "statement")}: what you read and answered, and when; none of your notes, and not your name. Write them to ${shownFile(file)}?`;
    const yes = await resumable(context, RECORDS.command, () => context.inputs.confirm(what, true));
    if (!yes) {
      io.out("Nothing was written.\n");
      return;
    }
  }
  writeFile(context, file, text, RECORDS, options.force);
  io.err(`${wrap(`Written to ${shownFile(typedPath(context.filesFolder, file))}.`, columns())}\n`);
}
