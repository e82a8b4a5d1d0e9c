import type { Context } from "../context.ts";
import { nearestName, unitsCalled } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import type { Reply } from "../learner/reply.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import { onlyMentor } from "../mentoring/mentors.ts";
import type { Summary } from "../mentoring/summary.ts";
import type { Draft } from "../store/drafts.ts";
import { typedAddress } from "../text/address.ts";
import { type LineByLine, lineByLine } from "./lineByLine.ts";

/** What a reply has to say, before it is known which one it is. */
type Replied = Omit<Reply, "reply" | "writtenOn">;

export function nothingReplied({ pair }: Summary): Replied {
  return {
    from: onlyMentor(pair.mentor),
    to: pair.learner,
    handOver: null,
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
export function saysSomething({ answers, reading, readNext, prompt }: Replied): boolean {
  return answers.length > 0 || reading !== null || readNext !== null || prompt !== null;
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

async function recommend({ say, line, lineUntil }: LineByLine, told: Replied): Promise<void> {
  say("");
  const title = await line("A book or page that you recommend, by its title:");
  if (title === null) return;
  told.reading = { title, about: null, url: null };
  const about = await line("Who wrote it, and when?");
  told.reading = { ...told.reading, about };
  const url = await lineUntil("Its web address, if it has one:", (typed) =>
    typedAddress(typed) === undefined
      ? `“${typed}” is no web address. Enter leaves it out.`
      : undefined,
  );
  told.reading = { ...told.reading, url: url === null ? null : (typedAddress(url) ?? null) };
}

async function suggestUnit(
  { say, lineUntil }: LineByLine,
  { summary, course, told }: { summary: Summary; course: Course; told: Replied },
): Promise<void> {
  const units = notRead(summary, course);
  say(units.length === 0 ? "" : `\n${["Not read yet, among others:", ...units].join("\n- ")}`);
  const typed = await lineUntil("A unit to read next, by its title or its name:", (word) => {
    const found = unitsCalled(course, word);
    if (found.length === 1) return undefined;
    if (found.length > 1)
      return `Several packs have that. One of: ${found.map(({ name }) => name).join(", ")}.`;
    const meant = nearestName(course, word);
    const guess = meant === undefined ? "" : ` Did you mean “${meant}”?`;
    return `There is no unit “${word}”.${guess} Enter leaves it out.`;
  });
  const [unit] = typed === null ? [] : unitsCalled(course, typed);
  if (unit === undefined) return;
  told.readNext = { id: unit.id, title: unit.title };
  told.pack = unit.pack;
  say(`“${unit.title}”`);
}

/**
 * Asks a mentor what to answer to a summary, one line after another, and puts it into `told` as it
 * goes, which holds it even where the asking is cut short.
 */
export async function writeReply(
  needs: Pick<Context, "io" | "inputs" | "columns">,
  summary: Summary,
  course: Course,
  { told, draft }: { told: Replied; draft: Draft },
): Promise<void> {
  await lineByLine(needs, draft, async (asking) => {
    const { say, line } = asking;
    Object.assign(told, nothingReplied(summary));
    for (const { id, text: question } of summary.questions) {
      say(`\n${told.to ?? "The learner"} asks: ${question}`);
      const text = await line("Your answer:", LONGEST_NOTE);
      if (text !== null) told.answers.push({ note: id, question, text });
    }
    await recommend(asking, told);
    await suggestUnit(asking, { summary, course, told });
    say("");
    const ask = await line("Something that you would like to talk about:");
    if (ask !== null) {
      told.prompt = { ask, listenFor: null };
      const listenFor = await line(
        `What will you listen for? ${told.to ?? "The learner"} reads that too.`,
      );
      told.prompt = { ask, listenFor };
    }
    if (told.from === null && saysSomething(told)) told.from = await line("Your name:");
  });
}
