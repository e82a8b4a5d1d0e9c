import { describe, expect, it } from "vitest";
import { smallPack, UNIT } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const named = (title: string, front: string) =>
  UNIT.replace("title: Tea", `title: ${title}\n${front}`);

/** Water for everybody; coffee for customers, after milk, which is for lawyers; tea for lawyers. */
const worksPack = () =>
  smallPack({
    "pack.yaml": `format: 1
name: drinks
title: Drinks
language: en
parts:
  - id: hot
    title: Hot
    units: [tea, water, milk]
  - id: strong
    title: Strong
    kind: case
    units: [coffee]
`,
    "hot/tea.md": named("Tea", "for: [law]"),
    "hot/water.md": named("Water", "read-next: [tea]"),
    "hot/milk.md": named("Milk", "for: [law]"),
    "strong/coffee.md": named("Coffee", "for: [customers]\nread-first: [milk]"),
  });

describe("smm path", () => {
  it("shows the units in order, when, and why each is there", async () => {
    const here = place();
    const content = worksPack();
    await here.smm(["config", "work", "customers"], { content });
    await here.smm(["config", "minutes", "10"], { content });
    await here.smm(["learn", "water"], { content, script: scripted(...wholeUnit()) });
    const { out, code } = await here.smm(["path"], { content });
    expect(code).toBe(0);
    expect(out).toBe(`Your path: customers
3 units, 1 read. What is left takes 10 minutes, 1 week with 10 minutes a
week.

 1. Water
    read · 5 min · for everybody
 2. Milk
    week 1 · 5 min · good to read before “Coffee”
 3. Coffee
    week 1 · 5 min · a case close to your work

To read what is next: smm learn
Another of these: smm learn coffee
All units: smm list
For other work: smm config work people
`);
    const data = JSON.parse((await here.smm(["path", "--json"], { content })).out);
    expect(data).toMatchObject({ work: "customers", minutesAWeek: 10, weeksLeft: 1 });
    expect(data.units[1]).toEqual({
      pack: "drinks",
      id: "milk",
      title: "Milk",
      kind: "lesson",
      minutes: 5,
      status: "new",
      week: 1,
      why: "before",
      before: "coffee",
    });
  });

  it("is what comes next, before the rest of the course, and says where it ends", async () => {
    const here = place();
    const content = worksPack();
    const next = async () =>
      JSON.parse((await here.smm(["progress", "--json"], { content })).out).next;
    expect((await next()).id).toBe("tea");
    await here.smm(["config", "work", "customers"], { content });
    expect((await next()).id).toBe("water");
    for (const unit of ["water", "milk"])
      await here.smm(["learn", unit], { content, script: scripted(...wholeUnit()) });
    expect((await next()).id).toBe("coffee");
    const home = await here.smm([], { content });
    expect(home.out).toContain("Next: Read “Coffee”");
    expect(home.out).toContain("- smm path: Your path, with its weeks");
    const summary = JSON.parse((await here.smm(["export", "--format", "json"], { content })).out);
    expect(JSON.stringify(summary)).toContain("Coffee");
    const last = await here.smm(["learn"], { content, script: scripted(...wholeUnit()) });
    expect(last.out).toContain("That was the last unit of your path");
    expect((await next()).id).toBe("tea");
  });

  it("says how to tell one's work, and asks for it on a terminal", async () => {
    const here = place();
    const content = worksPack();
    const told = await here.smm(["path"], { content });
    expect(told.code).toBe(0);
    expect(told.out).toContain("- smm config work public-service\n");
    expect(JSON.parse((await here.smm(["path", "--json"], { content })).out)).toMatchObject({
      work: null,
      units: [],
    });
    const script = scripted({ text: "sales" }, { text: "?" }, { text: "2" }, { text: "" });
    const asked = await here.smm(["path"], { content, script });
    expect(asked.err).toContain("That does not fit: a number from 1 to 7");
    expect(asked.out).toContain("3. people and culture");
    expect(asked.out).toContain("Your path: customers");
    expect(asked.out).toContain("To see the weeks: smm config minutes 30");
  });

  it("says so where a course names nobody's work", async () => {
    const ran = await place().smm(["path"], { content: smallPack(), script: scripted() });
    expect(ran).toMatchObject({ code: 0 });
    expect(ran.out).toContain("there are no\npaths");
  });

  it("fits forty columns", async () => {
    const here = place();
    await here.smm(["config", "work", "law"]);
    const { out } = await here.smm(["path", "--width", "40"]);
    const prose = out.split("\n").filter((line) => !line.includes("smm "));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe("the first questions", () => {
  const three = [{ text: "" }, { text: "" }, { text: "" }];

  it("ask for one's work and the minutes a week, each skipped by Enter", async () => {
    const here = place();
    const content = worksPack();
    const skips = scripted(...three, { text: "" }, { choose: "Stop" });
    await here.smm([], { content, script: skips });
    expect((await here.smm(["config", "work"])).out).toBe("not set\n");
    const other = place();
    const tells = scripted(
      ...three,
      { text: "law" },
      { text: "4" },
      { text: "30 min" },
      { choose: "Stop" },
    );
    const ran = await other.smm([], { content, script: tells });
    expect(ran.err).toContain("That does not fit: a whole number from 5 to 600.");
    expect((await other.smm(["config", "work"])).out).toBe("law\n");
    expect((await other.smm(["config", "minutes"])).out).toBe("30\n");
    expect(tells.shown.at(-1)).toContain("Units: your path, or all 4");
  });

  it("stop at q there too, and keep what was told", async () => {
    const here = place();
    const script = scripted(...three, { text: "3" }, { text: "q" });
    const ran = await here.smm([], { content: worksPack(), script });
    expect(ran.out).toContain("Until next time.");
    expect((await here.smm(["config", "work"])).out).toBe("people\n");
  });
});
