import type { Context } from "../context.ts";
import { markdownRenderer } from "../terminal/markdown.ts";
import type { Look } from "./words.ts";

/** The look of lessons on this terminal. */
export function lookOf({ theme }: Pick<Context, "theme">): Look {
  return { theme, render: markdownRenderer(theme) };
}
