import type { Context } from "../context.ts";
import { keptOf } from "../learner/kept/place.ts";
import { answersTo, recordOf } from "../learner/progress.ts";
import { EXIT, Problem } from "../problem.ts";
import { resumable } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns" | "course" | "unit" | "record" | "smm">;

export async function run(
  context: Needs,
  { words: [id], yes }: { words: [string?]; yes: boolean },
): Promise<void> {
  const { io, inputs, columns } = context;
  const store = context.record();
  const unit = id === undefined ? undefined : await context.unit(id);
  const kept = { ...store.record.units, ...store.record.questions };
  const packs =
    unit === undefined
      ? (await context.course()).packs
          .map(({ manifest }) => manifest.name)
          .filter((pack) => keptOf(kept, pack).length > 0)
      : [unit.pack];
  const name = unit === undefined ? "the whole course" : `“${unit.title}”`;
  const something =
    unit === undefined
      ? packs.length > 0
      : recordOf(store.record, unit) !== undefined ||
        unit.questions.some((question) => answersTo(store.record, unit, question) !== undefined);
  if (!something) {
    io.out(`${wrap(`Nothing of ${name} has been read or answered yet.`, columns())}\n`);
    return;
  }
  const again = `reset ${unit?.name ?? ""}`.trim();
  if (!yes) {
    if (!inputs.canAsk)
      throw new Problem("Nothing was changed: this asks first, and --no-input forbids that.", {
        next: toType(`${again} --yes`),
        code: EXIT.usage,
      });
    io.out(
      `${wrap(`This makes all you have read and answered in ${name} new again. Your notes, your talks and what was handed over stay, and “undo” brings it back.`, columns())}\n`,
    );
    const sure = await resumable(context, `${again} --yes`, () =>
      inputs.confirm(`Begin ${name} anew?`, false),
    );
    if (!sure) {
      io.out("Nothing was changed.\n");
      return;
    }
  }
  store.saveOrFail(
    ...packs.map((pack) => {
      return { type: "reset", pack, unit: unit?.id ?? null, was: unit?.was ?? [] } as const;
    }),
  );
  io.out(
    `${wrap(`${name.charAt(0).toUpperCase()}${name.slice(1)} is new again.`, columns())}\nTo bring back what was${packs.length > 1 ? `, ${packs.length} times` : ""}: ${context.smm("undo")}\n`,
  );
}
