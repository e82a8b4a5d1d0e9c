import { Lexer, Marked, type Token, type Tokens } from "marked";
import { withoutCitations } from "../course/citations.ts";
import { plainText } from "../course/plain.ts";
import { isAddress } from "../text/address.ts";
import { escapeHtml } from "./escape.ts";

/** A reference to a footnote by its id, in HTML. */
type Cite = (id: string) => string;

const CITATION = /(\[\^[^\][\s]+\])/;
const ALERT = /^\[!(\w+)\][ \t]*(.*)(?:\n|$)/;

/** The parser takes the square of a block's length; no lesson has a longer one. */
const LONGEST_BLOCK = 10_000;

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&nbsp;": " ",
};

function words(text: string, cite: Cite): string {
  return text
    .split(CITATION)
    .map((part) => {
      const [, id] = /^\[\^(.+)\]$/.exec(part) ?? [];
      if (id !== undefined) return cite(id);
      return escapeHtml(
        part.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (each) => ENTITIES[each] ?? each),
      );
    })
    .join("");
}

function inlineHtml(tokens: readonly Token[], cite: Cite): string {
  return tokens
    .map((token): string => {
      const inside = () => inlineHtml("tokens" in token ? (token.tokens ?? []) : [], cite);
      switch (token.type) {
        case "strong":
        case "em":
          return `<${token.type}>${inside()}</${token.type}>`;
        case "del":
          return `<s>${inside()}</s>`;
        case "image":
          return escapeHtml(`[picture: ${plainText(token.text) || "without a description"}]`);
        case "codespan":
          return `<code>${escapeHtml(token.text)}</code>`;
        case "br":
          return "<br>";
        case "link":
          return isAddress(token.href)
            ? `<a href="${escapeHtml(token.href)}" rel="noopener noreferrer">${inside()}</a>`
            : inside();
        case "html":
          return /^\s*<!--/.test(token.text) ? "" : escapeHtml(token.text);
        case "text":
          return token.tokens === undefined ? words(token.text, cite) : inside();
        case "escape":
          return escapeHtml(token.text);
        default:
          return words(token.raw, cite);
      }
    })
    .join("");
}

function tableHtml({ header, rows }: Tokens.Table, cite: Cite): string {
  const cells = (row: readonly Tokens.TableCell[], tag: string) =>
    `<tr>${row.map(({ tokens }) => `<${tag}>${inlineHtml(tokens, cite)}</${tag.split(" ")[0]}>`).join("")}</tr>`;
  return [
    "<table>",
    `<thead>${cells(header, 'th scope="col"')}</thead>`,
    `<tbody>${rows.map((row) => cells(row, "td")).join("\n")}</tbody>`,
    "</table>",
  ].join("\n");
}

/** A quotation; one that begins with `[!WARNING] Title` has that as its first line. */
function quoteHtml({ tokens, text }: Tokens.Blockquote, parser: Marked, cite: Cite): string {
  const [whole, kind, title] = ALERT.exec(text) ?? [];
  if (whole === undefined || kind === undefined)
    return `<blockquote>\n${blocksHtml(tokens, parser, cite)}\n</blockquote>`;
  const heading = title || kind.charAt(0) + kind.slice(1).toLowerCase();
  const rest = blocksHtml(parser.lexer(text.slice(whole.length)), parser, cite);
  return `<div class="alert">\n<p><strong>${escapeHtml(heading)}</strong></p>\n${rest}\n</div>`;
}

function listHtml({ items, ordered, start }: Tokens.List, parser: Marked, cite: Cite): string {
  const tag = ordered ? "ol" : "ul";
  const first = ordered && Number(start) > 1 ? ` start="${Number(start)}"` : "";
  const lines = items.map(({ tokens }) => `<li>${blocksHtml(tokens, parser, cite)}</li>`);
  return [`<${tag} class="said"${first}>`, ...lines, `</${tag}>`].join("\n");
}

function blocksHtml(tokens: readonly Token[], parser: Marked, cite: Cite): string {
  return tokens
    .map((token): string => {
      switch (token.type) {
        case "space":
        case "def":
          return "";
        case "hr":
          return "<hr>";
        case "heading":
          return `<h3>${inlineHtml(token.tokens ?? [], cite)}</h3>`;
        case "paragraph":
          return `<p>${inlineHtml(token.tokens ?? [], cite)}</p>`;
        case "blockquote":
          return quoteHtml(token as Tokens.Blockquote, parser, cite);
        case "list":
          return listHtml(token as Tokens.List, parser, cite);
        case "table":
          return tableHtml(token as Tokens.Table, cite);
        case "code":
          return `<pre tabindex="0"><code>${escapeHtml(token.text)}</code></pre>`;
        default:
          return inlineHtml([token], cite);
      }
    })
    .filter((html) => html !== "")
    .join("\n");
}

/**
 * An author's Markdown as HTML in which nothing is live but links to addresses; `cite` says what stands
 * for a reference to a footnote.
 */
export function markdownHtml(markdown: string, cite: Cite): string {
  const parser = new Marked();
  const plainly = (block: string) => `<p>${words(block, cite)}</p>`;
  const render = (text: string) => {
    try {
      return blocksHtml(parser.lexer(text), parser, cite);
    } catch (error) {
      // Nested so deeply that the parser runs out of stack, it is still readable as it stands.
      if (error instanceof RangeError) return plainly(text);
      throw error;
    }
  };
  const blocks = markdown.split(/\n{2,}/);
  if (blocks.every(({ length }) => length <= LONGEST_BLOCK)) return render(markdown);
  return blocks
    .map((block) => (block.length > LONGEST_BLOCK ? plainly(block) : render(block)))
    .join("\n");
}

/** The parser takes the square of the marks in a line; no line that anybody wrote has more. */
const MOST_MARKS = 200;

/** What looks like an address, and is not marked as one, as words. */
function withoutBare(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    if (token.type === "link" && !/^[[<]/.test(token.raw))
      return { type: "text", raw: token.raw, text: token.raw };
    return "tokens" in token && token.tokens !== undefined
      ? { ...token, tokens: withoutBare(token.tokens) }
      : token;
  });
}

/** An author's line of Markdown as HTML, without references to footnotes. */
export function authorsHtml(markdown: string): string {
  const text = withoutCitations(markdown);
  const marks = text.match(/[*_~`[\]<]/g)?.length ?? 0;
  if (text.length > LONGEST_BLOCK || marks > MOST_MARKS) return escapeHtml(text);
  return inlineHtml(withoutBare(Lexer.lexInline(text)), () => "");
}
