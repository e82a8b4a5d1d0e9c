import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import type { Reply } from "../../src/learner/replyShape.ts";

/** A reply with something in each of its parts. */
export const REPLY: Reply = {
  reply: "r1",
  handOver: "h1",
  writtenOn: "2026-11-25",
  from: "Sam",
  to: "Ada",
  answers: [{ note: "e1", question: "Who pours?", text: "The host.\nAlways." }],
  comments: [{ item: "e2", about: "Cups for all.", text: "Ask the cook." }],
  done: [{ item: "e3", about: "Buy cups" }],
  moved: [{ item: "e4", about: "Wash them", due: "2026-12-20" }],
  reading: { title: "The leaf", about: "by A. Cook", url: "https://example.org/leaf" },
  readings: [{ title: "The pot", about: null, url: null }],
  readNext: { id: "tea", title: "Tea" },
  pack: BUNDLED_PACK,
  suggested: [{ id: "coffee", title: "Coffee", pack: "drinks" }],
  prompt: { ask: "Whose kettle is it?", listenFor: "who buys" },
  wishes: [{ ask: "And the cups?", listenFor: null }],
  ideas: [{ text: "A tea day" }],
  meetAt: "2026-12-17T13:00:00.000Z",
};

/** A reply that says nothing. */
export const SAYS_NOTHING: Reply = {
  ...REPLY,
  handOver: null,
  from: null,
  to: null,
  answers: [],
  comments: [],
  done: [],
  moved: [],
  reading: null,
  readings: [],
  readNext: null,
  pack: null,
  suggested: [],
  prompt: null,
  wishes: [],
  ideas: [],
  meetAt: null,
};
