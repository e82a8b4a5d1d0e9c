import type { Context } from "../context.ts";
import { isOnlyParagraphs, renderParagraphs } from "../terminal/paragraphs.ts";
import type { Look } from "./words.ts";

/**
 * The look of lessons on this terminal. Where the only texts to be rendered are named, and they
 * hold no markup, it comes without the Markdown library, which takes as long to load as the rest.
 */
export async function lookOf(
  { theme }: Pick<Context, "theme">,
  onlyFor?: readonly string[],
): Promise<Look> {
  if (onlyFor?.every(isOnlyParagraphs) === true) return { theme, render: renderParagraphs };
  const { markdownRenderer } = await import("../terminal/markdown.ts");
  const render = markdownRenderer(theme);
  return {
    theme,
    render: (markdown, columns) =>
      isOnlyParagraphs(markdown) ? renderParagraphs(markdown, columns) : render(markdown, columns),
  };
}
