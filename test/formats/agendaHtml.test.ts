import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { fold } from "../../src/learner/fold.ts";
import { meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { courseOf, unitFrom } from "../support/course.ts";

const pair = {
  today: "2026-12-01",
  minutes: 30,
  mentor: "Sam",
  initiative: null,
  offer: null,
  items: [],
} as const;
const agenda = meetingAgenda(courseOf(unitFrom()), fold([]), pair);

describe("the agenda to print", () => {
  const html = agendaHtml(agenda, "3 December 2026, 14:00", "en");

  it("has an empty table for the actions, below the last block alone", () => {
    expect(html.split('<table class="actions">')).toHaveLength(2);
    expect(html).toContain(
      '<thead><tr><th scope="col">Who</th><th scope="col">What</th><th scope="col">By when</th></tr></thead>',
    );
    expect(html).toContain(`<tbody>${"<tr><td></td><td></td><td></td></tr>".repeat(3)}</tbody>`);
    const after = html.slice(html.indexOf('<table class="actions">'));
    expect(after).not.toContain('class="minutes"');
  });

  it("has the minutes of each block one after the other, and lines to write on", () => {
    const minutes = [...html.matchAll(/<span class="minutes">(\d+)–(\d+) min<\/span>/g)];
    const stretches = minutes.map(([, from, to]) => [Number(from), Number(to)]);
    expect(stretches.length).toBeGreaterThan(2);
    expect(stretches[0]?.[0]).toBe(0);
    expect(stretches.at(-1)?.[1]).toBe(30);
    for (const [at, [, to]] of stretches.slice(0, -1).entries())
      expect(stretches[at + 1]?.[0]).toBe(to);
    expect(html).toContain('<p class="rule" aria-hidden="true"></p>');
  });

  it("says how long the talk is, and when where that is known", () => {
    expect(html).toContain("<p>30 minutes, 3 December 2026, 14:00</p>");
    expect(agendaHtml(agenda, null, "en")).toContain("<p>30 minutes</p>");
  });
});
