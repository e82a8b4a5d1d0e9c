import type { Step } from "../../cli/ending.ts";
import { typedFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import type { Unit } from "../../course/model.ts";
import type { SharedPack } from "../../learner/sharedPack.ts";
import { Problem } from "../../problem.ts";
import { present } from "../../sitting/present.ts";
import { rendererFor } from "../../sitting/renderer.ts";
import { resumable } from "../../sitting/stopping.ts";
import { wholeUnit } from "../../sitting/wholeUnit.ts";
import { addedPacks } from "../../store/addedPacks.ts";
import type { Prepared } from "../../store/changePacks.ts";
import { withCommand, wrap, wrapAfter } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { toType } from "../../text/toType.ts";
import { changingPacks } from "../pack/prepared.ts";

type Needs = Terminal & Pick<Context, "home" | "version" | "record" | "packsChanged" | "smm">;

/** The files of a pack that was handed over, written into the store, but not into the course. */
async function prepared(context: Needs, { files }: SharedPack): Promise<Prepared> {
  const { home, version } = context;
  const { preparePack } = await import("../../store/changePacks.ts");
  const texts = files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }));
  const found = await changingPacks(context, () => preparePack(home, texts, version));
  if ("pack" in found) return found;
  const [first] = found.faults;
  const where = first === undefined ? "" : ` ${first.file}:${first.line}: ${first.what}.`;
  throw new Problem(`What was handed over cannot be read.${where} Nothing was changed.`, {
    next: toType("pack list"),
  });
}

function contents(units: readonly Unit[], columns: number): string {
  return units
    .map(({ title, minutes }) => wrapAfter("- ", `${title} (${minutes} min)`, columns))
    .join("\n");
}

/** Shows what somebody shared: one unit whole, several by their titles. */
async function show(context: Needs, { pack }: Prepared): Promise<void> {
  const { manifest, units } = pack;
  const [only, ...others] = units;
  if (only === undefined || others.length > 0) {
    const said = `A pack of ${counted(units.length, "unit")}:`;
    await present(context, manifest.title, (columns) =>
      [
        context.theme.title(wrap(manifest.title, columns)),
        wrap(said, columns),
        contents(units, columns),
      ].join("\n\n"),
    );
    return;
  }
  const renderer = await rendererFor(context);
  await present(context, only.title, (columns) => wholeUnit(only, renderer, columns));
}

/**
 * Shows a pack that somebody handed over, then asks whether to add it; `file` is what it was in, for where
 * nobody can be asked. Throws a Problem where it cannot be read.
 */
export async function openPack(context: Needs, file: string, shared: SharedPack): Promise<Step[]> {
  const { io, inputs, onTerminal, columns, smm, home } = context;
  const ready = await prepared(context, shared);
  try {
    await show(context, ready);
    const { name, title } = ready.pack.manifest;
    const known = addedPacks(home).some((each) => each.name === name);
    const later = smm(`pack ${known ? "update" : "add"} ${typedFile(file)}`);
    if (!onTerminal || !inputs.canAsk) {
      io.err(`${withCommand("To add it beside the other units:", later, columns())}\n`);
      return [];
    }
    const ask = known
      ? `You have “${title}” already. Take this one in its place?`
      : `Add “${title}” beside your other units?`;
    const yes = await resumable(context, `open ${typedFile(file)}`, () =>
      inputs.confirm(ask, true),
    );
    if (!yes) {
      io.out(`${withCommand("Not added. To add it later:", later, columns())}\n`);
      return [{ does: "Look at it once more", name: "open", words: [file] }];
    }
    await changingPacks(context, ready.settle);
    const [first] = ready.pack.units;
    io.out(`${wrap(`“${title}” is there now.`, columns())}\n`);
    if (first !== undefined)
      io.out(`${withCommand("To learn with it:", smm(`learn ${name}/${first.id}`), columns())}\n`);
    io.out(`${withCommand("To take it out again:", smm(`pack remove ${name}`), columns())}\n`);
    return [
      ...(first === undefined
        ? []
        : [{ does: `Read “${first.title}”`, name: "learn", words: [`${name}/${first.id}`] }]),
      { does: "Take it out again", name: "pack", words: ["remove", name] },
    ];
  } finally {
    ready.drop();
  }
}
