import type { RendererObject } from "marked";
import { isAddress } from "../text/address.ts";
import { cleanText } from "../text/clean.ts";
import type { Theme } from "./theme.ts";
import { onOneLine } from "./wrap.ts";

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

/** How what stands within a paragraph is rendered: words, emphasis, links. */
export function wordRenderers(theme: Theme): RendererObject {
  // A thousand styles of one kind in each other would make megabytes of codes for a terminal.
  const strong = paintedOnce(theme.strong);
  const emphasis = paintedOnce(theme.emphasis);
  return {
    text(token) {
      if ("tokens" in token && token.tokens !== undefined)
        return this.parser.parseInline(token.tokens);
      // The parser has turned references such as &#27; into their characters.
      return cleanText(unescapeHtml(onOneLine(token.text)));
    },
    strong({ tokens }) {
      return strong(() => this.parser.parseInline(tokens));
    },
    em({ tokens }) {
      return emphasis(() => this.parser.parseInline(tokens));
    },
    // Struck words without a word of it would be said.
    del({ tokens }) {
      return `(struck out: ${this.parser.parseInline(tokens)})`;
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
    image({ text, tokens }) {
      const said = tokens === undefined ? text : this.parser.parseInline(tokens);
      return `[picture: ${said || "without a description"}]`;
    },
  };
}
