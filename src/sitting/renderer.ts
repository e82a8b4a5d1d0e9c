import type { Context } from "../context.ts";
import { type Figure, shapesOf } from "../course/figures/figures.ts";
import { figureTold } from "../course/figures/told.ts";
import { drawFigure } from "../terminal/figures/draw.ts";
import { type FigureLook, SIGNS } from "../terminal/figures/look.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrapAfter } from "../terminal/wrap.ts";
import { type TextRenderer, textRendererFor } from "./textRenderer.ts";

/** What renders the words and figures of lessons, and how they look. */
export type Renderer = TextRenderer & {
  /** A figure in lines of at most so many columns. */
  figure(figure: Figure, columns: number): string;
};

function figureRenderer(theme: Theme, look: FigureLook): Renderer["figure"] {
  if (look === "sentences")
    return (figure, columns) =>
      figureTold(figure)
        .map((sentence) => wrapAfter("- ", sentence, columns))
        .join("\n");
  return (figure, columns) => drawFigure(shapesOf(figure), { columns, theme, signs: SIGNS[look] });
}

/** The renderer of lessons on this terminal; `onlyFor` as for {@link textRendererFor}. */
export async function rendererFor(
  { theme, figureLook }: Pick<Context, "theme" | "figureLook">,
  onlyFor?: readonly string[],
): Promise<Renderer> {
  const text = await textRendererFor({ theme }, onlyFor);
  return { ...text, figure: figureRenderer(theme, figureLook) };
}
