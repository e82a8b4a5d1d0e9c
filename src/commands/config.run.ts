import { exampleEditor } from "../cli/chosenEditor.ts";
import { myMentors } from "../cli/myMentors.ts";
import { type SettingKey as Key, MEANING, NUMBERS, shownSetting } from "../cli/settingsTold.ts";
import type { Context } from "../context.ts";
import { workCalled } from "../course/work.ts";
import { formerMentors } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { LONGEST_SETTING, type Settings } from "../store/settings.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { isSite } from "../text/address.ts";
import { beginningOf } from "../text/beginning.ts";
import { cleanLine } from "../text/clean.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";
import { typedWords } from "../text/typedWords.ts";
import { setMentors } from "./setMentors.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "onTerminal" | "columns" | "settings" | "change" | "record" | "newId" | "smm"
>;

/** Names that a person may type for a setting. */
const ALSO: Record<string, Key> = { mentors: "mentor", note: "notes" };

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
  if (key === "editor") return exampleEditor(process.platform);
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

/** A setting as it is shown; mentors under the names that they have today. */
function shown(context: Needs, key: Key): string {
  const names = key === "mentor" ? myMentors(context) : [];
  return shownSetting(names.length > 0 ? names.join(", ") : context.settings()[key]);
}

/** Says whose talks, replies and notes no mentor of today sees: a person's new name is not known here. */
function tellOfFormer(context: Needs): void {
  const { io, columns, record, smm } = context;
  const mentors = myMentors(context);
  const [first, ...others] = formerMentors(record().record, mentors);
  if (first === undefined) return;
  const who = [first, ...others].join(" and ");
  const said = `What is between you and ${who} stays so: no summary or agenda for others has it. If it is the same person under another name:`;
  const command = smm(
    `config mentor ${typedWords(mentors.at(-1) ?? "", "…")} --was ${typedWords(first, "…")}`,
  );
  io.err(`${withCommand(said, command, columns())}\n`);
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
  { words, unset, was }: { words: [string?, ...string[]]; unset: boolean; was: string | undefined },
): Promise<void> {
  const { io, columns } = context;
  const [typedKey, ...rest] = words;
  if (typedKey === undefined && unset)
    throw new Problem("Which setting shall be removed?", {
      next: toType("config mentor --unset"),
      code: EXIT.usage,
    });
  if (typedKey === undefined) {
    for (const [key, meaning] of Object.entries(MEANING)) {
      const text = `${shown(context, key as Key)} (${meaning})`;
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
    io.out(`${shown(context, key)}\n`);
    if (context.onTerminal) io.err(`${howToSet(context, key)}\n`);
  } else {
    const value = settingOf(key, rest.join(" "));
    if (key !== "mentor") context.change({ [key]: value });
    else if (!(await setMentors(context, String(value), was))) {
      io.out("Nothing was changed.\n");
      return;
    }
    io.out(`${wrapAfter(`${key}: `, shown(context, key), columns())}\n`);
    if (key === "mentor") tellOfFormer(context);
  }
}
