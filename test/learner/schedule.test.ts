import { describe, expect, it } from "vitest";
import type { Event, Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { dueFirst, nextIn, type Scheduled, scheduleOf } from "../../src/learner/schedule.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const tea = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [brew]"));
const coffee = unitFrom(undefined, { id: "coffee", part: "strong" });
const course = courseOf(tea, coffee);

/** These happenings as events of these days of November 2026. */
function on(...dated: [day: number, happening: Happening][]): Event[] {
  return stamped(...dated.map(([, happening]) => happening)).map((event, index) => {
    const day = `2026-11-${String(dated[index]?.[0]).padStart(2, "0")}`;
    return { ...event, day, at: `${day}T09:${String(index).padStart(2, "0")}:00.000Z` };
  });
}

const schedule = (events: Event[], today: string, gap?: number) =>
  scheduleOf(course, fold(events), today, gap);
const ids = (some: readonly { unit: { id: string }; question: { id: string } }[]) =>
  some.map(({ unit, question }) => `${unit.id}/${question.id}`);

describe("the schedule", () => {
  it("has the questions that were answered in the meaning they have now", () => {
    const events = on(
      [2, answered("tea", "boils", true)],
      [2, answered("tea", "pot", true, { fingerprint: "old" })],
      [2, answered("tea", "gone", true)],
      [2, answered("nowhere", "boils", true)],
      [3, answered("brew", "dried", false)],
    );
    const { questions } = schedule(events, "2026-11-22");
    expect(ids(questions)).toEqual(["tea/boils", "tea/dried"]);
    expect(questions.map(({ memory }) => memory.last)).toEqual(["2026-11-02", "2026-11-03"]);
  });

  it("goes by the days of all names that a unit had", () => {
    const renamed = on([2, answered("brew", "boils", true)], [6, answered("tea", "boils", true)]);
    const same = on([2, answered("tea", "boils", true)], [6, answered("tea", "boils", true)]);
    expect(schedule(renamed, "2026-11-22")).toMatchObject({
      questions: schedule(same, "2026-11-22").questions,
    });
  });

  it("is the same however often it is reckoned, and with another gap nothing is lost", () => {
    const events = on([2, answered("tea", "boils", true)], [9, answered("tea", "boils", true)]);
    expect(schedule(events, "2026-11-22", 7).questions[0]?.memory.due).toBe("2026-11-16");
    expect(schedule(events, "2026-11-22").questions).toEqual(
      schedule(events, "2026-11-22").questions,
    );
    expect((schedule(events, "2026-11-22").questions[0]?.memory.due ?? "") > "2026-11-16").toBe(
      true,
    );
  });

  it("counts what a wrong clock dated later as today's, so that nothing is out of reach", () => {
    const later = on([28, answered("tea", "boils", true)], [22, answered("tea", "boils", false)]);
    const [question] = schedule(later, "2026-11-22").questions;
    expect(question).toMatchObject({ dueIn: 1, memory: { last: "2026-11-22" } });
  });

  it("is not changed by a retry", () => {
    const missed: [number, Happening] = [2, answered("tea", "boils", false)];
    const retried: [number, Happening] = [2, answered("tea", "boils", true, { during: "retry" })];
    expect(schedule(on(missed, retried), "2026-11-22").questions[0]?.memory).toEqual(
      schedule(on(missed), "2026-11-22").questions[0]?.memory,
    );
  });

  it("tells in how many days something comes up, or that nothing does", () => {
    expect(nextIn(schedule([], "2026-11-22").questions)).toBeUndefined();
    const events = on([2, answered("tea", "boils", false)], [5, answered("tea", "pot", false)]);
    expect(nextIn(schedule(events, "2026-11-02").questions)).toBe(1);
    expect(nextIn(schedule(events, "2026-11-22").questions)).toBe(-19);
  });
});

describe("what is due", () => {
  const missed = (day: number, unit: string, question: string): [number, Happening] => [
    day,
    answered(unit, question, false),
  ];

  it("is what is due on that day or before it, not what comes later", () => {
    const events = on(missed(2, "tea", "boils"), missed(3, "tea", "pot"));
    expect(ids(dueFirst(schedule(events, "2026-11-03"), 5, 1))).toEqual(["tea/boils"]);
    expect(ids(dueFirst(schedule(events, "2026-11-04"), 5, 1)).sort()).toEqual([
      "tea/boils",
      "tea/pot",
    ]);
  });

  it("is no more than wanted: of each unit first what gains most by being asked", () => {
    const events = on(
      missed(2, "tea", "boils"),
      [2, answered("tea", "pot", true)],
      missed(20, "coffee", "boils"),
      [10, answered("coffee", "pot", true)],
    );
    const all = schedule(events, "2026-11-22");
    const gain = ({ memory }: (typeof all.questions)[number]) =>
      all.scheduler.gain(memory, all.today);
    const best = (unit: string) =>
      Math.max(...all.questions.filter((each) => each.unit.id === unit).map(gain));
    const chosen = dueFirst(all, 2, 1);
    expect(chosen.map(gain)).toEqual([best("tea"), best("coffee")].sort((a, b) => b - a));
    expect(ids(dueFirst(all, 9, 1))).toHaveLength(4);
  });

  it("is a key question before another that it helps as much", () => {
    const marked = courseOf({
      ...tea,
      questions: tea.questions.map((each) => ({ ...each, key: each.id === "order" })),
    });
    const events = on(
      ...tea.questions.map(({ id }) => [2, answered("tea", id, true)] as [number, Happening]),
    );
    const all = scheduleOf(marked, fold(events), "2026-11-22");
    for (let seed = 0; seed < 10; seed++)
      expect(ids(dueFirst(all, 1, seed))).toEqual(["tea/order"]);
  });

  it.each([
    [6, 2],
    [5, 1],
    [3, 1],
    [2, 0],
  ])("among %i has %i that was missed, before what asking helps more", (count, misses) => {
    const events = on(
      [2, answered("tea", "boils", true)],
      [2, answered("tea", "pot", true)],
      [2, answered("coffee", "boils", true)],
      [2, answered("coffee", "pot", true)],
      missed(21, "tea", "order"),
      missed(21, "tea", "dried"),
    );
    const all = schedule(events, "2026-11-22");
    for (let seed = 0; seed < 10; seed++) {
      const chosen = dueFirst(all, count, seed);
      expect(chosen).toHaveLength(count);
      expect(chosen.map((each) => each.missed)).toEqual(chosen.map((_, at) => at < misses));
    }
  });

  it("is the same with the same seed", () => {
    const events = on(...tea.questions.map(({ id }) => missed(2, "tea", id)));
    const all = schedule(events, "2026-11-22");
    expect(ids(dueFirst(all, 2, 7))).toEqual(ids(dueFirst(all, 2, 7)));
    const sets = Array.from({ length: 30 }, (_, seed) => ids(dueFirst(all, 2, seed)).join());
    expect(new Set(sets).size).toBeGreaterThan(1);
  });
});

describe("the days until the first question", () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[3, 1, 2], 1],
    [[1, 3], 1],
    [[-2, 0], -2],
  ])("of %j are %j", (days, first) => {
    const some = days.map((dueIn) => ({ dueIn }) as Scheduled);
    expect(nextIn(some)).toBe(first);
  });
});
