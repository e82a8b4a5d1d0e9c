import type { Context } from "../context.ts";
import { preparationMarkdown } from "../formats/preparationMarkdown.ts";
import { summaryMarkdown } from "../formats/summaryMarkdown.ts";
import { type Preparation, preparationFor } from "../mentoring/preparation.ts";
import type { Summary } from "../mentoring/summary.ts";
import type { Moved } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { pageScreen } from "./pageScreen.ts";
import { shownPart } from "./present.ts";
import { type Renderer, rendererFor } from "./renderer.ts";

type Opened = {
  needs: Pick<Context, "inputs" | "smm">;
  header: string;
  preparation: Preparation;
  renderer: Renderer;
};

/** The summary, and after it what to prepare, to and fro; false where the mentor stops there. */
async function readBoth(opened: Opened, summary: Summary): Promise<boolean> {
  const { needs, header, preparation, renderer } = opened;
  const show = (markdown: string, back: boolean, next: string): Promise<Moved> =>
    needs.inputs.page({
      header,
      back,
      next,
      body: (columns) => renderer.render(shownPart(markdown), columns),
    });
  for (;;) {
    const first = await show(summaryMarkdown(summary), false, "what to prepare");
    if (first.is === "stop") return false;
    const then = await show(preparationMarkdown(preparation, needs.smm), true, "choose");
    if (then.is !== "back") return then.is === "on";
  }
}

/** Pages to read until the mentor answers or stops. */
async function chooseWhatNext(opened: Opened): Promise<"answer" | "stop"> {
  const { needs, header, preparation, renderer } = opened;
  const pages = preparation.pages.flatMap(({ here }) => here ?? []);
  for (;;) {
    const chosen = await needs.inputs.choose({
      header,
      back: false,
      several: false,
      choices: [
        ...pages.map(({ unit, page }) => `Read “${page.heading}” (${unit.title})`),
        "Write a reply",
        "Stop",
      ],
      body: (columns) => wrap("What would you like to do?", columns),
    });
    if (chosen.is !== "chosen") return "stop";
    const at = chosen.indexes[0] as number;
    const wanted = pages[at];
    if (wanted === undefined) return at === pages.length ? "answer" : "stop";
    const screen = pageScreen(wanted.unit, wanted.page, wanted.number, renderer);
    const read = await needs.inputs.page({ ...screen, back: false, next: "go back" });
    if (read.is === "stop") return "stop";
  }
}

/**
 * A mentor reads a summary on a terminal, then what to prepare, then the pages behind what is shaky.
 * Resolves to whether they want to answer it now.
 */
export async function readSummary(
  needs: Pick<Context, "inputs" | "smm" | "theme" | "figureLook" | "course">,
  summary: Summary,
): Promise<"answer" | "stop"> {
  const opened: Opened = {
    needs,
    header: `From ${summary.pair.learner ?? "your learner"}`,
    preparation: preparationFor(summary, await needs.course()),
    renderer: await rendererFor(needs),
  };
  return (await readBoth(opened, summary)) ? chooseWhatNext(opened) : "stop";
}
