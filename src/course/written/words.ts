import { Lexer, type Token } from "marked";
import { isAddress } from "../../text/address.ts";

/** What could mean something in Markdown. */
const MARKS = /[\\`*_~[\]<!]|https?:|www\.|@/;

/** The parser takes the square of a text's length, and of the marks in it. */
const MOST = { characters: 4000, marks: 200 };

function said(tokens: readonly Token[]): string {
  return tokens
    .map((token): string => {
      const inside = () => said("tokens" in token ? (token.tokens ?? []) : []);
      switch (token.type) {
        case "strong":
        case "em":
        case "paragraph":
          return inside();
        case "del":
          return `(struck out: ${inside()})`;
        case "link": {
          const words = inside();
          const named = token.href === words || token.href === `mailto:${words}`;
          return named || !isAddress(token.href) ? words : `${words} (${token.href})`;
        }
        case "image":
          return `[picture: ${inside() || token.text || "without a description"}]`;
        case "br":
          return " ";
        case "html":
          return token.text.startsWith("<!--") ? "" : token.text;
        case "text":
          return token.tokens === undefined ? token.text : inside();
        case "codespan":
        case "escape":
          return token.text;
        default:
          return token.raw;
      }
    })
    .join("");
}

/** A line of Markdown in plain words, to be shown where nothing is rendered: a choice, a heading. */
export function plainWords(markdown: string): string {
  if (markdown.length > MOST.characters || !MARKS.test(markdown)) return markdown;
  if ((markdown.match(/[*_~`[\]<]/g)?.length ?? 0) > MOST.marks) return markdown;
  return said(Lexer.lexInline(markdown)).replace(/\s+/g, " ").trim();
}
