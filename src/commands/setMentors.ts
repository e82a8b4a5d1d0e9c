import { myMentors } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import { nameToday } from "../learner/kept/mentors.ts";
import { formerMentors, mentorCalled, mentorId, mentorsIn } from "../mentoring/mentors.ts";
import { unknownWord } from "../problem.ts";
import { resumable } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { nearest } from "../text/nearest.ts";
import { typedWords } from "../text/typedWords.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "onTerminal" | "columns" | "settings" | "change" | "record" | "newId" | "smm"
>;

/** Who a new name may stand for: a mentor of before, or (null) somebody else. */
async function whoIs(
  { inputs }: Needs,
  name: string,
  known: readonly string[],
): Promise<string | null | undefined> {
  const chosen = await inputs.choose({
    header: `Who is ${name}?`,
    back: false,
    several: false,
    choices: [...known.map((each) => `${each}, under a new name`), "Somebody else"],
    body: (columns) =>
      wrap(
        "If it is the same person, your talks, what they wrote and what is open between you go along.",
        columns,
      ),
  });
  if (chosen.is !== "chosen") return undefined;
  return known[chosen.indexes[0] ?? known.length] ?? null;
}

/** Keeps what a name stands for from now on: a mentor of before, or (null) somebody else. */
function keepName({ record, newId }: Needs, name: string, who: string | null): void {
  const store = record();
  const named = { type: "mentor-named", name } as const;
  if (who !== null) store.saveOrFail({ ...named, mentor: mentorId(store.record, who), was: who });
  else if (nameToday(store.record, name) !== name)
    store.saveOrFail({ ...named, mentor: newId(), was: null });
}

/**
 * Names the mentors: `typed` is one name, or several with commas between. A name that is new may be
 * that of somebody whom the record knows: `was` says who, else it is asked where somebody is there.
 * False where the person stops there. Throws a Problem where nobody has the name `was`.
 */
export async function setMentors(
  context: Needs,
  typed: string,
  was: string | undefined,
): Promise<boolean> {
  const { record } = context.record();
  const before = myMentors(context);
  const known = [...before, ...formerMentors(record, before)];
  const names = mentorsIn(typed);
  const wanted = was === undefined ? undefined : mentorCalled(record, known, was);
  if (was !== undefined && wanted === undefined)
    throw unknownWord("mentor", was, nearest(was, known), "config mentor");
  const isUnknown = (name: string) => !known.includes(name);
  const renamed = wanted === undefined ? undefined : (names.find(isUnknown) ?? names.at(-1));
  const kept: { name: string; who: string | null }[] = [];
  const setting: string[] = [];
  for (const name of names) {
    const usual = nameToday(record, name);
    const left = known.filter((each) => each === usual || !names.includes(each));
    let who: string | null | undefined;
    if (name === renamed) who = wanted;
    else if (known.includes(name) || left.length === 0) who = name;
    // A name that somebody had before is theirs still, unless told otherwise.
    else if (!context.onTerminal) who = usual;
    else
      who = await resumable(context, `config mentor ${typedWords(typed, "…")}`, () =>
        whoIs(context, name, left),
      );
    if (who === undefined) return false;
    if (who !== usual || name === renamed) kept.push({ name, who });
    // The old name of who is called otherwise now, so that taking that back leaves it right.
    setting.push(who ?? name);
  }
  for (const { name, who } of kept) keepName(context, name, who);
  context.change({ mentor: setting.join(", ") });
  return true;
}
