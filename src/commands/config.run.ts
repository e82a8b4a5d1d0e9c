import type { Context } from "../context.ts";
import { MINUTES_A_WEEK, WORK, workCalled } from "../course/work.ts";
import { formerMentors, mentorsIn } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { LONGEST_GAP, LONGEST_SETTING, type Settings, SHORTEST_GAP } from "../store/settings.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { isSite } from "../text/address.ts";
import { beginningOf } from "../text/beginning.ts";
import { cleanLine } from "../text/clean.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";

type Needs = Pick<
  Context,
  "io" | "onTerminal" | "columns" | "settings" | "change" | "record" | "smm"
>;

type Key =
  | "name"
  | "mentor"
  | "initiative"
  | "offer"
  | "work"
  | "minutes"
  | "programme"
  | "notes"
  | "gap"
  | "plain"
  | "width";

/** Names that a person may type for a setting. */
const ALSO: Record<string, Key> = { mentors: "mentor", note: "notes" };

/** The settings that are whole numbers: the least and the most, and an example. */
const NUMBERS = {
  minutes: { ...MINUTES_A_WEEK, example: 30 },
  gap: { least: SHORTEST_GAP, most: LONGEST_GAP, example: 60 },
  width: { least: 20, most: 200, example: 72 },
};

const MEANING: Record<Key, string> = {
  name: "your name",
  mentor: "your mentor's name; several with commas between",
  initiative: "a big initiative in your company that you care about",
  offer: "what you can offer your mentor, such as an introduction; the summary shows it",
  work: `what your work is closest to, for a path through the course: ${WORK.join(", ")}`,
  minutes: `the minutes a week that you have for the course, ${MINUTES_A_WEEK.least} to ${MINUTES_A_WEEK.most}`,
  programme: "your programme's address, https://…, for learning records (xAPI)",
  notes: "shared or private: what a new note is unless you say otherwise",
  gap: "the most days until a question is asked again, 7 to 365; 35 where it is not set",
  plain: "on for lines only, nothing redrawn; off otherwise",
  width: "the columns that text may use, 20 to 200",
};

function keyOf(typed: string): Key {
  if (Object.hasOwn(MEANING, typed)) return typed as Key;
  if (Object.hasOwn(ALSO, typed)) return ALSO[typed] as Key;
  throw unknownWord("setting", typed, nearest(typed, Object.keys(MEANING)), "config");
}

function cannotBe(key: Key, typed: string): Problem {
  return new Problem(`“${beginningOf(typed)}” does not fit: ${key} is ${MEANING[key]}.`, {
    next: toType(`config ${key} ${exampleOf(key)}`),
    code: EXIT.usage,
  });
}

function exampleOf(key: Key): string {
  if (key === "plain") return "on";
  if (key === "notes") return "private";
  if (key === "programme") return "https://mentoring.example.org";
  if (key === "work") return "customers";
  return key === "gap" || key === "width" || key === "minutes"
    ? String(NUMBERS[key].example)
    : '"…"';
}

function settingOf(key: Key, typed: string): Settings[Key] {
  if (key === "plain") {
    if (/^(on|yes|true|1)$/i.test(typed)) return true;
    if (/^(off|no|false|0)$/i.test(typed)) return false;
    throw cannotBe(key, typed);
  }
  if (key === "notes") {
    const word = typed.toLowerCase();
    if (word === "shared" || word === "private") return word;
    throw cannotBe(key, typed);
  }
  if (key === "work") {
    const work = workCalled(typed);
    if (work === undefined) throw cannotBe(key, typed);
    return work;
  }
  if (key === "gap" || key === "width" || key === "minutes") {
    const { least, most } = NUMBERS[key];
    const number = Number(typed);
    if (!/^\d+$/.test(typed) || number < least || number > most) throw cannotBe(key, typed);
    return number;
  }
  const text = cleanLine(typed);
  if (key === "programme" && !isSite(text)) throw cannotBe(key, typed);
  if (text === "" || text.length > LONGEST_SETTING) throw cannotBe(key, typed);
  return text;
}

function shown(value: Settings[Key]): string {
  if (value === undefined) return "not set";
  return typeof value === "boolean" ? (value ? "on" : "off") : String(value);
}

/** Says whose talks, replies and notes no mentor of today sees: a person's new name is not known here. */
function tellOfFormer({ io, columns, record, settings }: Needs): void {
  const former = formerMentors(record().record, mentorsIn(settings().mentor ?? null));
  if (former.length === 0) return;
  const said = `What is between you and ${former.join(" and ")} stays so: no summary or agenda for others has it. If it is the same person under another name, keep the name that they had.`;
  io.err(`${wrap(said, columns())}\n`);
}

/** What a setting is, and how it is set and removed. */
function howToSet({ smm, columns }: Needs, key: Key): string {
  return [
    wrap(`This is ${MEANING[key]}.`, columns()),
    withCommand("To set it:", smm(`config ${key} ${exampleOf(key)}`), columns()),
    withCommand("To remove it:", smm(`config ${key} --unset`), columns()),
  ].join("\n");
}

export async function run(
  context: Needs,
  { words, unset }: { words: [string?, ...string[]]; unset: boolean },
): Promise<void> {
  const { io, columns } = context;
  const settings = context.settings();
  const [typedKey, ...rest] = words;
  if (typedKey === undefined && unset)
    throw new Problem("Which setting shall be removed?", {
      next: toType("config mentor --unset"),
      code: EXIT.usage,
    });
  if (typedKey === undefined) {
    for (const [key, meaning] of Object.entries(MEANING)) {
      const text = `${shown(settings[key as Key])} (${meaning})`;
      io.out(`${wrapAfter(`${key}: `, text, columns())}\n`);
    }
    const example = context.smm('config name "Ada Byron"');
    io.out(`\n${withCommand("To change one:", example, columns())}\n`);
    return;
  }
  const key = keyOf(typedKey);
  if (unset) {
    context.change({ [key]: undefined });
    io.out(`${key} is not set any more.\n`);
  } else if (rest.length === 0) {
    io.out(`${shown(settings[key])}\n`);
    if (context.onTerminal) io.err(`${howToSet(context, key)}\n`);
  } else {
    const value = settingOf(key, rest.join(" "));
    context.change({ [key]: value });
    io.out(`${wrapAfter(`${key}: `, shown(value), columns())}\n`);
    if (key === "mentor") tellOfFormer(context);
  }
}
