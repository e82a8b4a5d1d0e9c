import { Marked, type Tokens } from "marked";
import { markedTerminal } from "marked-terminal";
import { isAddress } from "../text/address.ts";
import { cleanText } from "../text/clean.ts";
import { inGoodTime } from "./longText.ts";
import { table } from "./table.ts";
import type { Theme } from "./theme.ts";
import { QUICK_TOKENIZER } from "./tokenizer.ts";
import { indented, onOneLine, wrap, wrapCode } from "./wrap.ts";

/** Markdown as text for a terminal of so many columns, without a newline at its end. */
export type RenderMarkdown = (markdown: string, columns: number) => string;

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] as string);
}

/** `> [!WARNING] Title` as a quotation with a bold first line. */
function spellOutAlerts(markdown: string): string {
  return markdown.replace(
    /^>\s*\[!(\w+)\][ \t]*(.*)$/gm,
    (_, kind: string, title: string) =>
      `> **${title || kind.charAt(0) + kind.slice(1).toLowerCase()}**\n>`,
  );
}

/** Paints what is rendered, unless that is inside of what it paints already. */
function paintedOnce(paint: (text: string) => string) {
  let painting = false;
  return (render: () => string): string => {
    if (painting) return render();
    painting = true;
    try {
      return paint(render());
    } finally {
      painting = false;
    }
  };
}

/**
 * A renderer on top of marked-terminal's, which styles words but knows no width: its blocks are
 * replaced by ones that wrap by display width, number lists as written and nest at any depth.
 */
export function markdownRenderer(theme: Theme): RenderMarkdown {
  let columns = 80;
  const marked = new Marked(
    markedTerminal({
      del: (text: string) => text,
      emoji: false,
      showSectionPrefix: false,
    }) as object,
  );
  const narrower = <T>(by: number, inner: () => T): T => {
    const before = columns;
    columns = Math.max(8, columns - by);
    try {
      return inner();
    } finally {
      columns = before;
    }
  };

  // A thousand styles of one kind in each other would make megabytes of codes for a terminal.
  const strong = paintedOnce(theme.strong);
  const emphasis = paintedOnce(theme.emphasis);

  marked.use({
    tokenizer: QUICK_TOKENIZER,
    renderer: {
      space: () => "",
      hr: () => `${"-".repeat(Math.min(columns, 24))}\n\n`,
      heading({ tokens }) {
        return `${theme.heading(wrap(this.parser.parseInline(tokens), columns))}\n\n`;
      },
      paragraph({ tokens }) {
        return `${wrap(this.parser.parseInline(tokens), columns)}\n\n`;
      },
      text(token) {
        if ("tokens" in token && token.tokens !== undefined)
          return this.parser.parseInline(token.tokens);
        // The parser has turned references such as &#27; into their characters.
        return cleanText(unescapeHtml(onOneLine(token.text)));
      },
      blockquote({ tokens }) {
        const inner = narrower(2, () => this.parser.parse(tokens).trimEnd());
        return `${indented(inner, "| ")}\n\n`;
      },
      code({ text }) {
        return `${indented(wrapCode(text, columns - 4), "    ")}\n\n`;
      },
      list({ items, ordered, start }) {
        const lines = items.map((item, index) => {
          const box = item.task ? (item.checked ? "[x] " : "[ ] ") : "";
          const mark = (ordered ? `${Number(start) + index}. ` : "- ") + box;
          const inner = narrower(mark.length, () => listItem(item, this.parser));
          return indented(inner, mark, " ".repeat(mark.length));
        });
        return `${lines.join("\n")}\n\n`;
      },
      checkbox: () => "",
      table({ header, rows }) {
        const cells = (row: Tokens.TableCell[]) =>
          row.map((cell) => this.parser.parseInline(cell.tokens));
        return `${table(cells(header), rows.map(cells), columns, theme)}\n\n`;
      },
      strong({ tokens }) {
        return strong(() => this.parser.parseInline(tokens));
      },
      em({ tokens }) {
        return emphasis(() => this.parser.parseInline(tokens));
      },
      codespan: ({ text }) => theme.code(text),
      html: ({ text }) => (/^\s*<!--/.test(text) ? "" : text),
      br: () => "\n",
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        // Terminals make links of what looks like an address, so nothing else is shown as one.
        if (!isAddress(href)) return text;
        return text === href ? theme.link(href) : `${text} (${theme.link(href)})`;
      },
      image: ({ text }) => `[picture: ${text || "without a description"}]`,
    },
  });

  function listItem(
    item: Tokens.ListItem,
    parser: { parse(tokens: Tokens.ListItem["tokens"]): string },
  ): string {
    // In a tight list the words of an item are a bare text token, which no block would wrap.
    return item.tokens
      .map((token) => {
        const text = parser.parse([token]).trimEnd();
        return token.type === "text" ? wrap(text, columns) : text;
      })
      .filter((text) => text !== "")
      .join(item.loose ? "\n\n" : "\n");
  }

  return (markdown, width) => {
    columns = width;
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
