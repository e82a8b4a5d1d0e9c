import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { place } from "../support/world.ts";

const on: Act = { page: "on" };
const TO_QUESTIONS: Act[] = [on, { choose: "Milk" }, on, on, on];
const RIGHT: Act[][] = [
  [{ choose: "Water" }],
  [{ choose: ["Leaves", "Hot water"] }],
  [{ text: "1 3 2" }],
  [{ text: "leaves" }],
];
const NOT_KNOWN: Act[] = [{ text: "" }, { text: "" }];

/** What is said after the unit of `pack.ts`, its questions answered so. */
async function answering(...answers: Act[][]) {
  const rest: Act[] = [{ text: "" }, on];
  const script = scripted(...TO_QUESTIONS, ...answers.flatMap((each) => [...each, on]), ...rest);
  const { out } = await place().smm(["learn", "tea"], { script, content: smallPack() });
  return { out: out.replace(/\s+/g, " "), shown: script.shown };
}

const [first = [], second = [], , fourth = []] = RIGHT;

describe("the end of a unit", () => {
  it.each<[string, Act[][], string]>([
    ["all right", RIGHT, "You answered all 4 questions right."],
    [
      "all right but one",
      [first, second, NOT_KNOWN, fourth],
      "You answered 3 of its 4 questions right. The one that you missed comes back in a quiz.",
    ],
    [
      "one right",
      [[{ choose: "Cups" }], [{ choose: "Leaves" }], NOT_KNOWN, fourth],
      "You answered 1 of its 4 questions right. Those that you missed come back in a quiz.",
    ],
    [
      "none right",
      [[{ choose: "Cups" }], [{ choose: "The cup" }], NOT_KNOWN, NOT_KNOWN],
      "You answered none of its 4 questions right. Those that you missed come back in a quiz.",
    ],
  ])("says how its questions went: %s", async (_, answers, said) => {
    expect((await answering(...answers)).out).toContain(`You have finished “Tea”. ${said}`);
  });
});

describe("what is said after a question with several right choices", () => {
  it.each([
    ["Leaves", "You answered: Leaves\n\n"],
    [["Leaves", "The cup"], "You answered: Leaves; The cup\n\n"],
  ])("names what was answered: %s", async (choose, said) => {
    const { shown } = await answering(first, [{ choose }], NOT_KNOWN, fourth);
    expect(shown.find((text) => text.includes("Left out: Hot water"))).toContain(said);
  });

  it("names nothing where it was not known", async () => {
    const { shown } = await answering(first, [{ choose: "I don't know" }], NOT_KNOWN, fourth);
    const after = shown.find((text) => text.includes("Right: Hot water"));
    expect(after).toBeDefined();
    expect(after).not.toContain("You answered");
  });
});

describe("a unit that was begun", () => {
  it("says at home how much of it is left", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(on, { choose: "Milk" }, on, on, { page: "stop" });
    await here.smm(["learn", "tea"], { script, content });
    const { out } = await here.smm([], { content });
    expect(out).toContain("Go on with “Tea” (about 4 min left)");
  });
});
