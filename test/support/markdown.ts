import { marked, type Token } from "marked";

/** The kinds of everything that a Markdown text consists of, at whatever depth. */
export function kindsIn(markdown: string): Set<string> {
  const kinds = new Set<string>();
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    kinds.add(token.type);
  });
  return kinds;
}
