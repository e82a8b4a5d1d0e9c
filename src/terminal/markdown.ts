import { Marked } from "marked";
import { markedTerminal } from "marked-terminal";
import { inGoodTime } from "./longText.ts";
import { blockRenderers, roomOf } from "./markdownBlocks.ts";
import { wordRenderers } from "./markdownWords.ts";
import type { Theme } from "./theme.ts";
import { QUICK_PARAGRAPH, QUICK_TOKENIZER } from "./tokenizer.ts";
import { wrap } from "./wrap.ts";

/** Markdown as text for a terminal of so many columns, without a newline at its end. */
export type RenderMarkdown = (markdown: string, columns: number) => string;

/** `> [!WARNING] Title` as a quotation with a bold first line. */
function spellOutAlerts(markdown: string): string {
  return markdown.replace(
    /^>\s*\[!(\w+)\][ \t]*(.*)$/gm,
    (_, kind: string, title: string) =>
      `> **${title || kind.charAt(0) + kind.slice(1).toLowerCase()}**\n>`,
  );
}

const STYLE = { emoji: false, showSectionPrefix: false };

/**
 * A renderer on top of marked-terminal's, which styles words but knows no width: its blocks are
 * replaced by ones that wrap by display width, number lists as written and nest at any depth.
 */
export function markdownRenderer(theme: Theme): RenderMarkdown {
  const room = roomOf();
  const marked = new Marked(markedTerminal(STYLE), {
    tokenizer: QUICK_TOKENIZER,
    extensions: [QUICK_PARAGRAPH],
    renderer: { ...blockRenderers(theme, room), ...wordRenderers(theme) },
  });
  return (markdown, width) => {
    room.columns = width;
    const plainly = (text: string) => wrap(text, width);
    const parsed = (source: string): string => {
      try {
        return (marked.parse(source, { async: false }) as string).trimEnd();
      } catch (error) {
        // Markdown nested so deeply that the parser runs out of stack is still readable as it stands.
        if (error instanceof RangeError) return plainly(source);
        throw error;
      }
    };
    return inGoodTime(spellOutAlerts(markdown), parsed, plainly);
  };
}
