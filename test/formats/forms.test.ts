import { describe, expect, it } from "vitest";
import { FORMS, formsOf, summaryFormOf } from "../../src/formats/forms.ts";
import { readHandOver, TO_BE_OPENED } from "../../src/formats/openedFile.ts";
import { fold } from "../../src/learner/fold.ts";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { livelySummary } from "../support/lively.ts";
import { REPLY } from "../support/reply.ts";
import { DRINKS_SHARED } from "../support/shared.ts";

const summary = livelySummary();
const TEA = unitFrom();
const agenda = meetingAgenda(courseOf(TEA), fold([]), {
  today: "2026-12-01",
  minutes: 30,
  mentor: "Sam",
  initiative: null,
  offer: null,
  items: [],
});

const MINUTES = {
  ...{
    number: 1,
    learner: null,
    with: "Sam",
    heldOn: "2026-12-01",
    agreed: ["So."],
    concluded: [],
  },
  ...{ learnt: [], actions: [], next: null },
};

/** A text in each form. */
const WRITTEN: Record<keyof typeof FORMS, () => Promise<string | null>> = {
  md: () => FORMS.md.write({ summary, language: "en" }),
  html: () => FORMS.html.write({ summary, language: "en" }),
  json: () => FORMS.json.write({ summary, language: "en" }),
  reply: () => FORMS.reply.write(REPLY),
  pack: () => FORMS.pack.write(DRINKS_SHARED),
  xapi: () => FORMS.xapi.write([{ id: "a" } as never]),
  ics: () =>
    FORMS.ics.write({
      id: "a",
      sequence: 0,
      when: "2026-12-03T13:00:00.000Z",
      minutes: 30,
      title: "Talk 1",
      agenda: "-",
      now: "2026-12-01T13:00:00.000Z",
    }),
  agenda: () => FORMS.agenda.write({ agenda, when: "today", language: "en" }),
  agendaText: () => FORMS.agendaText.write({ agenda, when: null, language: "en" }),
  minutes: () => FORMS.minutes.write({ minutes: MINUTES, language: "en" }),
  minutesText: () => FORMS.minutesText.write({ minutes: MINUTES, language: "en" }),
  unit: () => FORMS.unit.write({ unit: TEA, pages: TEA.pages, language: "en" }),
};

describe.each(Object.entries(WRITTEN))("a file in the form %s", (name, written) => {
  const own = FORMS[name as keyof typeof FORMS];

  it("begins as no other does", async () => {
    const text = await written();
    const alike = Object.values(FORMS).filter(({ begins }) => begins.test(text ?? ""));
    expect(alike).toEqual([own]);
  });

  it("is told from others when it is opened, with and without a mark at its beginning", async () => {
    const text = (await written()) ?? "";
    const is = { smm: own.of, people: "for-reading", others: "something-else" }[own.readBy];
    for (const file of [text, `\ufeff${text}`]) expect(readHandOver(file).is).toBe(is);
  });

  it("is found in a folder by its name and its first bytes where smm reads it", async () => {
    const first = ((await written()) ?? "").slice(0, 64);
    const ours = own.readBy === "smm";
    expect(TO_BE_OPENED.byName(`a.${own.ending.toUpperCase()}`) || !ours).toBe(true);
    expect(TO_BE_OPENED.byBeginning(first)).toBe(ours);
  });
});

describe("the forms of the summary", () => {
  it("are found by the ending of a file, in any case", () => {
    for (const name of formsOf("summary"))
      for (const file of [`a.${name}`, `a.b.${name.toUpperCase()}`])
        expect(summaryFormOf(file)).toBe(name);
    for (const file of ["a", "a.txt", "md", "json", ".mdx", ""])
      expect(summaryFormOf(file)).toBeUndefined();
  });

  it("are nothing where the file would be too large to be opened", async () => {
    const [thought] = summary.thoughts;
    const thoughts = Array.from({ length: 60 }, () => ({ ...thought, text: "x".repeat(99_000) }));
    const large = { ...summary, thoughts } as Summary;
    expect(JSON.stringify(summaryFile(large)).length).toBeGreaterThan(5_000_000);
    expect(await FORMS.json.write({ summary: large, language: "en" })).toBeNull();
    const many = { ...summary, days: Array.from({ length: 1001 }, () => "2026-11-02") };
    expect(await FORMS.json.write({ summary: many, language: "en" })).toBeNull();
  });
});
