import { describe, expect, it } from "vitest";
import { summaryLine } from "../../src/formats/summaryLine.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { momentInWords } from "../../src/text/day.ts";
import { livelySummary } from "../support/lively.ts";
import { REPLY } from "../support/reply.ts";

const WHEN = "2026-12-21T10:00:00.000Z";
const LIVELY = livelySummary();
const lineOf = (changes: Partial<Summary>) =>
  summaryLine({ is: "summary", summary: { ...LIVELY, ...changes } });
const talk = (when: string | null): Summary["talk"] => ({ number: 3, of: 6, when, minutes: 30 });

describe("a summary on one line", () => {
  it("says who, how much is read, what is asked and shaky, and when they talk", () => {
    const when = momentInWords(WHEN);
    const handOver = { id: "page-2", at: WHEN };
    expect(lineOf({ total: 40, talk: talk(WHEN), handOver })).toBe(
      `Helen Brandt, 9 of 40 units read; 2 questions for you; 3 pages worth a second look; next talk ${when}; made ${when}`,
    );
  });

  it("says nothing of what it does not tell", () => {
    const pair = { ...LIVELY.pair, learner: null };
    expect(lineOf({ pair, total: 0, open: [], topics: [], talk: null })).toBe(
      "a learner without a name, 0 questions for you",
    );
    expect(lineOf({ finished: 0, total: 1, open: [], topics: [], talk: talk(null) })).toBe(
      "Helen Brandt, 0 of 1 unit read; 0 questions for you",
    );
  });
});

describe("a reply on one line", () => {
  it("says when, from whom, to whom and how many answers", () => {
    expect(summaryLine({ is: "reply", reply: REPLY })).toBe(
      "a reply of 25 November 2026, from Sam to Ada, with 1 answer",
    );
    const nobodys = { ...REPLY, from: null, to: null, answers: [] };
    expect(summaryLine({ is: "reply", reply: nobodys })).toBe(
      "a reply of 25 November 2026, from a mentor to a learner, with 0 answers",
    );
  });
});
