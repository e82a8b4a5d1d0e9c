import type { RendererObject, Tokens } from "marked";
import { table } from "./table.ts";
import type { Theme } from "./theme.ts";
import { indented, wrapCode } from "./wrap.ts";

/** The columns that a block may use, fewer in a list or a quotation. */
type Room = {
  columns: number;
  /** Renders what stands further in. */
  narrower(by: number, render: () => string): string;
};

const LEAST_COLUMNS = 8;

export function roomOf(): Room {
  const room: Room = {
    columns: LEAST_COLUMNS,
    narrower(by, render) {
      const before = room.columns;
      room.columns = Math.max(LEAST_COLUMNS, before - by);
      try {
        return render();
      } finally {
        room.columns = before;
      }
    },
  };
  return room;
}

type Parser = { parse(tokens: Tokens.ListItem["tokens"]): string };

function listItem(
  { tokens, loose }: Tokens.ListItem,
  parser: Parser,
  wrapped: (text: string) => string,
): string {
  // In a tight list the words of an item are a bare text token, which no block would wrap.
  return tokens
    .map((token) => {
      const text = parser.parse([token]).trimEnd();
      return token.type === "text" ? wrapped(text) : text;
    })
    .filter((text) => text !== "")
    .join(loose ? "\n\n" : "\n");
}

/** How blocks are rendered: wrapped by display width, numbered as written, nested at any depth. */
export function blockRenderers(theme: Theme, room: Room): RendererObject {
  return {
    space: () => "",
    hr: () => `${"-".repeat(Math.min(room.columns, 24))}\n\n`,
    heading({ tokens }) {
      return `${theme.heading(theme.wrap(this.parser.parseInline(tokens), room.columns))}\n\n`;
    },
    paragraph({ tokens }) {
      return `${theme.wrap(this.parser.parseInline(tokens), room.columns)}\n\n`;
    },
    blockquote({ tokens }) {
      const inner = room.narrower(2, () => this.parser.parse(tokens).trimEnd());
      return `${indented(inner, "| ")}\n\n`;
    },
    code({ text }) {
      return `${indented(wrapCode(text, room.columns - 4), "    ")}\n\n`;
    },
    list({ items, ordered, start }) {
      const lines = items.map((item, index) => {
        const box = item.task ? (item.checked ? "[x] " : "[ ] ") : "";
        const mark = (ordered ? `${Number(start) + index}. ` : "- ") + box;
        const wrapped = (text: string) => theme.wrap(text, room.columns);
        const inner = room.narrower(mark.length, () => listItem(item, this.parser, wrapped));
        return indented(inner, mark, " ".repeat(mark.length));
      });
      return `${lines.join("\n")}\n\n`;
    },
    checkbox: () => "",
    table({ header, rows }) {
      const cells = (row: Tokens.TableCell[]) =>
        row.map((cell) => this.parser.parseInline(cell.tokens));
      return `${table(cells(header), rows.map(cells), room.columns, theme)}\n\n`;
    },
  };
}
