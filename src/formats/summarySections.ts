import type { AgendaPrompt, ShakySpot, SharedNote, Summary } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { bars, daysByWeek, daysInWords, scales } from "./charts.ts";
import { escapeHtml } from "./escape.ts";
import {
  cited,
  fact,
  facts,
  inline,
  link,
  list,
  paragraphs,
  section,
  time,
  words,
} from "./htmlParts.ts";
import { agendaTitle, TITLE, WHO_DECIDES } from "./summaryTitles.ts";

function note(
  { text, day, initiative, decides }: SharedNote,
  more: readonly string[] = [],
): string {
  const lines = [
    ...(initiative === null ? [] : [`For the initiative: ${words(initiative)}`]),
    ...(decides === null ? [] : [`Would decide: ${words(decides)}`]),
    ...more,
    time(day),
  ];
  return [paragraphs(text), `<p class="more">${lines.join("<br>\n")}</p>`].join("\n");
}

function questions({ questions }: Summary): string {
  const items = questions.map((each) => note(each));
  return section("questions", TITLE.questions, [list("asked", items, "ol")]);
}

function unitsByPart({ parts }: Summary): string {
  return bars({
    caption: "Units by part",
    columns: ["Part", "Units"],
    pieces: [
      { fill: "full", is: "read" },
      { fill: "hatched", is: "begun" },
      { fill: "empty", is: "new" },
    ],
    rows: parts.map(({ title, total, done, started }) => ({
      title,
      counts: [done, started, total - done - started],
      words: `${done} of ${total} read${started > 0 ? `, ${started} begun` : ""}`,
    })),
  });
}

function whatWasRead(summary: Summary): string {
  const { done, reading, finished, total } = summary;
  if (total === 0) return "";
  if (finished + reading.length === 0)
    return section("read", TITLE.read, ["<p>Nothing yet: the first lesson is still ahead.</p>"]);
  const items = [
    ...done.map(({ unit, on }) => ({ unit, when: time(on) })),
    ...reading.map(({ unit, since }) => ({ unit, when: `being read since ${time(since)}` })),
  ].map(({ unit, when }) => `${escapeHtml(unit.title)} <span class="when">${when}</span>`);
  return section("read", TITLE.read, [
    `<p class="figure"><strong>${finished}</strong> of ${counted(total, "unit")} read to the end${
      summary.since === null ? "" : `, ${done.length} of them since ${time(summary.since)}`
    }</p>`,
    unitsByPart(summary),
    list("dated", items),
  ]);
}

function whenIWasHere({ days }: Summary): string {
  if (days.length === 0) return "";
  return section("days", TITLE.days, [`<p>${daysInWords(days)}</p>`, daysByWeek(days)]);
}

function answersByPart({ standing }: Summary): string {
  if (standing.length === 0) return "";
  return bars({
    caption: "Questions by part, as I answered them last",
    columns: ["Part", "Questions"],
    pieces: [
      { fill: "full", is: "solid" },
      { fill: "dotted", is: "shaky" },
    ],
    rows: standing.map(({ title, solid, shaky }) => ({
      title,
      counts: [solid, shaky],
      words: `${solid} solid, ${shaky} shaky`,
    })),
  });
}

function spot({ unit, ask, page, answered, better }: ShakySpot): string {
  const said = answered.length === 0 ? "I don’t know yet" : answered.map(words).join("; ");
  const lines = [
    fact("I answered", said),
    fact("Better", inline(better)),
    fact("To read again", `“${inline(page.heading)}” in “${escapeHtml(unit.title)}”`),
  ];
  return [`<h4>${inline(ask)}</h4>`, facts(lines, "labelled")].join("\n");
}

function shakySpots({ shaky }: Summary): string {
  if (shaky.length === 0) return "";
  return `<h3>Shaky, and good to talk about</h3>\n${list("spots", shaky.map(spot))}`;
}

function solidUnits({ solid }: Summary): string {
  if (solid.length === 0) return "";
  const items = solid.map(({ unit, right, asked }) => {
    const how =
      right === asked
        ? `all of ${counted(asked, "question")}`
        : `${right} of ${counted(asked, "question")}`;
    return `${escapeHtml(unit.title)} <span class="when">${how}</span>`;
  });
  return `<h3>Solid, in all or in part</h3>\n${list("dated", items)}`;
}

