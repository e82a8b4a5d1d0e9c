import { shownFile, typedFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { type PackUpdate, packUpdate } from "../../learner/packUpdate.ts";
import { Problem } from "../../problem.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import { withCommand, wrap, wrapAfter } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { toType } from "../../text/toType.ts";
import { changingPacks, fileTyped, preparedPack } from "./prepared.ts";

type Needs = Pick<
  Context,
  "io" | "columns" | "cwd" | "home" | "version" | "record" | "packsChanged" | "smm"
>;

/** So many are told one by one. */
const MOST_TOLD = 20;

function listed(items: readonly string[], columns: number): string[] {
  const more = items.length - MOST_TOLD;
  const lines = items.slice(0, MOST_TOLD).map((item) => wrapAfter("- ", item, columns));
  return more > 0 ? [...lines, wrapAfter("- ", `and ${more} more`, columns)] : lines;
}

/** What is different in a pack for the learner; nothing where that is nothing they would notice. */
function updateText(update: PackUpdate, columns: number): string[] {
  const { newQuestions, removedQuestions, changedQuestions, askedAgain } = update;
  const section = (heading: string, items: readonly string[]) =>
    items.length === 0 ? [] : [wrap(heading, columns), ...listed(items, columns)];
  const questions = [
    ...(newQuestions > 0 ? [counted(newQuestions, "new question")] : []),
    ...(changedQuestions > 0 ? [`${counted(changedQuestions, "question")} with other words`] : []),
    ...(removedQuestions > 0 ? [`${counted(removedQuestions, "question")} fewer`] : []),
  ];
  return [
    ...section(
      "New units:",
      update.added.map(({ title, minutes }) => `${title} (${minutes} min)`),
    ),
    ...section(
      "No longer there; what you did in them stays in your record:",
      update.removed.map(({ title }) => title),
    ),
    ...section(
      "With other words on their pages:",
      update.changed.map(({ unit, begun }) => `${unit.title}${begun ? " (begun or read)" : ""}`),
    ),
    ...(questions.length === 0
      ? []
      : [wrap(`In units that were there before: ${questions.join(", ")}.`, columns)]),
    ...section(
      "Answered before, but meaning something else now, and asked again:",
      askedAgain.map(({ unit, question }) => `${question.ask} (${unit.title})`),
    ),
  ];
}

/** Puts a pack in the place of the one of its name, and says what that changes. Throws a Problem. */
export async function updatePack(context: Needs, typed: string | undefined): Promise<void> {
  const { io, columns, home, version, smm } = context;
  const file = fileTyped(typed, "update");
  const prepared = await preparedPack(context, file);
  const { name, title } = prepared.pack.manifest;
  const place = addedPacks(home).find((each) => each.name === name);
  if (place === undefined) {
    prepared.drop();
    throw new Problem(`${shownFile(file)} is the pack “${name}”, which was not added yet.`, {
      next: toType(`pack add ${typedFile(file)}`),
    });
  }
  const { packIn } = await import("../../store/packIn.ts");
  const before = packIn(place, version);
  const { record } = context.record();
  const text =
    before === undefined ? [] : updateText(packUpdate(before, prepared.pack, record), columns());
  await changingPacks(context, prepared.settle);
  const nothing = before !== undefined && text.length === 0;
  const said = nothing
    ? `“${title}” was up to date: nothing that you would notice is different.`
    : `“${title}” is the newer one now.`;
  io.out(`${[wrap(said, columns()), ...text].join("\n")}\n`);
  io.out(`${withCommand("All units:", smm("list"), columns())}\n`);
}
