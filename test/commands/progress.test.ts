import { beforeEach, describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { november, quiz, readTea } from "../support/weeks.ts";
import { place } from "../support/world.ts";

let content: string;

beforeEach(() => {
  content = smallPack();
});

describe("smm progress", () => {
  it("shows by part what is read, solid, shaky and coming up, in words and figures", async () => {
    const here = place();
    await readTea(here, content);
    const { out } = await here.smm(["progress"], { content, now: november(2) });
    expect(out).toBe(`Units: 1 of 2 read.

Hot     [##########]  1 of 1 read
        4 questions: 3 solid, 1 shaky; coming up tomorrow
Strong  [----------]  0 of 1 read

Solid: known at once the last time. Shaky: missed, so it is asked again.
Notes: none yet.

To be asked what is shaky: smm quiz --missed
Next: Coffee, 5 minutes
To read it: smm learn
`);
  });

  it("counts no backlog, however long the absence", async () => {
    const here = place();
    await readTea(here, content);
    const now = new Date(2028, 0, 1, 9);
    const { out } = await here.smm(["progress"], { content, now });
    expect(out).toContain("coming up now");
    expect(out).not.toMatch(/\bdue\b|overdue|waiting/);
  });

  it("fits forty columns", async () => {
    const here = place();
    await readTea(here, content);
    const { out } = await here.smm(["progress", "--width", "40"], { content });
    const prose = out.split("\n").filter((line) => !line.includes("smm "));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it("waits longer for a question with a longer gap, as set", async () => {
    const here = place();
    await readTea(here, content);
    const days = [3, 9, 25];
    for (const day of days)
      await quiz(here, () => "right", ["tea"], { content, now: november(day) });
    const comingUp = async () =>
      JSON.parse((await here.smm(["progress", "--json"], { content, now: november(25) })).out)
        .questions.comingUp;
    const usual = await comingUp();
    await here.smm(["config", "gap", "7"]);
    const short = await comingUp();
    expect(short < usual).toBe(true);
    expect(short <= "2026-12-02").toBe(true);
  });
});

describe("smm config gap", () => {
  it.each(["6", "366", "a month", "-1", "7.5"])("cannot be %s", async (typed) => {
    const ran = await place().smm(["config", "gap", "--", typed]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("7 to 365");
    expect(ran.err).toContain("Next: smm config gap 60");
  });

  it.each(["7", "35", "365"])("can be %s", async (typed) => {
    const here = place();
    await here.smm(["config", "gap", typed]);
    expect((await here.smm(["config", "gap"])).out).toBe(`${typed}\n`);
  });
});
