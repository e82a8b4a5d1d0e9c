import type { NewHappening } from "../../learner/events.ts";
import { type ItemFor, isOpen, itemsWith } from "../../mentoring/openItems.ts";
import { keptUnder, type TalkPlace, timeLeft } from "../../mentoring/talkPlaces.ts";
import { wrap } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { agendaSaid } from "../agendaSaid.ts";
import { typingAt } from "../typing.ts";
import { askAction } from "./agreeAction.ts";
import { keysAt, listenFor, placeInShort, placeText } from "./placeText.ts";
import { draftOf, namesOf, type TalkNeeds, type TalkNow } from "./talk.ts";

/** How a place was left. */
export type Left = { is: "on" | "back" | "stop" };

const LABEL = "What came of it:";

const HELP =
  "Write a line of what came of this, and Enter keeps it; you may write several. Enter alone goes on.";

/** Rows of the screen that are for the line above and for what is typed. */
const ROWS_BESIDE = 6;

/** As long as a line may be that is kept. */
const MOST_CHARACTERS = 1000;

const SETTLED = { type: "item-closed", on: null, words: null, by: null, became: null } as const;

const RAISED = {
  ...{ type: "note-written", kind: "question", private: false, pack: null, unit: null },
  ...{ step: null, initiative: null, decides: null },
} as const satisfies Partial<NewHappening>;

/** One of several items, as the person chooses; undefined: none. */
async function oneOf(
  context: TalkNeeds,
  talk: TalkNow,
  items: readonly ItemFor[],
): Promise<ItemFor | undefined> {
  if (items.length < 2) return items[0];
  const chosen = await context.inputs.choose({
    header: "Which one?",
    body: () => "Which of these is it?",
    choices: items.map((item) => agendaSaid(context, item, namesOf(context, talk))),
    several: false,
    back: true,
  });
  return chosen.is === "chosen" ? items[chosen.indexes[0] ?? 0] : undefined;
}

/** The items of a place that wait still. */
function waitingAt(
  { record, now }: TalkNeeds,
  { agenda }: TalkNow,
  { point }: TalkPlace,
): ItemFor[] {
  const here = new Set(point.lines.map((line) => (typeof line === "string" ? "" : line.id)));
  return itemsWith(record().record, agenda.with, now()).filter(
    (item) => here.has(item.id) && isOpen(item),
  );
}

/** What one of the two does at a place besides writing what came of it. */
async function doAt(
  context: TalkNeeds,
  talk: TalkNow,
  place: TalkPlace,
  typed: string,
): Promise<string | undefined> {
  const { inputs } = context;
  const store = context.record();
  const { meeting, agenda } = talk;
  const conclusions = () =>
    store.record.meetings
      .find(({ id }) => id === meeting)
      ?.conclusions.filter(({ prompt }) => prompt === keptUnder(place)) ?? [];
  if (isKey(typed, KEYS.settled) || isKey(typed, KEYS.parked)) {
    const waiting = waitingAt(context, talk, place);
    if (waiting.length === 0) return "Nothing waits here.";
    const item = await oneOf(context, talk, waiting);
    if (item === undefined) return undefined;
    if (isKey(typed, KEYS.parked)) {
      store.saveOrFail({ type: "item-parked", item: item.id, meeting });
      return "Kept for when there is time.";
    }
    const is = item.kind === "action" || item.kind === "reading" ? "done" : "talked-over";
    const words = conclusions().findLast((each) => !each.private)?.text ?? null;
    store.saveOrFail({ ...SETTLED, item: item.id, is, meeting, words });
    return is === "done" ? "Done." : "Settled.";
  }
  if (isKey(typed, KEYS.action)) {
    const agreed = await askAction(context, talk);
    if (agreed === undefined) return undefined;
    const idea = waitingAt(context, talk, place).find(({ kind }) => kind === "idea");
    store.saveOrFail(agreed);
    const became = store.record.actions.at(-1)?.id ?? null;
    if (idea !== undefined && (await inputs.confirm("Is that what becomes of the idea?", true)))
      store.saveOrFail({ ...SETTLED, item: idea.id, is: "done", meeting, became });
    return "Agreed.";
  }
  if (isKey(typed, KEYS.other)) {
    const label = "What else came up?";
    const draft = draftOf(context, talk);
    const text = cleanLine(await inputs.text(label, typingAt(draft, label)));
    if (text === "" || isKey(text, KEYS.stop) || isKey(text, KEYS.back)) return undefined;
    const only = agenda.with === null ? [] : [agenda.with];
    store.saveOrFail({ ...RAISED, text, for: only });
    return "Kept as a question, which waits for you both.";
  }
  if (isKey(typed, KEYS.own)) {
    const last = conclusions().at(-1);
    if (last === undefined) return "Nothing was written here yet.";
    store.saveOrFail({ type: "meeting-concluded", meeting, ...last, private: !last.private });
    const { learner } = namesOf(context, talk);
    return last.private ? "Both of you keep it." : `Only ${learner} keeps that.`;
  }
  if (isKey(typed, KEYS.listen)) return listenFor(place).join(" ") || "Nothing in particular.";
  return undefined;
}

