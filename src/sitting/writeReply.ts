import { nearestName, unitsCalled } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { suggestedIn, type UnitSuggested } from "../learner/reply.ts";
import type { Reply } from "../learner/replyShape.ts";
import { LONGEST_LINE, LONGEST_NOTE } from "../learner/shapes.ts";
import { onlyMentor } from "../mentoring/mentors.ts";
import type { Summary } from "../mentoring/summary.ts";
import { Problem } from "../problem.ts";
import type { Draft } from "../store/draftFile.ts";
import { typedAddress } from "../text/address.ts";
import { momentInWords } from "../text/day.ts";
import { type WhenNeeds, whenInLine } from "./agreeWhen.ts";
import { answerItems } from "./answerItems.ts";
import { type LineByLine, lineByLine } from "./lineByLine.ts";

/** What a reply has to say, before it is known which one it is. */
type Replied = Omit<Reply, "reply" | "writtenOn">;

export function nothingReplied({ pair, handOver }: Summary): Replied {
  return {
    handOver: handOver?.id ?? null,
    from: onlyMentor(pair.mentor),
    to: pair.learner,
    answers: [],
    comments: [],
    done: [],
    moved: [],
    reading: null,
    readings: [],
    readNext: null,
    pack: null,
    prompt: null,
    wishes: [],
    ideas: [],
    meetAt: null,
  };
}

/** Whether a reply says anything. */
export function saysSomething({ handOver, from, to, ...said }: Replied): boolean {
  return Object.values(said).some((part) =>
    Array.isArray(part) ? part.length > 0 : part !== null,
  );
}

const MOST_SUGGESTED = 5;

/** Units that the learner has not begun, by name and title, for the mentor to choose from. */
function notRead({ done, reading, since, total }: Summary, course: Course): string[] {
  // Such a summary does not tell all that was read.
  if (since !== null || total === 0) return [];
  const begun = new Set([...done, ...reading].map(({ unit }) => `${unit.pack}/${unit.id}`));
  return course.units
    .filter(({ pack, id }) => !begun.has(`${pack}/${id}`))
    .slice(0, MOST_SUGGESTED)
    .map((unit) => `${unit.name}: ${titled(unit)}`);
}

/** Any number of books and pages. */
async function recommend({ say, line, lineUntil }: LineByLine, told: Replied): Promise<void> {
  const all: Reply["readings"] = [];
  const keep = (reading: Reply["readings"][number]) => {
    const [first = null, ...others] = [...all, reading];
    Object.assign(told, { reading: first, readings: others });
  };
  for (;;) {
    say(all.length === 0 ? "" : "\nOne more, or Enter:");
    const title = await line("A book or page that you recommend, by its title:");
    if (title === null) return;
    keep({ title, about: null, url: null });
    const about = await line("Who wrote it, and when?");
    keep({ title, about, url: null });
    const typed = await lineUntil("Its web address, if it has one:", (each) =>
      typedAddress(each) === undefined
        ? `“${each}” is no web address. Enter leaves it out.`
        : undefined,
    );
    const reading = { title, about, url: typed === null ? null : (typedAddress(typed) ?? null) };
    keep(reading);
    all.push(reading);
  }
}

/** Any number of things to talk about. */
async function wish({ say, line }: LineByLine, told: Replied): Promise<void> {
  const all: Reply["wishes"] = [];
  const keep = (each: Reply["wishes"][number]) => {
    const [first = null, ...others] = [...all, each];
    Object.assign(told, { prompt: first, wishes: others });
  };
  for (;;) {
    say(all.length === 0 ? "" : "\nOne more, or Enter:");
    const ask = await line("Something that you would like to talk about:");
    if (ask === null) return;
    keep({ ask, listenFor: null });
    const listenFor = await line(
      `What will you listen for? ${told.to ?? "The learner"} reads that too.`,
    );
    keep({ ask, listenFor });
    all.push({ ask, listenFor });
  }
}

/** Any number of ideas of the mentor's own. */
async function suggestIdeas({ say, line }: LineByLine, told: Replied): Promise<void> {
  for (;;) {
    say(told.ideas.length === 0 ? "" : "\nOne more, or Enter:");
    const text = await line("An idea of your own for the company:", LONGEST_NOTE);
    if (text === null) return;
    told.ideas.push({ text });
  }
}

