import * as v from "valibot";
import { MEETING_MINUTES } from "../../learner/kept/talks.ts";
import { moment, told } from "../../learner/shapes.ts";
import { nextNumber, PROGRAMME, plannedWith } from "../meetings.ts";
import type { Section } from "./section.ts";
import { count } from "./shapes.ts";

/** A talk that is planned. */
const TALK = v.object({
  number: told("which talk it is, counted from 1", count),
  of: told("how many talks the programme has", count),
  when: told("null: no time is settled yet", v.nullable(moment)),
  minutes: v.picklist(MEETING_MINUTES),
});

const SHAPE = { talk: told("the next talk, where one is planned", v.nullable(TALK)) };

export const talk: Section<typeof SHAPE, "talk"> = {
  name: "talk",
  title: "Our next talk",
  shape: SHAPE,
  inFile: 2,
  reckon({ record, reader }) {
    const planned = plannedWith(record, reader);
    if (planned === undefined) return { talk: null };
    const { when, minutes } = planned;
    return { talk: { number: nextNumber(record, reader), of: PROGRAMME, when, minutes } };
  },
  without: { talk: { talk: null } },
  since: null,
  head({ talk }) {
    if (talk === null) return [];
    const { number, of, when, minutes } = talk;
    const which = number <= of ? `${number} of ${of}` : `number ${number}`;
    const begins = when === null ? "no time yet" : { moment: when };
    const value = [begins, ` (${minutes} minutes)`];
    return [{ label: `Our next talk, ${which}`, is: "next", value }];
  },
  tell: () => [],
};
