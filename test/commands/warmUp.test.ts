import { beforeEach, describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { november, person, readTea, type Says } from "../support/weeks.ts";
import { place } from "../support/world.ts";

let content: string;

beforeEach(() => {
  content = smallPack();
});

async function learnLater(says: Says, { now = november(9), unit = "coffee" } = {}) {
  const here = place();
  await readTea(here, content);
  const { script, asked, told } = person(says);
  const { page } = script;
  // The person stops at the first page of the unit.
  script.page = async (screen) =>
    screen.header.startsWith("Page 1") ? { is: "stop" } : page(screen);
  const ran = await here.smm(["learn", unit], { script, content, now });
  const progress = JSON.parse((await here.smm(["progress", "--json"], { content, now })).out);
  return { ...ran, asked, told, progress };
}

describe("a sitting of smm learn", () => {
  it("begins with up to four questions that are due, and says why", async () => {
    const { asked, told, out, progress } = await learnLater(() => "right");
    expect(new Set(asked).size).toBe(4);
    expect(told[0]).toContain("Looking back, question 1 of 4");
    expect(told[0]).toContain("Before you read on");
    expect(told.filter((text) => text.includes("Before you read on"))).toHaveLength(1);
    expect(told.join()).not.toContain("Welcome back");
    expect(out).toContain("You stopped at page 1 of 3 of “Coffee”.");
    expect(progress.questions.solid).toBe(4);
  });

  it("goes on to the unit with l, from a question and from what is said after it", async () => {
    const atOnce = await learnLater(() => ({ way: "l" }));
    expect(atOnce.asked).toHaveLength(1);
    expect(atOnce.out).toContain("You stopped at page 1 of 3 of “Coffee”.");
    const later = await learnLater((_ask, nth) => (nth === 1 ? "right" : { way: "l" }));
    expect(later.asked).toHaveLength(2);
    expect(later.out).toContain("You stopped at page 1");
  });

  it("stops before the unit with q, and says how to read it", async () => {
    const { code, out } = await learnLater(() => "stop");
    expect(code).toBe(0);
    expect(out).toContain("You stopped before “Coffee”. What you did is kept.");
    expect(out).toContain("To read it: smm learn coffee");
  });

  it("welcomes back after an absence, to the same few questions", async () => {
    const { asked, told } = await learnLater(() => "right", { now: new Date(2027, 5, 1, 9) });
    expect(told[0]).toContain("Welcome back.");
    expect(asked).toHaveLength(4);
  });

  it("asks nothing of the unit that is about to be read", async () => {
    const { asked, out } = await learnLater(() => "right", { unit: "tea" });
    expect(asked).toEqual([]);
    expect(out).toContain("You stopped at page 1 of 3 of “Tea”.");
  });

  it("asks nothing where nothing is due", async () => {
    const { asked } = await learnLater(() => "right", { now: november(2) });
    expect(asked).toEqual([]);
  });
});
