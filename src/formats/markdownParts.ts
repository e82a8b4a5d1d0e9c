import type { PromptItem } from "../mentoring/sections/pieces.ts";
import { escapeMarkdown, escapeMarkdownLine } from "../text/escapeMarkdown.ts";

/** Somebody's words as a quotation that keeps its lines. */
export function quotation(text: string): string[] {
  const lines = escapeMarkdown(text).split("\n");
  return lines.map((line, index) => {
    if (line === "") return ">";
    // Two spaces keep the line's end, where Markdown would run two lines together.
    return lines[index + 1] ? `> ${line}  ` : `> ${line}`;
  });
}

/** A prompt as a list item, `whose` it is after it, and below it what to listen for. */
export function promptLines({ by, ask, listenFor }: PromptItem, whose = ""): string[] {
  const said = by === "author" ? (markdown: string) => markdown : escapeMarkdownLine;
  return [
    `- ${said(ask)}${whose}`,
    ...(listenFor === null ? [] : [`  - Listen for: ${said(listenFor)}`]),
  ];
}

/** List items below another one. */
export function below(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** A heading with these lines below it; nothing where there are none. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines];
}
