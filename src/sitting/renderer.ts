import type { Context } from "../context.ts";
import { type Figure, shapesOf } from "../course/figures/figures.ts";
import { figureTold } from "../course/figures/told.ts";
import { drawFigure } from "../terminal/figures/draw.ts";
import { type FigureLook, SIGNS } from "../terminal/figures/look.ts";
import type { RenderMarkdown } from "../terminal/markdown.ts";
import { isOnlyParagraphs, renderParagraphs } from "../terminal/paragraphs.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrapAfter } from "../terminal/wrap.ts";

/** What renders the words and figures of lessons, and how they look. */
export type Renderer = {
  theme: Theme;
  render: RenderMarkdown;
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

/**
 * The renderer of lessons on this terminal. Where the only texts to be rendered are named, and they
 * hold no markup, it comes without the Markdown library, which takes as long to load as the rest.
 */
export async function rendererFor(
  { theme, figureLook }: Pick<Context, "theme" | "figureLook">,
  onlyFor?: readonly string[],
): Promise<Renderer> {
  const figure = figureRenderer(theme, figureLook);
  if (onlyFor?.every(isOnlyParagraphs) === true) return { theme, render: renderParagraphs, figure };
  const { markdownRenderer } = await import("../terminal/markdown.ts");
  const render = markdownRenderer(theme);
  return {
    theme,
    figure,
    render: (markdown, columns) =>
      isOnlyParagraphs(markdown) ? renderParagraphs(markdown, columns) : render(markdown, columns),
  };
}
