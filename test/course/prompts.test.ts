import { describe, expect, it } from "vitest";
import { changed, unitFrom } from "../support/course.ts";

const MENTOR = "- **For the mentor:** Make a pot.\n  *Listen for:* the kettle.\n";
const written = (prompts: string) => unitFrom(changed(MENTOR, prompts)).prompts;

describe("a prompt", () => {
  it.each([
    ["with underscores", "- __For the mentor:__ Make a pot.\n  _Listen for:_ the kettle.\n"],
    ["with colons outside", "- **For the mentor**: Make a pot.\n  *Listen for*: the kettle.\n"],
    ["in bold", "- **For the mentor:** Make a pot.\n  **Listen for:** the kettle.\n"],
    ["in small letters", "- **for the mentor:** Make a pot.\n  *listen for:* the kettle.\n"],
    ["on one line", "- **For the mentor:** Make a pot. *Listen for:* the kettle.\n"],
    ["with a star as its mark", "* **For the mentor:** Make a pot.\n  *Listen for:* the kettle.\n"],
    [
      "over more lines",
      "- **For the mentor:**\n  Make\n  a pot.\n  *Listen for:* the\n  kettle.\n",
    ],
  ])("%s is read alike", (_name, markdown) => {
    expect(written(markdown)).toEqual(unitFrom().prompts);
  });

  it("needs nothing to listen for", () => {
    expect(written("- **For the mentor:** Make a pot.\n")[0]).toEqual({
      id: "mentor",
      kind: "mentor",
      ask: "Make a pot.",
      listenFor: undefined,
    });
  });

  it("keeps the emphasis in its words", () => {
    expect(written("- **For the mentor:** Make *one* pot.\n")[0]?.ask).toBe("Make *one* pot.");
  });
});

it("prompts of one kind are numbered from the second on", () => {
  const more = `${MENTOR}- **For both:** Pour.\n- **For the mentor:** Drink.\n`;
  expect(written(more).map(({ id }) => id)).toEqual([
    "mentor",
    "both",
    "mentor-2",
    "both-2",
    "swap",
    "us",
  ]);
});
