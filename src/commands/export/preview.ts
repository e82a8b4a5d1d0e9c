import { shownFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { summaryMarkdown } from "../../formats/summaryMarkdown.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { PART_TITLES, partsWith, type Selection, withParts } from "../../mentoring/summaryParts.ts";
import { rendererFor } from "../../sitting/renderer.ts";
import { wrap } from "../../terminal/wrap.ts";
import { type Target, type Wanted, whereTo } from "./whereTo.ts";

type Needs = Pick<
  Context,
  "io" | "theme" | "figureLook" | "inputs" | "columns" | "draft" | "filesFolder"
>;

/** What is previewed: all that there is to tell, for whom, and where it goes; null: that is asked. */
type Previewed = { whole: Summary; mentor: string; target: Target | null; wanted: Wanted };

/** What the person agreed to. */
export type Agreed = { selection: Selection; target: Target };

const UNFOLDED = "All of it open, also when it is printed";

/** Whether anything is folded in a form that it may go into. */
function folds({ target, wanted }: Previewed): boolean {
  return (target?.form ?? wanted.format ?? "html") === "html";
}

/** Asks what goes in, of what there is to tell; undefined where the person stops. */
async function tick(
  { inputs }: Needs,
  previewed: Previewed,
  { parts, unfolded }: Selection,
): Promise<Selection | undefined> {
  const told = partsWith(previewed.whole);
  const choices = told.map((part) => PART_TITLES[part]);
  const ticked = told.flatMap((part, index) => (parts.includes(part) ? [index] : []));
  const atEnd = folds(previewed);
  const chosen = await inputs.choose({
    header: `The page for ${previewed.mentor} · what goes in`,
    body: (columns) => wrap("What has a cross goes in. Nothing is written yet.", columns),
    back: false,
    next: "show the page",
    several: true,
    ticked: atEnd && unfolded ? [...ticked, told.length] : ticked,
    initial: 0,
    choices: atEnd ? [...choices, UNFOLDED] : choices,
  });
  if (chosen.is !== "chosen") return undefined;
  const { indexes } = chosen;
  return {
    // What has nothing to tell was not asked about.
    parts: parts
      .filter((part) => !told.includes(part))
      .concat(told.filter((_part, index) => indexes.includes(index))),
    unfolded: atEnd ? indexes.includes(told.length) : unfolded,
  };
}

/**
 * Lets the person tick what goes in, shows just that, and asks where it goes; undefined where the person
 * stops before that.
 */
export async function preview(
  context: Needs,
  previewed: Previewed,
  first: Selection,
): Promise<Agreed | undefined> {
  const { inputs } = context;
  const { whole, mentor, target, wanted } = previewed;
  const renderer = await rendererFor(context);
  let selection: Selection | undefined = first;
  for (;;) {
    selection = await tick(context, previewed, selection);
    if (selection === undefined) return undefined;
    const text = summaryMarkdown(withParts(whole, selection.parts));
    for (;;) {
      const moved = await inputs.page({
        header: `What ${mentor} will see`,
        body: (columns) => renderer.render(text, columns),
        back: true,
        next: "keep it",
      });
      if (moved.is === "stop") return undefined;
      if (moved.is === "back") break;
      if (target !== null) {
        const asked = `Write this to ${shownFile(target.file)}?`;
        return (await inputs.confirm(asked, true)) ? { selection, target } : undefined;
      }
      const answer = await whereTo(context, mentor, wanted);
      if (answer === "stop") return undefined;
      if (answer !== "back") return { selection, target: answer };
    }
  }
}
