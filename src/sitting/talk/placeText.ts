import { isOpen, itemsWith } from "../../mentoring/openItems.ts";
import { keptUnder, type TalkPlace } from "../../mentoring/talkPlaces.ts";
import { wrap, wrapAfter } from "../../terminal/wrap.ts";
import { withoutEscapes } from "../../text/escapeMarkdown.ts";
import { KEYS } from "../../text/keys.ts";
import { agendaSaid } from "../agendaSaid.ts";
import { actionsReadBack } from "./agreeAction.ts";
import { agreedIn, namesOf, type TalkNeeds, type TalkNow } from "./talk.ts";

const STATES: Record<string, string> = {
  answered: "settled",
  "talked-over": "settled",
  done: "done",
  parked: "for when there is time",
  dropped: "dropped",
};

/** What to listen for where the two are, a line each; none where nothing is. */
export function listenFor({ point }: TalkPlace): string[] {
  const { prompt, lines } = point;
  const wished = lines.flatMap((line) =>
    typeof line === "string" || line.kind !== "wish" || line.about === null ? [] : [line.about],
  );
  const asked = prompt?.listenFor ?? null;
  const said = asked === null ? null : withoutEscapes(asked);
  return [...(said === null ? [] : [said]), ...wished];
}

/** What has come of a place in this talk so far. */
function soFar({ record }: TalkNeeds, { meeting }: TalkNow, place: TalkPlace) {
  const talk = record().record.meetings.find(({ id }) => id === meeting);
  return (talk?.conclusions ?? []).filter(({ prompt }) => prompt === keptUnder(place));
}

/** The keys that do something at a place, as they are told below it. */
export function keysAt(place: TalkPlace, { agenda, places }: TalkNow, columns: number): string {
  const isLast = places.at(-1) === place;
  const hasMore = agenda.ifThereIsTime.length > 0;
  const items = place.point.lines.some((line) => typeof line !== "string");
  const keys = [
    ...(items ? [KEYS.settled, KEYS.parked] : []),
    KEYS.action,
    KEYS.other,
    ...(listenFor(place).length > 0 ? [KEYS.listen] : []),
    ...(hasMore ? [KEYS.more] : []),
    KEYS.back,
  ];
  const said = [
    `Enter: ${isLast ? "end the talk" : "next"}`,
    ...keys.map(({ key, name }) => `${key}: ${name}`),
    `${KEYS.stop.key}: stop, go on later`,
  ];
  // None is parted from its name.
  const rows = [""];
  for (const each of said) {
    const row = rows.at(-1) ?? "";
    const longer = row === "" ? each : `${row}  ${each}`;
    if (longer.length <= columns || row === "") rows[rows.length - 1] = longer;
    else rows.push(each);
  }
  return rows.join("\n");
}

/** Where one learns what the keys do, where there is no room for all of them. */
const HOW_TO = `${KEYS.help.key}: what you can do here`;

/** What the two see at a place of their talk, in a few lines; the last of them are `keys`. */
export function placeText(
  context: TalkNeeds,
  talk: TalkNow,
  place: TalkPlace,
  columns: number,
  keys = HOW_TO,
): string {
  const { record, now } = context;
  const { agenda, places } = talk;
  const { what, lines, prompt } = place.point;
  const states = new Map(
    itemsWith(record().record, agenda.with, now()).map(({ id, state }) => [id, state]),
  );
  const room = columns - 3;
  const indented = (text: string) =>
    wrap(text, room)
      .split("\n")
      .map((line) => `   ${line}`)
      .join("\n");
  const said = lines.map((line) => {
    const text = agendaSaid(context, line, namesOf(context, talk));
    // Of what was closed before, its first word says how.
    const state =
      typeof line === "string" || !isOpen(line) ? undefined : STATES[states.get(line.id) ?? ""];
    return indented(state === undefined ? text : `${text} · ${state}`);
  });
  const came = soFar(context, talk, place).map(({ text, private: isPrivate }) =>
    wrapAfter("- ", isPrivate ? `${text} (only the learner keeps this)` : text, columns),
  );
  const asked = prompt === null ? undefined : withoutEscapes(prompt.ask);
  const isLast = places.at(-1) === place;
  const names = namesOf(context, talk);
  const agreed = actionsReadBack(agreedIn(context, talk.meeting), names, columns);
  return [
    wrap(place.heading.replace(/^The learner/, names.learner), columns),
    ...(what === null || what === place.heading ? [] : [wrap(what, columns)]),
    ...(said.length === 0 ? [] : [said.join("\n")]),
    ...(asked === undefined ? [] : [indented(asked)]),
    ...(came.length === 0 ? [] : [["What came of it:", ...came].join("\n")]),
    ...(isLast && agreed.length > 0 ? [["Agreed so far:", ...agreed].join("\n")] : []),
    keys,
  ].join("\n\n");
}

/** The same in very few lines, where the two have seen it and a small terminal has no room for all of it. */
export function placeInShort(
  context: TalkNeeds,
  talk: TalkNow,
  place: TalkPlace,
  columns: number,
): string {
  const last = soFar(context, talk, place).at(-1)?.text;
  const { learner } = namesOf(context, talk);
  return [
    wrap(place.heading.replace(/^The learner/, learner), columns),
    ...(last === undefined ? [] : [wrapAfter("- ", last, columns)]),
    HOW_TO,
  ].join("\n");
}
