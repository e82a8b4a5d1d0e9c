import * as v from "valibot";
import { MEETING_MINUTES, type MeetingMinutes } from "../../learner/happenings/talks.ts";
import { told } from "../../learner/shapes.ts";
import { ended } from "../../text/ended.ts";
import { meetingAgenda } from "../meetingAgenda.ts";
import { plannedWith, type TalkPrompt, USUAL_MINUTES } from "../meetings.ts";
import type { Section } from "./section.ts";
import { authors, count, line, list, markdown } from "./shapes.ts";

const PROMPT = v.object({
  by: told(
    "whose words it is in: an author's are Markdown, the mentor's own are plain",
    v.picklist(["author", "mentor"]),
  ),
  ask: markdown,
  listenFor: v.nullable(markdown),
});

export type AgendaPrompt = v.InferOutput<typeof PROMPT>;

const AGENDA = v.object({
  number: told("which talk it is, counted from 1", count),
  of: told("how many talks the programme has", count),
  minutes: v.picklist(MEETING_MINUTES),
  items: told(
    "in minutes from the talk's beginning",
    list(v.object({ from: count, to: count, what: line, prompt: v.nullable(PROMPT) })),
  ),
});

const SHAPE = { agenda: v.nullable(AGENDA) };

const IN_WORDS: Record<MeetingMinutes, string> = {
  15: "fifteen",
  30: "thirty",
  45: "forty-five",
  60: "sixty",
};

function agendaPrompt({ by, ask, listenFor }: TalkPrompt): AgendaPrompt {
  return { by, ask: authors(ask), listenFor: listenFor && authors(listenFor) };
}

export const agenda: Section<typeof SHAPE, "agenda"> = {
  name: "agenda",
  title: ({ agenda }) =>
    `A suggestion for our ${IN_WORDS[agenda?.minutes ?? USUAL_MINUTES]} minutes`,
  shape: SHAPE,
  inFile: 13,
  reckon({ course, record, reader }) {
    const minutes = plannedWith(record, reader)?.minutes ?? USUAL_MINUTES;
    // Without what is open: that stands in a part of the summary that can be left out.
    const wanted = { minutes, mentor: reader, initiative: null, offer: null, items: [] };
    const { number, of, blocks } = meetingAgenda(course, record, wanted);
    return {
      agenda: {
        number,
        of,
        minutes,
        items: blocks.map(({ from, to, heading, what, prompt }) => ({
          from,
          to,
          what: what === null ? heading : `${ended(heading)} ${what}`,
          prompt: prompt === null ? null : agendaPrompt(prompt),
        })),
      },
    };
  },
  without: { agenda: { agenda: null } },
  since: null,
  head: null,
  tell: ({ agenda }) => (agenda === null ? [] : [{ is: "steps", steps: agenda.items }]),
};
