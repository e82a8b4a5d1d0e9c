import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

describe("smm on a terminal", () => {
  it("asks three skippable questions the first time only", async () => {
    const here = place();
    const content = smallPack();
    const first = scripted(
      { text: " Ada " },
      { text: "" },
      { text: "Tea for all" },
      { choose: "Stop" },
    );
    const ran = await here.smm([], { script: first, content });
    expect(ran.code).toBe(0);
    expect(first.shown.slice(0, 3)).toEqual([
      "Your name:",
      "Your mentor's name:",
      "A big initiative in your company that you care about:",
    ]);
    expect(first.shown[3]).toContain("Hello, Ada.\nYou have not begun yet.");
    const second = scripted({ choose: "Stop" });
    await here.smm([], { script: second, content });
    expect(second.shown).toHaveLength(2);
    const config = await here.smm(["config"], { content });
    expect(config.out).toContain("name: Ada (");
    expect(config.out).toContain("mentor: not set");
    expect(config.out).toContain("initiative: Tea for all (");
  });

  it("keeps the answers given before the person stops", async () => {
    const here = place();
    const script = scripted({ text: "Ada" }, { cut: "interrupted" });
    expect((await here.smm([], { script })).code).toBe(130);
    expect((await here.smm(["config", "name"])).out).toBe("Ada\n");
  });

  it("offers the next unit first, and a quiz once something was answered", async () => {
    const here = place();
    const content = smallPack();
    const fresh = scripted({ text: "" }, { text: "" }, { text: "" }, { leave: "stop" });
    await here.smm([], { script: fresh, content });
    expect(fresh.shown.at(-1)?.split("\n")[0]).toBe("Read “Tea” (5 min)");
    expect(fresh.shown.at(-1)).not.toContain("quiz");
    await here.smm(["learn"], { script: scripted(...wholeUnit()), content });
    const later = scripted({ leave: "stop" });
    await here.smm([], { script: later, content });
    expect(later.shown[0]).toContain("1 of 2 units read.");
    expect(later.shown[1]).toContain("A short quiz");
  });

  it.each(["smm", "npx smm"])("tells what to type where it is called as %s", async (calledAs) => {
    const here = place();
    const home = await here.smm([], { calledAs });
    expect(home.out).toContain(`\nTo do that: ${calledAs} learn\n`);
    expect(home.out).toContain(`\n- ${calledAs} list: Units: all `);
    const wrong = await here.smm(["lern"], { calledAs });
    expect(wrong.err).toContain(`\nNext: ${calledAs} learn\n`);
  });

  it("stops at q among the first questions, and asks them again with what was answered", async () => {
    const here = place();
    const stop = { text: "q" };
    const ran = await here.smm([], { script: scripted({ text: "Ada" }, { text: "Sam" }, stop) });
    expect(ran.out).toContain("Until next time.");
    const again = scripted(
      { enter: "as offered" },
      { text: "Samira" },
      { text: "" },
      { text: "people" },
      { text: "30" },
      { choose: "Stop" },
    );
    await here.smm([], { script: again });
    expect(again.shown.join("\n")).toContain("Hello, Ada.");
    const { out } = await here.smm(["config"]);
    expect(out).toContain("Samira");
  });

  it("takes back an answer to a first question that is emptied", async () => {
    const here = place();
    await here.smm([], { script: scripted({ text: "Ada" }, { text: "q" }) });
    const again = scripted({ text: "" }, { text: "q" });
    await here.smm([], { script: again });
    expect((await here.smm(["config", "--json"])).out).not.toContain("Ada");
  });
});
