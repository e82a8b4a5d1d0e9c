import { basename } from "node:path";
import type { Ending, Step } from "../../cli/ending.ts";
import { shownFile, typedFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { FORMS } from "../../formats/forms.ts";
import { handOverData } from "../../formats/handOverJson.ts";
import { jsonText } from "../../formats/json.ts";
import { preparationMarkdown } from "../../formats/preparationMarkdown.ts";
import { summaryLine } from "../../formats/summaryLine.ts";
import { summaryMarkdown } from "../../formats/summaryMarkdown.ts";
import { preparationFor } from "../../mentoring/preparation.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { EXIT, Problem } from "../../problem.ts";
import { heldBack } from "../../sitting/heldBack.ts";
import { readSummary } from "../../sitting/readSummary.ts";
import { resumable } from "../../sitting/stopping.ts";
import { filesMeant } from "../../store/filesMeant.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { toType } from "../../text/toType.ts";
import { answerSummary } from "./answerSummary.ts";
import { ASK_AGAIN, handedOver, instead } from "./handedOver.ts";
import { keepReply, showLastReply } from "./keepReply.ts";
import { openPack } from "./openPack.ts";

type Needs = Terminal &
  Pick<
    Context,
    | "course"
    | "known"
    | "unit"
    | "home"
    | "version"
    | "packsChanged"
    | "settings"
    | "change"
    | "record"
    | "draft"
    | "cwd"
    | "filesFolder"
    | "now"
    | "locality"
    | "newId"
    | "smm"
  >;

type Options = {
  words: string[];
  reply: boolean;
  output: string | undefined;
  force: boolean;
  json: boolean;
  schema: WithSchema | undefined;
  unit: string | undefined;
};

/** Several files, a line each; fails at the end where one of them could not be opened. */
function openSeveral(context: Needs, files: readonly string[], json: boolean): void {
  const { io, smm, columns } = context;
  const refused: string[] = [];
  const opened = files.flatMap((file) => {
    try {
      return [{ file, found: handedOver(context, file) }];
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(error.message);
      return [];
    }
  });
  if (json) io.out(jsonText(opened.map(({ file, found }) => ({ file, ...handOverData(found) }))));
  else
    for (const { file, found } of opened)
      io.out(`${wrap(`${shownFile(file)}: ${summaryLine(found)}`, columns())}\n`);
  if (refused.length > 0) throw new Problem(refused.join("\n"), { next: ASK_AGAIN });
  const first = smm(`open ${typedFile(files[0] as string)}`);
  if (!json) io.out(`${withCommand("To read the first:", first, columns())}\n`);
}

/** What one may do once something was opened; `stopped` where the person wants nothing more. */
type Opened = Pick<Ending, "stopped" | "steps">;

const goesOn = (steps: readonly Step[]): Opened => ({ stopped: false, steps });

async function openSummary(context: Needs, file: string, summary: Summary): Promise<Opened> {
  const { io, onTerminal, smm, columns } = context;
  const reply = `open ${typedFile(file)} --reply`;
  if (!onTerminal) {
    const preparation = preparationFor(summary, await context.course());
    io.out(`${summaryMarkdown(summary)}\n${preparationMarkdown(preparation, smm)}`);
    io.err(`${withCommand("To answer:", smm(reply), columns())}\n`);
    return goesOn([]);
  }
  const next = await resumable(context, `open ${typedFile(file)}`, () =>
    readSummary(context, summary),
  );
  if (next === "answer")
    return goesOn(
      await answerSummary(context, file, summary, {
        output: undefined,
        force: false,
        unit: undefined,
      }),
    );
  const flags = { reply: true } as const;
  return { stopped: true, steps: [{ does: "To answer", name: "open", words: [file], flags }] };
}

async function openOne(context: Needs, file: string, options: Options): Promise<Opened> {
  const found = handedOver(context, file);
  if (options.reply && found.is === "reply")
    throw new Problem(`${shownFile(file)} is a reply; a summary is what is answered.`, {
      next: toType(`open ${typedFile(file)}`),
      code: EXIT.usage,
    });
  if (options.reply && found.is === "summary")
    return goesOn(await answerSummary(context, file, found.summary, options));
  if (options.reply && found.is === "pack")
    throw new Problem(`${shownFile(file)} is a pack; a summary is what is answered.`, {
      next: toType(`open ${typedFile(file)}`),
      code: EXIT.usage,
    });
  if (found.is === "reply") {
    const steps = await keepReply(context, found.reply, options.json);
    if (found.reply.unit === undefined || options.json) return goesOn(steps);
    return goesOn([...(await openPack(context, file, found.reply.unit)), ...steps]);
  }
  if (found.is === "pack" && !options.json)
    return goesOn(await openPack(context, file, found.pack));
  if (options.json || found.is === "pack") context.io.out(jsonText(handOverData(found)));
  else return openSummary(context, file, found.summary);
  return goesOn([]);
}

/** Opens something for a person at the shell, and says at the end of it what was said, above what one may do next. */
async function openAtShell(
  shell: Needs,
  header: string,
  open: (context: Needs) => Promise<Opened>,
): Promise<Ending> {
  const { context, held } = heldBack(shell);
  try {
    const opened = await open(context);
    const said = held.said();
    return {
      ...opened,
      header,
      changed: undefined,
      body: (columns) => wrap(said, columns),
    };
  } catch (error) {
    held.print();
    throw error;
  }
}

/** The form of each file that has a schema. */
const WITH_SCHEMA = { summary: FORMS.json, reply: FORMS.reply, pack: FORMS.pack };

type WithSchema = keyof typeof WITH_SCHEMA;

async function printSchema({ io }: Needs, of: WithSchema): Promise<void> {
  const form = WITH_SCHEMA[of];
  io.out(jsonText((await form.schema()).default));
}

/** Throws a Problem where a flag would be taken for nothing. */
function checkTogether({ reply, output, force, unit, json }: Options): void {
  const flag = output !== undefined ? "--output" : force ? "--force" : "--unit";
  if (!reply && (output !== undefined || force || unit !== undefined))
    throw new Problem(`${flag} is for a reply, and --reply is missing.`, {
      next: toType("open --help"),
      code: EXIT.usage,
    });
  if (reply && json)
    throw new Problem("--json shows a file as data; a reply is written, with --output.", {
      next: toType("open --help"),
      code: EXIT.usage,
    });
}

export async function run(context: Needs, options: Options): Promise<Ending | undefined> {
  const { words, schema, json } = options;
  const files = words.flatMap((word) => filesMeant(context.cwd, word));
  const [file, ...others] = files;
  checkTogether(options);
  if (schema !== undefined) return void (await printSchema(context, schema));
  const endsWithChoices =
    context.onTerminal && !context.fromHome && !json && options.output !== "-";
  if (file === undefined) {
    const show = async (needs: Needs) =>
      goesOn(await showLastReply(needs, instead(context.cwd, "x")));
    if (endsWithChoices) return openAtShell(context, "What your mentor wrote", show);
    await show(context);
    return undefined;
  }
  if (others.length === 0) {
    const open = (needs: Needs) => openOne(needs, file, options);
    if (endsWithChoices) return openAtShell(context, shownFile(basename(file)), open);
    await open(context);
    return undefined;
  }
  if (options.reply)
    throw new Problem("One reply answers one summary.", {
      next: toType(`open ${typedFile(file)} --reply`),
      code: EXIT.usage,
    });
  openSeveral(context, files, json);
  return undefined;
}
