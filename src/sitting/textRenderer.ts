import type { Context } from "../context.ts";
import type { RenderMarkdown } from "../terminal/markdown.ts";
import { isOnlyParagraphs, renderParagraphs } from "../terminal/paragraphs.ts";
import type { Theme } from "../terminal/theme.ts";

/** What renders the words of lessons, and how they look. */
export type TextRenderer = {
  theme: Theme;
  render: RenderMarkdown;
};

/**
 * The renderer of words on this terminal. Where the only texts to be rendered are named, and they hold no
 * markup, it comes without the Markdown library, which takes as long to load as the rest.
 */
export async function textRendererFor(
  { theme }: Pick<Context, "theme">,
  onlyFor?: readonly string[],
): Promise<TextRenderer> {
  if (onlyFor?.every(isOnlyParagraphs) === true) return { theme, render: renderParagraphs };
  const { markdownRenderer } = await import("../terminal/markdown.ts");
  const render = markdownRenderer(theme);
  return {
    theme,
    render: (markdown, columns) =>
      isOnlyParagraphs(markdown) ? renderParagraphs(markdown, columns) : render(markdown, columns),
  };
}
