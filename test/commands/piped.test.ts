import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { place } from "../support/world.ts";

const ANSWERS = "\n1\n\n\n\n1\n\n1 2\n\n\n\n\ntea leaf\n\nBecause it is safer.\n\n2\n\n";

describe("smm learn from a pipe", () => {
  it("works to the end on lines alone", async () => {
    const here = place();
    const content = smallPack();
    const ran = await here.smm(["learn", "tea", "--plain"], { stdin: ANSWERS, content });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("You have finished “Tea”.");
    expect(ran.out).not.toContain("\u001b");
    expect(ran.err).not.toContain("\u001b");
    const { out } = await here.smm(["progress", "--json"], { content });
    expect(JSON.parse(out)).toMatchObject({
      units: { done: 1 },
      questions: { solid: 2, shaky: 2 },
    });
  });

  it("tells at a key what the words of the glossary on a page mean", async () => {
    const content = smallPack({ "terms.md": "- **Drink**: what one takes from a cup.\n" });
    const ran = await place().smm(["learn", "tea"], { stdin: "w\n\nw\nq\n", content });
    expect(ran.out).toContain("Drink\n  What one takes from a cup.");
    expect(ran.out.match(/What one takes/g)).toHaveLength(1);
  });

  it.each([
    ["at once", "", 0],
    ["on the first page", "\n", 0],
    ["after the first question", "\n1\n\n\n\n1\n", 1],
    ["in the middle of a line", "\n1\n\n\n\n1", 1],
  ])("keeps what was answered when the input ends %s", async (_, stdin, asked) => {
    const here = place();
    const content = smallPack();
    const ran = await here.smm(["learn", "tea"], { stdin, content });
    expect(ran.code).toBe(2);
    expect(ran.err.match(/The input ended before the end/g)).toHaveLength(1);
    expect(ran.err).toContain("Next: smm learn tea");
    const { out } = await here.smm(["progress", "--json"], { content });
    const { solid, shaky } = JSON.parse(out).questions;
    expect(solid + shaky).toBe(asked);
  });

  it("goes on where the last pipe ended", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["learn", "tea"], { stdin: ANSWERS.slice(0, 6), content });
    const ran = await here.smm(["learn", "tea"], { stdin: ANSWERS.slice(6), content });
    expect(ran.err).toContain("Going on where you stopped:");
    expect(ran.code).toBe(0);
  });
});

describe("home from a pipe", () => {
  it("says where one is and what is next, asks nothing and exits 0", async () => {
    const ran = await place().smm([]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toContain("You have not begun yet.");
    expect(ran.out).toContain("Next: Read “From announcements to conversation”");
  });
});
