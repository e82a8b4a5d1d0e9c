import { type AgendaTold, firstPrompts } from "./agenda.ts";
import type { Section } from "./section.ts";

/** What the agenda has to talk about, told without its minutes. */
export const talkAbout: Section<Record<never, never>, never, AgendaTold> = {
  name: "talk-about",
  title: "What to talk about",
  shape: {},
  inFile: 16,
  reckon: () => ({}),
  without: {},
  since: null,
  head: null,
  tell: (data) => [{ is: "prompts", prompts: firstPrompts(data) }],
};
