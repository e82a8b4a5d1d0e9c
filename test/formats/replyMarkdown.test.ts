import { describe, expect, it } from "vitest";
import { replyMarkdown } from "../../src/formats/replyMarkdown.ts";
import { replyText } from "../../src/formats/replyText.ts";
import type { Reply } from "../../src/learner/replyShape.ts";
import { momentInWords } from "../../src/text/day.ts";
import { smmCalled } from "../../src/text/toType.ts";
import { REPLY, SAYS_NOTHING } from "../support/reply.ts";

const smm = smmCalled("npx smm");

/** A reply that says nothing, of nobody and to nobody. */
const EMPTY: Reply = { ...SAYS_NOTHING, reply: "r2" };

describe("a reply for the learner", () => {
  it("has all that the mentor wrote, and how to begin what is good to read", () => {
    expect(replyMarkdown(REPLY, smm)).toBe(`# What Sam wrote, 25 November 2026

You asked: **Who pours?**

> The host.  
> Always.

On: **Cups for all.**

> Ask the cook.

## What is done, or has another day

- Done: Buy cups
- By Sunday 20 December 2026: Wash them

## A recommendation

- **The leaf**, by A. Cook
  - <https://example.org/leaf>
- **The pot**

## Good to read next

- “Tea”: \`npx smm learn tea\`
- “Coffee”: \`npx smm learn drinks/coffee\`

## For our next talk

- Whose kettle is it?
  - Listen for: who buys
- And the cups?

## An idea

- A tea day

## Another time for our talk

- ${momentInWords(REPLY.meetAt ?? "")}
`);
  });

  it("has nothing of what the mentor did not write", () => {
    expect(replyMarkdown(EMPTY, smm)).toBe("# What your mentor wrote, 25 November 2026\n");
    const reading = { title: "The leaf", about: null, url: null };
    expect(replyMarkdown({ ...EMPTY, reading }, smm)).toBe(
      "# What your mentor wrote, 25 November 2026\n\n## A recommendation\n\n- **The leaf**\n",
    );
  });

  it("takes nothing that was typed for Markdown", () => {
    const typed = "*x* <b>\n# y";
    const text = replyMarkdown(
      {
        ...EMPTY,
        from: "*Sam*",
        answers: [{ note: "e1", question: typed, text: typed }],
        reading: { title: "_x_", about: "[x](y)", url: null },
        readNext: { id: "tea", title: "*Tea*" },
        suggested: [{ id: "tea", title: "*Tea*", pack: "drinks" }],
        prompt: { ask: "*Why*?", listenFor: "_how_" },
        comments: [{ item: "e1", about: typed, text: typed }],
        done: [{ item: "e1", about: typed }],
        moved: [{ item: "e1", about: typed, due: "2026-12-20" }],
        readings: [{ title: "_x_", about: "[x](y)", url: null }],
        wishes: [{ ask: "*Why*?", listenFor: "_how_" }],
        ideas: [{ text: typed }],
      },
      smm,
    );
    expect(text.replace(/\\./g, "")).not.toMatch(/(?<!\*)\*(?!\*)|<|_|\[|^> #/m);
  });
});

describe("a reply to be pasted", () => {
  it("has all that the mentor wrote, as it was written", () => {
    expect(replyText(REPLY)).toBe(`Dear Ada,

You asked: Who pours?
The host.
Always.

On: Cups for all.
Ask the cook.

Done: Buy cups

By 20 December 2026: Wash them

I recommend: The leaf, by A. Cook, https://example.org/leaf

I recommend: The pot

Good to read next: “Tea”, “Coffee”

For our next talk: Whose kettle is it?
I will listen for: who buys

For our next talk: And the cups?

An idea: A tea day

Could we talk at another time: ${momentInWords(REPLY.meetAt ?? "")}?

Sam
`);
  });

  it("has nothing of what the mentor did not write", () => {
    expect(replyText(EMPTY)).toBe("Dear …,\n");
    const some: Reply = {
      ...EMPTY,
      reading: { title: "The leaf", about: null, url: null },
      prompt: { ask: "Whose kettle is it?", listenFor: null },
    };
    expect(replyText(some)).toBe(
      "Dear …,\n\nI recommend: The leaf\n\nFor our next talk: Whose kettle is it?\n",
    );
  });
});
