import { describe, expect, it } from "vitest";
import { homeOf } from "../../src/store/home.ts";
import { smallPack } from "../support/pack.ts";
import { open } from "../support/record.ts";
import { type Act, scripted } from "../support/script.ts";
import { place } from "../support/world.ts";

const stop: Act = { choose: "Stop" };

/** A learner with a talk planned for Thursday 3 December at 14:00. */
async function planned() {
  const here = place();
  const content = smallPack();
  await here.smm(["config", "mentor", "Sam"], { content });
  await here.smm(["meet", "plan", "--when", "2026-12-03 14:00"], { content });
  return { here, content };
}

type Lived = Awaited<ReturnType<typeof planned>>;

/** What home said on the way, and the talks and actions that there are afterwards. */
async function at(now: Date, { here, content }: Lived, ...acts: Act[]) {
  const script = scripted(...acts, stop);
  const ran = await here.smm([], { script, content, now });
  const list = JSON.parse((await here.smm(["meet", "list", "--json"], { content, now })).out);
  return { ...ran, ...list, shown: script.shown };
}

describe("a talk at home that was not told of", () => {
  const later = new Date(2026, 11, 5, 9);

  it("is the first thing to choose from its beginning on, and not before", async () => {
    const lived = await planned();
    const first = async (now: Date) => (await at(now, lived)).shown[1].split("\n")[0];
    expect(await first(new Date(2026, 11, 3, 13))).toBe("Read “Tea” (5 min)");
    expect(await first(new Date(2026, 11, 3, 14, 5))).toBe(
      "The talk with Sam: hold it, or tell what came of it",
    );
    expect(await first(later)).toBe("The talk with Sam: how did it go?");
  });

  it("is held now, and gone on with where it was broken off", async () => {
    const lived = await planned();
    const now = new Date(2026, 11, 3, 14, 5);
    const begun = await at(
      now,
      lived,
      { choose: "The talk" },
      { choose: "Hold it now" },
      { text: "q" },
    );
    expect(begun.meetings).toMatchObject([{ heldOn: null }]);
    const again = new Date(2026, 11, 3, 14, 20);
    const on = await at(
      again,
      lived,
      { choose: "go on with it" },
      { choose: "Go on with it" },
      { text: "q" },
    );
    expect(on).toMatchObject({ code: 0 });
    expect(on.meetings).toHaveLength(1);
  });

  it.each<[string, Act[], object]>([
    [
      "fifteen minutes",
      [
        { choose: "fifteen minutes" },
        { text: "7 December 2026 9:00" },
        { confirm: true },
        { confirm: false },
        { page: "on" },
      ],
      { minutes: 15, heldOn: null, when: new Date(2026, 11, 7, 9).toISOString() },
    ],
    [
      "another day",
      [
        { choose: "another day" },
        { text: "8 December 2026 9:00" },
        { confirm: true },
        { confirm: false },
        { page: "on" },
      ],
      { minutes: 30, heldOn: null, when: new Date(2026, 11, 8, 9).toISOString() },
    ],
    [
      "let go",
      [{ choose: "let it go" }],
      { heldOn: null, when: null, letGo: new Date(2026, 11, 3, 14).toISOString() },
    ],
  ])("did not take place: %s", async (_, acts, meeting) => {
    const lived = await planned();
    const ran = await at(later, lived, { choose: "The talk" }, ...acts);
    expect(ran.code).toBe(0);
    expect(ran.meetings).toMatchObject([meeting]);
    const after = await at(later, lived);
    expect(after.shown[1]).not.toContain("how did it go");
  });
});

describe("a talk that was let go", () => {
  const now = new Date(2026, 11, 5, 9);

  it("is told of as that, and is none of those that come or may have been held", async () => {
    const lived = await planned();
    const ran = await at(now, lived, { choose: "The talk" }, { choose: "let it go" });
    expect(ran.shown.join("\n")).toContain(
      "the talk of Thursday 3 December, 14:00 did not take place",
    );
    const { here, content } = lived;
    const list = (await here.smm(["meet", "list"], { content, now })).out.replace(/\s+/g, " ");
    expect(list).toContain("1. let go: planned for Thursday 3 December, 14:00, it did not take");
    expect(list).not.toContain("no time yet");
    expect((await here.smm(["export"], { content, now })).out).not.toContain("Our next talk");
    await here.smm(["meet", "plan", "--when", "2026-12-08 9:00"], { content, now });
    const { meetings } = await at(now, lived);
    expect(meetings).toMatchObject([
      { when: null },
      { when: new Date(2026, 11, 8, 9).toISOString() },
    ]);
    await here.smm(["undo"], { content, now });
    await here.smm(["undo"], { content, now });
    expect((await at(now, lived)).meetings).toMatchObject([
      { when: new Date(2026, 11, 3, 14).toISOString() },
    ]);
  });
});

describe("an action past its day", () => {
  const now = new Date(2026, 11, 12, 9);

  /** A learner who agreed to buy cups by 5 December. */
  async function agreed(): Promise<Lived> {
    const lived = await planned();
    const { store } = open(homeOf({ SMM_HOME: lived.here.home }, "/"));
    const meeting = store.record.meetings[0]?.id ?? "";
    const talk = { meeting, minutes: 30 as const, with: "Sam", pack: "drinks", conclusions: [] };
    const about = { useful: null, change: null, ratings: [] };
    store.save(
      { type: "meeting-held", on: "2026-12-03", ...talk, ...about },
      { type: "action-agreed", meeting, text: "Buy cups", owner: "learner", due: "2026-12-05" },
    );
    store.close();
    return lived;
  }

  const asked: Act = { choose: "“Buy cups”: is it done?" };

  it.each<[string, Act[], object]>([
    ["done", [{ choose: "It is done" }], { doneOn: "2026-12-12", due: "2026-12-05" }],
    [
      "another day",
      [{ choose: "Another day" }, { text: "20 December" }, { confirm: true }],
      { doneOn: null, due: "2026-12-20" },
    ],
    ["let go", [{ choose: "Let it go" }], { doneOn: null }],
  ])("is asked about first, and then no more: %s", async (_, acts, action) => {
    const lived = await agreed();
    const ran = await at(now, lived, asked, ...acts);
    expect(ran.code).toBe(0);
    expect(ran.shown[0]).toContain("You wanted to: Buy cups (was for Saturday 5 December)");
    expect(ran.actions).toMatchObject([action]);
    expect((await at(now, lived)).shown[1]).not.toContain("is it done?");
  });
});
