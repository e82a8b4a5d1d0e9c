import type { Reply } from "../../src/learner/reply.ts";

/** A reply with something in each of its parts. */
export const REPLY: Reply = {
  reply: "r1",
  writtenOn: "2026-11-25",
  from: "Sam",
  to: "Ada",
  answers: [{ note: "e1", question: "Who pours?", text: "The host.\nAlways." }],
  reading: { title: "The leaf", about: "by A. Cook", url: "https://example.org/leaf" },
  readNext: { id: "tea", title: "Tea" },
  prompt: { ask: "Whose kettle is it?", listenFor: "who buys" },
};
