import { afterEach, describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const AHEAD = new Date(Date.UTC(2036, 10, 22, 9));
const RIGHT = new Date(Date.UTC(2026, 10, 23, 9));
const NEXT_DAY = new Date(Date.UTC(2026, 10, 25, 9));

describe("a record that was kept while the clock was ten years ahead", () => {
  it("hides nothing, shows no day to come, and is told of", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["note", "before"], { content, now: RIGHT });
    await here.smm(["learn", "tea"], {
      content,
      now: AHEAD,
      script: scripted(...wholeUnit({ ownWords: "Safer." })),
    });
    const notes = await here.smm(["notes"], { content, now: NEXT_DAY });
    expect(notes.out).not.toContain("2036");
    expect(notes.err).toMatch(/dated after today, up to 22 November 2036/);
    const exported = await here.smm(["export"], { content, now: NEXT_DAY });
    expect(exported.out).not.toContain("2036");
    const progress = await here.smm(["progress", "--json"], { content, now: NEXT_DAY });
    expect(progress.out).not.toContain("2036");
    const doctor = await here.smm(["doctor"], { content, now: NEXT_DAY });
    expect(doctor.out.replace(/\s+/g, " ")).toContain("up to 22 November 2036");
    const recap = await here.smm(["recap"], { content, now: NEXT_DAY });
    expect(recap.out).not.toContain("2036");
  });

  it("tells of a clock that is far ahead of the record", async () => {
    const here = place();
    await here.smm(["note", "before"], { now: RIGHT });
    expect((await here.smm(["notes"], { now: RIGHT })).err).toBe("");
    expect((await here.smm(["notes"], { now: AHEAD })).err).toMatch(/put the clock right/);
  });
});

describe("an hour that the clocks leave out", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it("is no time for a talk, and that is said", async () => {
    process.env.TZ = "Europe/Berlin";
    const ran = await place().smm(["meet", "plan", "--when", "2027-03-28 02:30"]);
    expect(ran.code).toBe(2);
    expect(ran.err).toBe(
      "There is no 02:30 on Sunday 28 March 2027 here: the clocks go forward. " +
        "It may be: Sunday 28 March 2027, 03:30.\n" +
        'Next: smm meet plan --when "2027-03-28 03:30"\n',
    );
    process.env.TZ = "UTC";
    expect((await place().smm(["meet", "plan", "--when", "2027-03-28 02:30"])).code).toBe(0);
  });
});

describe("a clock that tells a day that cannot be", () => {
  it.each([-1, 50, 10_000, 275_760, Number.NaN])("ends in words: the year %i", async (year) => {
    const now = new Date(0);
    now.setFullYear(year);
    for (const argv of [["note", "x"], ["progress"], ["export"], ["learn", "--plain"]]) {
      const ran = await place().smm(argv, { now, content: smallPack() });
      expect(ran).toMatchObject({ code: 1, out: "" });
      expect(ran.err).toMatch(/^Your computer's clock tells a day that cannot be\.\nNext: put/);
    }
  });
});
