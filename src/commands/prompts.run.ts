import type { Context, Terminal } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { unitsToTalkOver } from "../mentoring/prompts.ts";
import { present } from "../sitting/present.ts";
import { promptsText } from "../sitting/promptsText.ts";
import { textRendererFor } from "../sitting/textRenderer.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "course" | "unit" | "record" | "smm">;

async function unitsFor(context: Needs, id: string | undefined, all: boolean): Promise<Unit[]> {
  if (id !== undefined) return [await context.unit(id)];
  const course = await context.course();
  return all ? course.units : unitsToTalkOver(course, context.record().record);
}

type Options = { words: [string?]; all: boolean; json: boolean };

export async function run(context: Needs, { words: [unit], all, json }: Options): Promise<void> {
  const units = await unitsFor(context, unit, all);
  if (json) {
    const { jsonText, promptsData } = await import("../formats/json.ts");
    context.io.out(jsonText(promptsData(units)));
    return;
  }
  if (unit === undefined && !all) {
    const { length } = (await context.course()).units;
    if (units.length < length)
      context.io.err(
        `${withCommand("Of all units:", context.smm("prompts --all"), context.columns())}\n\n`,
      );
  }
  const prompts = units.flatMap((unit) => unit.prompts);
  const texts = prompts.flatMap(({ ask, listenFor = "" }) => [ask, listenFor]);
  const renderer = await textRendererFor(context, texts);
  await present(context, "To talk over", (columns) =>
    units
      .map(
        (unit) =>
          `${renderer.theme.title(wrap(titled(unit), columns))}\n\n${promptsText(unit, renderer, columns)}`,
      )
      .join("\n\n"),
  );
}
