import { beginningOf } from "../beginning.ts";
import { cleanLine } from "../clean.ts";
import { daysBetween, sayDay } from "../day.ts";
import { type Found, foundIn, lies, type WhenWanted } from "./meant.ts";
import { isKnown, type Parse, parsesOf } from "./parses.ts";
import type { DayPart, Part } from "./parts.ts";
import { sayAhead, sayMoment } from "./said.ts";
import { wallAt } from "./wall.ts";
import { folded } from "./words.ts";

/** What a text may mean. */
export type Reading = {
  /** YYYY-MM-DD */
  day: string;
  /** the moment, in UTC; null where a day alone is wanted, or the time was not told */
  when: string | null;
  /** in which part of the day, where that was told and the time was not */
  during?: DayPart;
  /** in full: Thursday 3 December 2026, 14:00 */
  said: string;
};

export type WhenRead =
  | { is: "read"; reading: Reading }
  /** it is not sure what was meant, because of `why`, a sentence: it may be one of these, in their order */
  | { is: "asked"; why: string; readings: Reading[] }
  /** it cannot be meant, because of `why`, a sentence; `known`: it is a day and a time, or as much as was wanted */
  | { is: "refused"; why: string; known?: true };

const LONGEST = 100;
const MOST_WORDS = 16;
const MOST_SKIPPED = 3;
const FAR_DAYS = 731;

function readingOf(
  { day, when, during }: Found,
  { kind, locality: { zone } }: WhenWanted,
  twice: boolean,
): Reading {
  if (kind === "day" || when === undefined) {
    const of = kind === "day" || during === undefined ? {} : { during };
    return { day, when: null, said: sayDay(day), ...of };
  }
  const moment = when.toISOString();
  const said = sayMoment(moment, zone) + (twice ? ` (${sayAhead(moment, zone)})` : "");
  return { day, when: moment, said };
}

/** Each once, the earliest first, and what is unlikely last. */
function readingsOf(found: readonly Found[], wanted: WhenWanted): Reading[] {
  const said = (each: Found) => readingOf(each, wanted, false).said;
  const key = ({ when, day }: Found) =>
    wanted.kind === "day" ? day : (when?.toISOString() ?? day);
  const rank = (each: Found) => `${each.unlikely ? 1 : 0} ${key(each)}`;
  const sorted = [...found].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const all = sorted.map((each) => {
    const alike = found.filter((other) => said(other) === said(each));
    return readingOf(each, wanted, new Set(alike.map(({ when }) => when?.getTime())).size > 1);
  });
  return [...new Map(all.map((each) => [each.said, each])).values()];
}

/** The same date without its year, where the year it was typed with is over or still to come. */
function withoutYear(parts: readonly Part[]): Part[] | undefined {
  if (!parts.some((part) => part.is === "date" && part.year !== undefined)) return undefined;
  return parts.map((part): Part => {
    if (part.is !== "date") return part;
    const { year, ...rest } = part;
    return rest;
  });
}

/** What to say of days on the wrong side, and what may be meant instead. */
function elsewhere(parses: readonly Parse[], wanted: WhenWanted): WhenRead | undefined {
  for (const { parts } of parses) {
    const [found] = foundIn(parts, wanted);
    if (found === undefined) continue;
    const { said } = readingOf(found, wanted, false);
    const why = `${said} ${wanted.side === "ahead" ? "has passed already" : "is still to come"}.`;
    const other = wanted.side === "ahead" ? withoutYear(parts) : undefined;
    const instead = (other === undefined ? [] : foundIn(other, wanted)).filter((each) =>
      lies(each, wanted),
    );
    const readings = readingsOf(instead, wanted);
    return readings.length > 0
      ? { is: "asked", why, readings }
      : { is: "refused", why, known: true };
  }
  return undefined;
}

function whySkipped(skipped: readonly string[], text: string): string {
  const unknown = skipped.filter((word) => !isKnown(word));
  if (unknown.length === 0) return `Not all of “${text}” goes together.`;
  const words = unknown.map((word) => `“${word}”`).join(" and ");
  return `${words} ${unknown.length === 1 ? "was" : "were"} not understood.`;
}

function farAhead({ day, but }: Found, { now, side, locality }: WhenWanted): string | undefined {
  const far = side === "ahead" && daysBetween(wallAt(now, locality.zone).day, day) > FAR_DAYS;
  return far ? "That is more than two years from now." : but;
}

/**
 * What a person means by `text`, in English or German: "next Tuesday 2pm", "3.12.2026", "in two weeks,
 * same time", "morgen 9 Uhr". Every word of it is used, or it is asked.
 */
export function readWhen(text: string, wanted: WhenWanted): WhenRead {
  const typed = cleanLine(text);
  const no = wanted.kind === "day" ? "no day" : "no day and time";
  if (typed.length > LONGEST || typed.split(/[\s,;]+/).length > MOST_WORDS)
    return { is: "refused", why: `“${beginningOf(typed)}” is ${no}.` };
  const words = folded(typed)
    .replace(/[()]/g, " ")
    .replace(/(\d)t(?=\d)/g, "$1 ");
  let noSuchDay = false;
  for (let skips = 0; skips <= MOST_SKIPPED; skips++) {
    const parses = parsesOf(words, skips, wanted.locality.dayFirst)
      .filter(({ parts }) => parts.length > 0)
      .sort((a, b) => a.cost - b.cost);
    const lying = parses.map((parse) => ({
      ...parse,
      found: foundIn(parse.parts, wanted).filter((each) => lies(each, wanted)),
    }));
    const cheapest = lying.find(({ found }) => found.length > 0)?.cost;
    if (cheapest === undefined) {
      if (skips === 0) {
        const wrongSide = elsewhere(parses, wanted);
        if (wrongSide !== undefined) return wrongSide;
        noSuchDay = parses.some(({ parts }) =>
          parts.some(({ is }) => is === "date" || is === "nth"),
        );
        if (noSuchDay) break;
      }
      continue;
    }
    const best = lying.filter(({ cost, found }) => cost === cheapest && found.length > 0);
    const all = best
      .flatMap(({ found }) => found)
      .map((each) => {
        const but = farAhead(each, wanted);
        return { ...each, ...(but !== undefined && { but }) };
      });
    const sure = all.filter(({ but }) => but === undefined);
    const readings = readingsOf(sure.length > 0 ? sure : all, wanted);
    const [reading] = readings;
    if (reading === undefined) continue;
    const isAlone = readings.length === 1 && all.every(({ among }) => among === true);
    if (skips > 0) return { is: "asked", why: whySkipped(best[0]?.skipped ?? [], typed), readings };
    if (isAlone || (readings.length === 1 && sure.length > 0)) return { is: "read", reading };
    if (readings.length === 1 && wanted.kind === "moment" && reading.when === null) {
      const what = reading.during === undefined ? "a day without a time" : "without an hour";
      return { is: "asked", why: `“${typed}” is ${what}.`, readings };
    }
    const reasons = new Set((sure.length > 0 ? sure : all).map(({ but }) => but));
    const [why] = reasons.size === 1 ? reasons : [];
    return { is: "asked", why: why ?? "That may be meant in more than one way.", readings };
  }
  return {
    is: "refused",
    why: noSuchDay ? `There is no such day as “${typed}”.` : `“${typed}” is ${no}.`,
  };
}
