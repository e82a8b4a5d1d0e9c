import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const HOME = "smm · home";

/** What somebody sees who reads tea, typed at the shell, and then does this. */
async function afterTea(...acts: Act[]) {
  const here = place();
  const content = smallPack();
  const script = scripted(...wholeUnit(), ...acts);
  const ran = await here.smm(["learn", "tea"], { script, content });
  return { ...ran, shown: script.shown };
}

describe("the end of a lesson that was begun at the shell", () => {
  it("offers on a terminal what one may do next, and prints no command", async () => {
    const { shown, out, code } = await afterTea({ choose: "Stop" });
    expect(shown.at(-1)).toBe(
      "Read “Coffee” (5 min)\nA quiz on this one\nMake the page for your mentor\nHome\nStop",
    );
    expect(shown.at(-2)).toContain("You have finished “Tea”.");
    expect(out).toBe("Until next time. To come back: smm\n");
    expect(code).toBe(0);
  });

  it("leads home, where one then lives, with what changed", async () => {
    const { shown, code } = await afterTea({ choose: "Home" }, { choose: "Stop" });
    expect(shown.at(-2)).toContain(HOME);
    expect(code).toBe(0);
  });

  it("leads to the next unit and its end, and from there home", async () => {
    const next: Act[] = [{ choose: "Read “Coffee”" }, ...wholeUnit(), { choose: "Home" }];
    const { shown, code } = await afterTea(...next, { choose: "Stop" });
    expect(shown.at(-2)).toContain(HOME);
    expect(shown.at(-2)).toContain("Kept: “Coffee” is read, 3 of 4 known.");
    expect(code).toBe(0);
  });

  it("comes back to what one may do next after what has no end of its own", async () => {
    const there = { choose: "Make the page" };
    const { shown } = await afterTea(
      there,
      { leave: "stop" },
      { choose: "Home" },
      { choose: "Stop" },
    );
    expect(shown.at(-2)).toContain(HOME);
  });

  it("prints the commands in a pipe, and where nobody answers", async () => {
    const { out } = await afterTea({ cut: "interrupted" });
    expect(out).toContain("Read “Coffee” (5 min): smm learn\nA quiz on this one: smm quiz tea\n");
    const stopped = await place().smm(["learn"], {
      script: scripted({ page: "stop" }),
      content: smallPack(),
    });
    expect(stopped.out).toContain("To go on there: smm learn\n");
  });
});

describe("the end of a quiz that was begun at the shell", () => {
  it("offers the page behind what was missed, and comes back from it", async () => {
    const here = place();
    const content = smallPack();
    const missed: Act[] = [
      { choose: "I don't know" },
      { page: "on" },
      { choose: "Water" },
      { page: "on" },
    ];
    const script = scripted(
      ...missed,
      { choose: "Read again “Water”" },
      { page: "on" },
      { choose: "Home" },
      { choose: "Stop" },
    );
    const argv = ["quiz", "tea", "-n", "1", "--seed", "2"];
    const ran = await here.smm(argv, { script, content });
    expect(ran.code).toBe(0);
    expect(script.shown.join("\n")).toContain("Water boils at 100 degrees.");
    expect(script.shown.at(-2)).toContain(HOME);
  });
});
