import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const ANSWER: Record<string, Act> = {
  "What boils?": { choose: "Water" },
  "What goes into the pot?": { choose: ["Leaves", "Hot water"] },
  "In which order?": { text: "" },
  "What is dried?": { text: "TEA  leaves." },
};

/** The order in which a seed asks the questions of the small pack's tea. */
async function orderOf(seed: string): Promise<string[]> {
  const here = place();
  const asked: string[] = [];
  const script = scripted();
  const answer = (text: string): Act => {
    const ask = Object.keys(ANSWER).find((each) => text.includes(each)) as string;
    asked.push(ask);
    return ANSWER[ask] as Act;
  };
  script.choose = async (screen) => {
    const act = answer(screen.body(72)) as { choose: string | string[] };
    const wanted = [act.choose].flat();
    return { is: "chosen", indexes: wanted.map((each) => screen.choices.indexOf(each)) };
  };
  let shown = "";
  script.show = async (screen) => {
    shown = screen.body(72);
    return { is: "on" };
  };
  script.text = async () => (answer(shown) as { text: string }).text;
  script.page = async () => ({ is: "on" });
  const ran = await here.smm(["quiz", "tea", "--seed", seed], { script, content: smallPack() });
  expect(ran.out).toContain("4 questions, 3 right.");
  expect(ran.out).toContain("- “Water” in Tea\n  smm read tea");
  return asked;
}

describe("smm quiz", () => {
  it("asks in an order that depends on the seed alone", async () => {
    const orders = await Promise.all(["1", "1", "2", "3", "4"].map(orderOf));
    expect(orders[0]).toEqual(orders[1]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  it("has nothing to ask before anything is read, and says what to do", async () => {
    const ran = await place().smm(["quiz"], { content: smallPack() });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("There is nothing to ask yet");
    expect(ran.out).toContain("Next: smm learn");
  });

  it("asks about finished units, and keeps the answers given before a stop", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });
    const script = scripted({ leave: "stop" });
    script.show = async () => ({ is: "stop" });
    script.finish = () => {};
    const ran = await here.smm(["quiz", "-n", "2"], { script, content });
    expect(ran.out).toContain("No question was answered.");
  });

  it.each([
    [["quiz", "-n", "0"], "whole number from 1 to 100"],
    [["quiz", "-n", "many"], "whole number from 1 to 100"],
    [["quiz", "teaa"], "Did you mean “tea”?"],
  ])("%j is a usage mistake, in words", async (argv, words) => {
    const ran = await place().smm(argv, { content: smallPack() });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
  });
});
