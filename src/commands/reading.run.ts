import { myMentors } from "../cli/myMentors.ts";
import type { Context, Terminal } from "../context.ts";
import { shelfOf } from "../course/course.ts";
import { jsonText } from "../formats/json.ts";
import { mentorCalled, usuallyFor } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { present } from "../sitting/present.ts";
import { exchangedText, shelfText } from "../sitting/readingText.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { typedAddress } from "../text/address.ts";
import { cleanLine } from "../text/clean.ts";
import { localDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import { slug } from "../text/slug.ts";
import { toType } from "../text/toType.ts";
import { typedWords } from "../text/typedWords.ts";

type Needs = Terminal & Pick<Context, "course" | "settings" | "record" | "now" | "smm">;

const TASKS = ["add", "done", "list"];

/** As long as a line may be that is kept. */
const MOST_CHARACTERS = 1000;

async function show(context: Needs, shelfToo: boolean, json: boolean): Promise<void> {
  const { io, theme, smm } = context;
  const shelf = shelfOf(await context.course());
  const { readings } = context.record().record;
  if (json) {
    const onShelf = shelf.map(({ packTitle: _title, language: _language, ...each }) => ({
      ...each,
      url: each.url ?? null,
    }));
    io.out(jsonText(shelfToo ? { exchanged: readings, shelf: onShelf } : { exchanged: readings }));
    return;
  }
  const today = localDay(context.now());
  const how = `To add what one of you recommends: ${smm('reading add "Title" --from Sam')}`;
  await present(context, "Reading", (columns) =>
    [
      ...(readings.length === 0 && !shelfToo ? [wrap("Nothing is exchanged yet.", columns)] : []),
      ...readings.map((each) => exchangedText(each, theme, { today, columns })),
      wrap(how, columns),
      ...(shelfToo && shelf.length > 0 ? [theme.title("Reading shelf")] : []),
      ...(shelfToo ? shelf.map((each) => shelfText(each, theme, columns)) : []),
    ].join("\n\n"),
  );
}

type Options = {
  words: [string?, ...string[]];
  by: string | undefined;
  from: string | undefined;
  url: string | undefined;
  json: boolean;
};

function lineOf(typed: string, what: string, next: string): string {
  const text = cleanLine(typed);
  if (text !== "" && text.length <= MOST_CHARACTERS) return text;
  const wrong = text === "" ? "is missing" : `is longer than ${MOST_CHARACTERS} characters`;
  throw new Problem(`${what} ${wrong}.`, { next: toType(next), code: EXIT.usage });
}

const ADD = 'reading add "Title" --from Sam';

/** Who recommended it: what a mentor did is between the two; where nobody is named, the learner did. */
function recommendedBy(context: Needs, typed: string | undefined) {
  const mentors = myMentors(context);
  if (typed === undefined) return { from: null, for: usuallyFor(mentors) };
  const from = lineOf(typed, "Who recommended it", ADD);
  const mentor = mentorCalled(context.record().record, mentors, from);
  return mentor === undefined ? { from, for: [] } : { from: mentor, for: [mentor] };
}

async function add(context: Needs, words: string[], options: Options): Promise<void> {
  const { io, smm, columns } = context;
  const title = lineOf(words.join(" "), "The title", ADD);
  const known = shelfOf(await context.course()).find(({ id }) => id === slug(title));
  const typed = options.url ?? known?.url;
  const url = typed === undefined ? null : typedAddress(typed);
  if (url === undefined)
    throw new Problem(`“${cleanLine(typed ?? "")}” is no address of the web.`, {
      next: toType(`reading add ${typedWords(title, "Title")} --url https://example.org`),
      code: EXIT.usage,
    });
  context.record().saveOrFail({
    type: "reading-added",
    title: known?.title ?? title,
    about: options.by === undefined ? (known?.about ?? null) : `by ${cleanLine(options.by)}`,
    url,
    ...recommendedBy(context, options.from),
    pack: known?.pack ?? null,
    shelf: known?.id ?? null,
  });
  const number = context.record().record.readings.at(-1)?.number;
  io.out(`${wrap(`Kept as number ${number}. It goes into the summary.`, columns())}\n`);
  const done = smm(`reading done ${number} "what it gave me"`);
  io.out(`${withCommand("When it is read:", done, columns())}\n`);
}

async function done(context: Needs, words: string[]): Promise<void> {
  const { io, smm, columns } = context;
  const [typed = "", ...rest] = words;
  const next = 'reading done 1 "what it gave me"';
  const { readings } = context.record().record;
  const found = readings.find(
    ({ number, title }) => String(number) === typed || slug(title) === slug(typed),
  );
  if (found === undefined)
    throw new Problem(
      typed === "" ? "Which one?" : `Nothing that you exchanged is “${cleanLine(typed)}”.`,
      { next: toType(readings.length === 0 ? ADD : next), code: EXIT.usage },
    );
  const gave = rest.length === 0 ? null : lineOf(rest.join(" "), "What it gave you", next);
  context.record().saveOrFail({ type: "reading-done", reading: found.id, gave });
  const more =
    gave === null
      ? ` ${withCommand("A line on what it gave you:", smm(`reading done ${found.number} "…"`), columns())}`
      : "";
  io.out(`${wrap(`“${found.title}” is read.${more}`, columns())}\n`);
  io.out(`${withCommand("To take it back:", smm("undo"), columns())}\n`);
}

export async function run(context: Needs, options: Options): Promise<void> {
  const [task, ...rest] = options.words;
  if (task === "add") return add(context, rest, options);
  if (task === "done") return done(context, rest);
  if (task !== undefined && task !== "list")
    throw unknownWord("task for reading", task, nearest(task, TASKS), ADD);
  await show(context, task === undefined, options.json);
}
