import { describe, expect, it } from "vitest";
import { minutesHtml } from "../../src/formats/minutesHtml.ts";
import { minutesMarkdown } from "../../src/formats/minutesMarkdown.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { type Minutes, minutesOf } from "../../src/mentoring/minutes.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";
import { NOBODY } from "../support/pair.ts";

const course = courseOf(unitFrom());

const noted = (text: string): Happening => {
  return { type: "note-written", kind: "question", text, private: false, unit: null };
};
const concluded = (prompt: string, text: string, more: object = {}): Happening => {
  return { type: "meeting-concluded", meeting: "m1", prompt, text, ...more };
};
const held = (meeting: string, more: object = {}): Happening => ({
  ...{ type: "meeting-held", meeting, on: "2026-11-03", minutes: 30, with: "Sam", conclusions: [] },
  ...{ useful: null, change: null, ratings: [], ...more },
});

/** A talk in which all happened that minutes tell of, and more. */
const TALK: Happening[] = [
  noted("Who *pours*?"),
  noted("And who drinks?"),
  { type: "meeting-begun", meeting: "m1", minutes: 30, with: "Sam" },
  concluded("talk/agreement", "All stays here."),
  concluded("item/e1", "The host."),
  concluded("item/e1", "And nobody else.", { private: true }),
  { type: "item-closed", item: "e1", is: "talked-over", meeting: "m1", words: "The host." },
  { type: "item-closed", item: "e2", is: "talked-over", meeting: "m1" },
  concluded("tea/mentor", "A second pot."),
  concluded("talk/learned", "Patience."),
  concluded("gone/both", "So."),
  { type: "action-agreed", meeting: "m1", text: "buy cups", owner: "learner", due: "2026-12-10" },
  { type: "action-agreed", meeting: "m1", text: "wash up", owner: "mentor", due: null },
  { type: "action-done", action: "e13" },
  held("m1"),
  {
    ...{ type: "meeting-planned", meeting: "m2", when: "2026-12-15T13:00:00.000Z" },
    ...{ minutes: 30, with: "Sam" },
  },
];

/** A page that told of all that. */
const PAGE: Happening = {
  ...{ type: "handed-over", handOver: "page-1", to: "Sam", open: ["e1", "e2"], settled: [] },
};

function minutesAfter(...happenings: Happening[]): Minutes {
  const record = fold(stamped(...happenings));
  const talk = record.meetings[0];
  if (talk === undefined) throw new Error("There is no talk.");
  return minutesOf(course, record, talk, null);
}

describe("the minutes of a talk", () => {
  it("are what was agreed, concluded and learnt, the actions and the next date, for both", () => {
    expect(minutesMarkdown(minutesAfter(...TALK))).toMatch(
      /^# Minutes of talk 1 with Sam, Tuesday 3 November 2026\n\n## What we agreed\n\n- All stays here\.\n\n## What we concluded\n\n- Who \\\*pours\\\*\?\n {2}- The host\.\n- Make a pot\.\n {2}- A second pot\.\n- What else came up\n {2}- So\.\n- And who drinks\?\n {2}- settled\n\n## What we learnt\n\n- Patience\.\n\n## What we will do\n\n- Learner: buy cups \(by Thursday 10 December\)\n- Sam: wash up \(done \w+ \d November\)\n\n## Our next talk\n\nTuesday 15 December, \d\d:00\n$/,
    );
  });

  it("have what was parked once, also where it was closed later, and not where that was in the talk", () => {
    const parked: Happening = { type: "item-parked", item: "e1", meeting: "m1" };
    const closed = (meeting: string | null): Happening => {
      return { type: "item-closed", item: "e1", is: "talked-over", meeting, words: "So." };
    };
    const said = (...more: Happening[]) =>
      minutesAfter(noted("Who?"), held("m1"), parked, ...more).concluded.map(({ text }) => text);
    expect(said()).toEqual(["left for when there is time"]);
    expect(said(closed(null))).toEqual(["left for when there is time"]);
    expect(said(closed("m1"))).toEqual(["So."]);
  });

  it("name each thing once, with all that came of it", () => {
    const conclusions = ["One.", "Two."].map((text) => ({ prompt: "talk/own", text }));
    const minutes = minutesAfter(held("m1", { conclusions }));
    expect(minutesMarkdown(minutes)).toContain(
      "- What the learner would most like to know, or to try out.\n  - One.\n  - Two.\n",
    );
    const html = minutesHtml(minutes, "en");
    expect(html.match(/What the learner would most like/g)).toHaveLength(1);
    expect(html).toContain("<p><bdi>One.</bdi></p>\n<p><bdi>Two.</bdi></p></li>");
  });

  it("have nothing in any form that the learner keeps to herself", () => {
    const minutes = minutesAfter(...TALK);
    const record = fold(stamped(...TALK));
    const summary = summarise(course, record, { ...NOBODY, mentor: "Sam" });
    const texts = [minutesMarkdown(minutes), minutesHtml(minutes, "en"), JSON.stringify(summary)];
    for (const text of texts) {
      expect(text).not.toContain("And nobody else.");
      expect(text).toContain("The host.");
    }
  });

  it("tell of no next talk where another was held since", () => {
    expect(minutesAfter(...TALK, held("m2", { on: "2026-12-15" })).next).toBeNull();
  });

  it("say so where nothing was written down", () => {
    const minutes = minutesAfter(held("m1"));
    expect(minutesMarkdown(minutes)).toBe(
      "# Minutes of talk 1 with Sam, Tuesday 3 November 2026\n\nNothing was written down.\n",
    );
    expect(minutesHtml(minutes, "en")).toContain("<p>Nothing was written down.</p>");
  });

  it("stand in the summary, those of the last talk, until a page was handed over and one held of which nothing was told", () => {
    const told = (...more: Happening[]) =>
      summaryMarkdown(
        summarise(course, fold(stamped(...TALK, ...more)), { ...NOBODY, mentor: "Sam" }),
      );
    expect(told()).toContain(
      "## What we concluded when we last talked\n\nOn Tuesday 3 November 2026:",
    );
    expect(told()).toContain("- Make a pot.\n  - A second pot.");
    const nothing = held("m2", { on: "2026-12-15" });
    expect(told(nothing)).toContain(
      "## What we concluded when we talked\n\nOn Tuesday 3 November 2026:",
    );
    expect(told(PAGE, nothing)).not.toContain("What we concluded");
  });
  it("stand there of all talks since the page before, also where it is written once more", () => {
    const talk = (meeting: string, on: string, text: string): Happening =>
      held(meeting, { on, conclusions: [{ prompt: "talk/learned", text }] });
    const told = (...happenings: Happening[]) => {
      const record = fold(stamped(...TALK, ...happenings));
      const { minutes, earlierMinutes } = summarise(course, record, { ...NOBODY, mentor: "Sam" });
      return [...earlierMinutes, minutes].map((each) => each?.learnt.join());
    };
    const since = [PAGE, talk("m3", "2026-11-12", "Salt."), talk("m2", "2026-11-10", "Pepper.")];
    expect(told()).toEqual(["Patience."]);
    expect(told(...since)).toEqual(["Pepper.", "Salt."]);
    expect(told(...since, { ...PAGE, handOver: "page-2" })).toEqual(["Pepper.", "Salt."]);
    const next = [{ ...PAGE, handOver: "page-2" }, talk("m4", "2026-11-14", "Oil.")];
    expect(told(...since, ...next)).toEqual(["Oil."]);
  });
});
