import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import { replyFile } from "../../src/mentoring/handOver.ts";
import { smallPack } from "../support/pack.ts";
import { SAYS_NOTHING } from "../support/reply.ts";
import { type Act, scripted } from "../support/script.ts";
import { type Place, place, temporaryFolder } from "../support/world.ts";

const now = new Date(2026, 11, 2, 9);
const ASKED = new Date(2026, 11, 17, 14);
const yes: Act = { confirm: true };
const no: Act = { confirm: false };
const on: Act = { page: "on" };

let content: string;
let cwd: string;
let here: Place;

const smm = (argv: string[], at = now) => here.smm(argv, { content, cwd, now: at });
const terminal = (argv: string[], ...acts: Act[]) =>
  here.smm(argv, { content, cwd, now, script: scripted(...acts) });
const planned = async () =>
  JSON.parse((await smm(["meet", "list", "--json"])).out).meetings.map(
    ({ when }: { when: string }) => when,
  );

/** What the menu of home says of the talks. */
async function talksAtHome(at = now): Promise<string> {
  const script = scripted({ choose: "Stop" });
  await here.smm([], { content, cwd, now: at, script });
  return script.shown.join("\n");
}

beforeEach(async () => {
  content = smallPack();
  cwd = temporaryFolder();
  here = place();
  await smm(["config", "name", "Ada"]);
  await smm(["config", "mentor", "Sam"]);
  await smm(["meet", "plan", "--when", "2026-12-15 14:00"]);
  const reply = { ...SAYS_NOTHING, from: "Sam", to: "Ada", meetAt: ASKED.toISOString() };
  writeFileSync(join(cwd, "reply.json"), jsonText(replyFile(reply)));
  const script = scripted(no, { choose: "Stop" });
  const { err } = await here.smm(["open", "reply.json"], { content, cwd, now, script });
  expect(`${script.shown.join(" ")} ${err}`.replace(/\s+/g, " ")).toContain(
    "Nothing was settled; at home, under Talks, you can still agree to it.",
  );
});

describe("another time that a mentor asks for, and that was left", () => {
  it("is agreed to later from home, and then no more spoken of", async () => {
    expect(await talksAtHome()).toContain("Talks: Sam asks for another time");
    const choose: Act[] = [
      { choose: "Talks" },
      { choose: "Agree to Thursday 17 December, 14:00, as Sam asks" },
      { choose: "Stop" },
    ];
    const script = scripted(...choose);
    await here.smm([], { content, cwd, now, script });
    expect(script.shown.join("\n")).toContain("Planned: Thursday 17 December 2026, 14:00.");
    expect(script.shown.join("\n").replace(/\s+/g, " ")).toContain(
      "At home, under Talks, you get it for your calendar.",
    );
    expect(await planned()).toEqual([ASKED.toISOString()]);
    const calendar = scripted({ choose: "Talks" }, { choose: "for your calendar" }, no, on, {
      choose: "Stop",
    });
    await here.smm([], { content, cwd, now, script: calendar });
    expect(readdirSync(cwd)).toContain("smm-talk-1-2.ics");
    expect(readFileSync(join(cwd, "smm-talk-1-2.ics"), "utf8")).toMatch(/DTSTART\S*:20261217T/);
    expect(await talksAtHome()).not.toContain("asks for another time");
  });

  it("is agreed to later by smm meet plan, or left once more", async () => {
    await terminal(["meet", "plan"], no);
    expect(await planned()).toEqual([new Date(2026, 11, 15, 14).toISOString()]);
    await terminal(["meet", "plan"], yes);
    expect(await planned()).toEqual([ASKED.toISOString()]);
    await terminal(["meet", "plan"]);
  });

  it("is told of in a pipe, with the words to type", async () => {
    const { code, err } = await smm(["meet", "plan"]);
    expect([code, err.replace(/\s+/g, " ")]).toEqual([
      0,
      expect.stringContaining('To agree: smm meet plan --when "2026-12-17 14:00"'),
    ]);
  });

  it("is settled where another time is planned since, and gone when it has passed", async () => {
    expect(await talksAtHome(new Date(2026, 11, 18, 9))).not.toContain("asks for another time");
    await smm(["meet", "plan", "--when", "2026-12-16 9:00"]);
    expect(await talksAtHome()).not.toContain("asks for another time");
    expect((await smm(["meet", "plan"])).err).toBe("");
    await smm(["undo"]);
    expect(await talksAtHome()).toContain("Talks: Sam asks for another time");
  });
});