const DOES = [KEYS.settled, KEYS.parked, KEYS.action, KEYS.other, KEYS.own, KEYS.listen];

/**
 * Shows one thing of a talk and keeps what came of it, a line at a time and each before the next is asked
 * for, until the two go on.
 */
export async function atPlace(
  context: TalkNeeds,
  talk: TalkNow,
  place: TalkPlace,
  { header, more }: { header: string; more: () => Promise<Left | undefined> },
): Promise<Left> {
  const { io, inputs, columns, now } = context;
  const store = context.record();
  const { meeting, agenda, begunAt } = talk;
  const draft = draftOf(context, talk);
  const say = (words: string) => io.err(`${wrap(words, columns())}\n`);
  const above = () => timeLeft({ begunAt, minutes: agenda.minutes }, place.stretch, now());
  let unseen = true;
  for (let said = ""; ; ) {
    if (unseen || context.rich) {
      const words = said;
      const isSeen = !unseen;
      const body = (room: number) => {
        const below = words === "" ? "" : `\n\n${wrap(words, room)}`;
        const rows = (io.size()?.rows ?? 0) - ROWS_BESIDE;
        const fits = (text: string) => text.split("\n").length <= rows;
        const whole = `${placeText(context, talk, place, room, keysAt(place, talk, room))}${below}`;
        if (!context.rich || fits(whole)) return whole;
        // What is read as pages has keys of its own, which other ones would contradict.
        const text = `${placeText(context, talk, place, room)}${below}`;
        return isSeen && !fits(text) ? `${placeInShort(context, talk, place, room)}${below}` : text;
      };
      const shown = await inputs.show({ header, body, back: true });
      if (shown.is !== "on") return shown;
    } else if (said !== "") say(said);
    unseen = false;
    said = "";
    const typed = cleanLine(await inputs.text(LABEL, typingAt(draft, LABEL), above));
    if (typed === "" || Object.values(KEYS).some((key) => isKey(typed, key))) draft.drop();
    if (typed === "") return { is: "on" };
    if (isKey(typed, KEYS.back)) return { is: "back" };
    if (isKey(typed, KEYS.stop)) return { is: "stop" };
    if (isKey(typed, KEYS.help)) said = `${HELP}\n${keysAt(place, talk, columns())}`;
    else if (isKey(typed, KEYS.more)) {
      const left = await more();
      if (left?.is === "stop") return left;
      unseen = true;
    } else if (DOES.some((key) => isKey(typed, key))) {
      said = (await doAt(context, talk, place, typed)) ?? "";
      unseen = said === "";
    } else {
      const prompt = keptUnder(place);
      const text = typed.slice(0, MOST_CHARACTERS);
      store.saveOrFail({ type: "meeting-concluded", meeting, prompt, text, private: false });
      said = `Kept. ${KEYS.own.key}: only ${namesOf(context, talk).learner} keeps it.`;
    }
    draft.drop();
  }
}