/** Another time for the talk that is planned. */
async function anotherTime(
  needs: WhenNeeds,
  { say, lineAs }: LineByLine,
  { talk }: Summary,
): Promise<string | null> {
  if (talk === null || talk.when === null) return null;
  say(`\nThe next talk is planned for ${momentInWords(talk.when)}.`);
  return lineAs("Another time, if you would rather (Enter: it fits):", (typed) =>
    whenInLine(needs, typed, { kind: "moment", side: "ahead", same: talk.when }),
  );
}

/** Why what was typed names no unit that can be suggested besides these; undefined: it does. */
function noSuggestion(
  course: Course,
  named: readonly UnitSuggested[],
): (word: string) => string | undefined {
  return (word) => {
    const found = unitsCalled(course, word);
    const [only] = found;
    const isNamed = named.some(({ pack, unit }) => pack === only?.pack && unit === only.id);
    if (found.length === 1 && only !== undefined)
      return isNamed ? `You have named “${titled(only)}” already.` : undefined;
    if (found.length > 1)
      return `Several packs have that. One of: ${found.map(({ name }) => name).join(", ")}.`;
    const meant = nearestName(course, word);
    const guess = meant === undefined ? "" : ` Did you mean “${meant}”?`;
    return `There is no unit “${word}”.${guess} Enter leaves it out.`;
  };
}

/** Any number of units to read next. */
async function suggestUnits(
  { say, lineUntil }: LineByLine,
  { summary, course, told }: { summary: Summary; course: Course; told: Replied },
): Promise<void> {
  const units = notRead(summary, course);
  say(units.length === 0 ? "" : `\n${["Not read yet, among others:", ...units].join("\n- ")}`);
  for (;;) {
    const named = suggestedIn(told);
    const typed = await lineUntil(
      "A unit to read next, by its title or its name:",
      noSuggestion(course, named),
    );
    const [unit] = typed === null ? [] : unitsCalled(course, typed);
    if (unit === undefined) return;
    const { id, pack } = unit;
    const title = titled(unit).slice(0, LONGEST_LINE).toWellFormed();
    if (named.length === 0) Object.assign(told, { readNext: { id, title }, pack });
    else told.suggested = [...(told.suggested ?? []), { id, title, pack }];
    say(`“${title}”. One more, or Enter:`);
  }
}

/** Units of the mentor's own, of which a reply may carry one. */
type OwnUnits = {
  /** some of them, by name and title */
  listed: string[];
  /** Makes ready what was typed to be sent. Throws a Problem where it is nothing that can be. */
  prepare(typed: string): Promise<void>;
};

/** What goes with a reply, as it was typed; null: nothing. */
type Carried = { typed: string | null };

async function sendUnit(
  { say, lineAs }: LineByLine,
  { listed, prepare }: OwnUnits,
  carried: Carried,
): Promise<void> {
  say(`\n${["Of your own packs, among others:", ...listed].join("\n- ")}`);
  carried.typed = await lineAs(
    "A unit of these to send with the reply, by its name (Enter: none):",
    async (typed) => {
      try {
        await prepare(typed);
        return typed;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        say(`${error.message} Enter leaves it out.`);
        return undefined;
      }
    },
  );
}

/**
 * Asks a mentor what to answer to a summary, one line after another, and puts it into `told` as it
 * goes, which holds it even where the asking is cut short. Where there are units of the mentor's `own`, one may
 * go with it, which `carried` holds.
 */
export async function writeReply(
  needs: WhenNeeds,
  summary: Summary,
  course: Course,
  {
    told,
    draft,
    own,
    carried,
  }: { told: Replied; draft: Draft; own: OwnUnits | undefined; carried: Carried },
): Promise<void> {
  await lineByLine(needs, draft, async (asking) => {
    delete told.suggested;
    Object.assign(told, nothingReplied(summary));
    carried.typed = null;
    const learner = told.to ?? "The learner";
    await answerItems(summary.open, { needs, asking, learner, told });
    await recommend(asking, told);
    await suggestUnits(asking, { summary, course, told });
    if (own !== undefined) await sendUnit(asking, own, carried);
    await wish(asking, told);
    await suggestIdeas(asking, told);
    told.meetAt = await anotherTime(needs, asking, summary);
    const says = saysSomething(told) || carried.typed !== null;
    if (told.from === null && says) told.from = await asking.line("Your name:");
  });
}
