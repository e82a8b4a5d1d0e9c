import { leaveAtEnding, type Script, scripted } from "./script.ts";
import { wholeUnit } from "./walks.ts";
import type { Options, Place, Ran } from "./world.ts";

/** Nine o'clock on a day of November 2026. */
export function november(day: number): Date {
  return new Date(2026, 10, day, 9);
}

/** A learner who read the small unit to its end on 2 November. */
export async function readTea(here: Place, content: string): Promise<void> {
  const script = scripted(...wholeUnit());
  await here.smm(["learn", "tea"], { script, content, now: november(2) });
}

/** A right or wrong answer to each question of the small unit. */
const ANSWERS: Record<string, { right: string[]; wrong: string[] }> = {
  "What boils?": { right: ["Water"], wrong: ["Cups"] },
  "What goes into the pot?": { right: ["Leaves", "Hot water"], wrong: ["The cup"] },
  "In which order?": { right: ["Boil", "Pour", "Drink"], wrong: ["Drink", "Pour", "Boil"] },
  "What is dried?": { right: ["leaves"], wrong: ["cups"] },
};

/** What somebody does about the question on the screen; `nth` counts from 1. */
export type Says = (ask: string, nth: number) => "right" | "wrong" | { way: string } | "stop";

/** A person who answers whatever question comes, and the questions in the order they came in. */
export function person(says: Says): { script: Script; asked: string[]; told: string[] } {
  const script = scripted();
  const asked: string[] = [];
  const told: string[] = [];
  let body = "";
  const onQuestion = () => {
    const ask = Object.keys(ANSWERS).find((each) => body.includes(each)) as string;
    asked.push(ask);
    return { ask, does: says(ask, asked.length) };
  };
  script.page = async (screen) => {
    told.push(screen.body(72));
    return { is: "on" };
  };
  script.choose = async (screen) => {
    leaveAtEnding(screen);
    body = screen.body(72);
    told.push(`${screen.header}\n${body}`);
    const { ask, does } = onQuestion();
    if (does === "stop") return { is: "stop" };
    if (typeof does !== "string") return { is: "way", key: does.way } as never;
    const wanted = ANSWERS[ask]?.[does] ?? [];
    return { is: "chosen", indexes: wanted.map((text) => screen.choices.indexOf(text)) };
  };
  script.show = async (screen) => {
    body = screen.body(72);
    told.push(`${screen.header}\n${body}`);
    return { is: "on" };
  };
  script.text = async () => {
    const { ask, does } = onQuestion();
    if (does === "stop") return "q";
    if (typeof does !== "string") return does.way;
    const wanted = ANSWERS[ask]?.[does] ?? [];
    if (ask !== "In which order?") return wanted.join();
    return wanted.map((item) => new RegExp(`(\\d)\\. ${item}`).exec(body)?.[1]).join(" ");
  };
  return { script, asked, told };
}

/** Runs a quiz with such a person. */
export async function quiz(
  here: Place,
  says: Says,
  argv: readonly string[] = [],
  options: Options = {},
): Promise<Ran & { asked: string[]; told: string[] }> {
  const { script, asked, told } = person(says);
  const ran = await here.smm(["quiz", ...argv], { script, ...options });
  return { ...ran, asked, told };
}
