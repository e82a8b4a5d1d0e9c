import type { Context, Terminal } from "../../context.ts";
import { jsonText } from "../../formats/json.ts";
import { statusOf } from "../../learner/progress.ts";
import { present } from "../../sitting/present.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import { withCommand, wrap, wrapAfter } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";

type Needs = Terminal & Pick<Context, "course" | "record" | "home" | "smm">;

/** Lists the packs of the course. */
export async function listPacks(context: Needs, json: boolean): Promise<void> {
  const { io, theme, smm, home } = context;
  const { packs, units } = await context.course();
  const { record } = context.record();
  const added = new Set(addedPacks(home).map(({ name }) => name));
  const all = packs.map(({ manifest: { name, title, language } }) => {
    const own = units.filter(({ pack }) => pack === name);
    const read = own.filter((unit) => statusOf(record, unit) === "done").length;
    return { name, title, language, units: own.length, read, added: added.has(name) };
  });
  if (json) return io.out(jsonText(all));
  await present(context, "Packs", (columns) =>
    [
      ...all.map(({ name, title, units: count, read, added: isAdded }) =>
        [
          theme.heading(wrap(title, columns)),
          wrapAfter("  ", `${counted(count, "unit")}, ${read} read`, columns),
          wrapAfter("  ", isAdded ? `added, as ${name}` : "comes with smm", columns),
        ].join("\n"),
      ),
      withCommand("To add one:", smm("pack add my-pack"), columns),
    ].join("\n\n"),
  );
}
