import type { Context, Terminal } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { jsonText, sourcesData } from "../formats/json.ts";
import { present } from "../sitting/present.ts";
import { rendererFor } from "../sitting/renderer.ts";
import { sourceList } from "../sitting/unitText.ts";
import { wrap } from "../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "course" | "unit">;

export async function run(
  context: Needs,
  { words: [id], json }: { words: [string?]; json: boolean },
): Promise<void> {
  const units: Unit[] =
    id === undefined ? (await context.course()).units : [await context.unit(id)];
  if (json) {
    context.io.out(jsonText(sourcesData(units)));
    return;
  }
  const renderer = await rendererFor(context);
  const cited = units.filter((unit) => unit.sources.length > 0);
  await present(context, "Sources", (columns) =>
    cited
      .map((unit) => {
        const numbered = unit.sources.map((source, index) => ({ source, number: index + 1 }));
        return `${renderer.theme.title(wrap(titled(unit), columns))}\n\n${sourceList(numbered, renderer, columns)}`;
      })
      .join("\n\n"),
  );
}
