import * as v from "valibot";
import { MEETING_MINUTES, type MeetingMinutes } from "../../learner/kept/talks.ts";
import { told } from "../../learner/shapes.ts";
import { ended } from "../../text/ended.ts";
import { meetingAgenda } from "../meetingAgenda.ts";
import { plannedWith, type TalkPrompt, USUAL_MINUTES } from "../meetings.ts";
import type { Section } from "./section.ts";
import { authors, count, type Data, line, list, markdown } from "./shapes.ts";

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
  also: told(
    "what may be talked about besides, if there is time",
    v.optional(list(PROMPT), () => []),
  ),
});

const SHAPE = { agenda: v.nullable(AGENDA) };

export type AgendaTold = Data<typeof SHAPE>;

const IN_WORDS: Record<MeetingMinutes, string> = {
  15: "fifteen",
  30: "thirty",
  45: "forty-five",
  60: "sixty",
};

function agendaPrompt({ by, ask, listenFor }: TalkPrompt): AgendaPrompt {
  return { by, ask: authors(ask), listenFor: listenFor && authors(listenFor) };
}

const MOST_PROMPTS = 2;

function promptsOf<Prompt>(points: readonly { prompt: Prompt | null }[]): Prompt[] {
  return points.flatMap(({ prompt }) => prompt ?? []);
}

/** The prompts that stand by themselves, before the minutes; a mentor's own are among what is open. */
export function firstPrompts({ agenda }: AgendaTold): AgendaPrompt[] {
  if (agenda === null) return [];
  const prompts = [...promptsOf(agenda.items), ...agenda.also];
  return prompts.filter(({ by }) => by === "author").slice(0, MOST_PROMPTS);
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
    // Nothing that is left in it has a day.
    const said = { today: "", minutes, mentor: reader, initiative: null, offer: null };
    const wanted = { ...said, items: [] };
    const { number, of, blocks, ifThereIsTime } = meetingAgenda(course, record, wanted);
    return {
      agenda: {
        number,
        of,
        minutes,
        items: blocks.map(({ kind, from, to, heading, what, prompt }) => ({
          from,
          to,
          // What it says where nothing is open is not known to be so.
          what: what === null || kind === "last" ? heading : `${ended(heading)} ${what}`,
          prompt: prompt === null ? null : agendaPrompt(prompt),
        })),
        also: promptsOf(ifThereIsTime)
          .map(agendaPrompt)
          .slice(0, Math.max(0, MOST_PROMPTS - promptsOf(blocks).length)),
      },
    };
  },
  without: { agenda: { agenda: null } },
  since: null,
  head: null,
  tell(data) {
    const above = firstPrompts(data);
    const steps = (data.agenda?.items ?? []).map(({ prompt, ...step }) => {
      return { ...step, prompt: prompt !== null && above.includes(prompt) ? null : prompt };
    });
    return steps.length === 0 ? [] : [{ is: "steps", steps }];
  },
};