function solidAndShaky(summary: Summary): string {
  return section("solid", TITLE.solid, [
    answersByPart(summary),
    shakySpots(summary),
    solidUnits(summary),
  ]);
}

function sureness({ baseline }: Summary): string {
  const rows = baseline.map(({ sentence, first, now }) => ({
    title: sentence,
    first,
    now,
    words: now === null ? `${first} of 5` : `${now} of 5; at first ${first}`,
  }));
  return section("sure", TITLE.sure, [scales(rows)]);
}

function ownWords({ ownWords }: Summary): string {
  if (ownWords === null) return "";
  const { text, day, unit } = ownWords;
  const about = unit === null ? "" : `On “${escapeHtml(unit.title)}”, `;
  return section("own-words", TITLE.ownWords, [
    `<blockquote>\n${paragraphs(text)}\n</blockquote>`,
    `<p class="when">${about}${time(day)}</p>`,
  ]);
}

function ideas({ ideas }: Summary): string {
  const items = ideas.map((each) => note(each, each.decides === null ? [WHO_DECIDES] : []));
  return section("ideas", TITLE.ideas, [list("notes", items)]);
}

function thoughts({ thoughts }: Summary): string {
  const items = thoughts.map((each) => note(each));
  return section("thoughts", TITLE.thoughts, [list("notes", items)]);
}

function actions({ actions }: Summary): string {
  const items = actions.map(({ text, owner, due, doneOn }) => {
    const by = due === null ? "" : `by ${time(due)}`;
    const state = doneOn === null ? by : `done ${time(doneOn)}`;
    const who = owner === "learner" ? "Mine" : "Yours";
    return `<span>${who}: ${words(text)}</span> <span class="when">${state}</span>`;
  });
  return section("actions", TITLE.actions, [list("dated", items)]);
}

function offer({ offer }: Summary): string {
  return section("offer", TITLE.offer, offer === null ? [] : [paragraphs(offer)]);
}

function exchanged({ exchanged }: Summary): string {
  const items = exchanged.map(({ title, url, from, readOn, gave }) => {
    const lines = [
      from === null ? "I recommend it" : `Recommended by ${words(from)}`,
      readOn === null ? "Not read yet" : `Read ${time(readOn)}`,
      ...(gave === null ? [] : [`What it gave me: ${words(gave)}`]),
    ];
    const named = `<p dir="auto"><strong>${link(url ?? undefined, title)}</strong></p>`;
    return [named, `<p class="more">${lines.join("<br>\n")}</p>`].join("\n");
  });
  return section("exchanged", TITLE.exchanged, [list("notes", items)]);
}

function promptParagraphs({ by, ask, listenFor }: AgendaPrompt): string[] {
  const said = by === "author" ? inline : words;
  return [
    `<p class="prompt">${said(ask)}</p>`,
    ...(listenFor === null ? [] : [`<p class="more">Listen for: ${said(listenFor)}</p>`]),
  ];
}

function agenda({ agenda }: Summary): string {
  if (agenda === null) return "";
  const items = agenda.items.map(({ from, to, what, prompt }) =>
    [
      `<p class="minutes">${from}–${to} min</p>`,
      `<div><p>${escapeHtml(what)}</p>`,
      ...(prompt === null ? [] : promptParagraphs(prompt)),
      "</div>",
    ].join("\n"),
  );
  return section("agenda", agendaTitle(agenda), [list("agenda", items, "ol")]);
}

/** The sources of the pages that are to be read again, each once. */
function sources({ shaky }: Summary): string {
  const items = new Set(
    shaky.flatMap(({ sources }) => sources).map(({ text, url }) => cited(text, url ?? undefined)),
  );
  return section("sources", TITLE.sources, [list("sources", [...items])]);
}

/** What the page is made of below its head, in the order in which a mentor wants to read it. */
export const SECTIONS: readonly ((summary: Summary) => string)[] = [
  questions,
  whatWasRead,
  whenIWasHere,
  solidAndShaky,
  sureness,
  ownWords,
  ideas,
  thoughts,
  actions,
  offer,
  exchanged,
  agenda,
  sources,
];
