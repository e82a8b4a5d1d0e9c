import { myMentors } from "../../cli/myMentors.ts";
import { MEANING, type SettingKey, shownSetting } from "../../cli/settingsTold.ts";
import type { Context } from "../../context.ts";
import { Problem } from "../../problem.ts";
import { askWork } from "../../sitting/askWork.ts";
import { wasStopped } from "../../sitting/stopping.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { Opening } from "../opening.ts";
import { askFor, type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";

/** What a setting is called in the list. */
const CALLED: Record<SettingKey, string> = {
  name: "Your name",
  mentor: "Your mentor",
  initiative: "The initiative you care about",
  offer: "What you can offer your mentor",
  work: "What your work is closest to",
  minutes: "Minutes a week for the course",
  programme: "Your programme's address",
  notes: "What a new note is",
  gap: "Most days until a question comes again",
  editor: "Your editor for longer texts",
  plain: "Lines only, from the next start",
  width: "Columns of text",
};

/** The settings of which one of two words is kept. */
const EITHER: Partial<Record<SettingKey, readonly string[]>> = {
  notes: ["shared", "private"],
  plain: ["on", "off"],
};

const REMOVES = "-";

/** What is set, in words; mentors under the names that they have today. */
function valueOfSetting(room: Context, key: SettingKey): string {
  const names = key === "mentor" ? myMentors(room) : [];
  return shownSetting(names.length > 0 ? names.join(", ") : room.settings()[key]);
}

/** Keeps what was typed for a setting; false where it did not fit, which is said. */
async function set(room: Context, key: SettingKey, typed: string): Promise<boolean> {
  const step =
    typed === REMOVES ? { words: [key], flags: { unset: true } as const } : { words: [key, typed] };
  try {
    await takeStep(room, { name: "config", ...step });
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || wasStopped(error)) throw error;
    room.io.err(`${wrap(error.message, room.columns())}\n`);
    return false;
  }
}

/** Asks for a setting until what is typed fits, or nothing is. */
async function change(room: Context, key: SettingKey): Promise<void> {
  if (key === "work") {
    await askWork(room);
    return;
  }
  const words = EITHER[key];
  if (words !== undefined) {
    const body = (columns: number) => wrap(`${CALLED[key]}: ${MEANING[key]}.`, columns);
    const choices = words.map((word) => ({ says: word, value: word }));
    const chosen = await pick(room, CALLED[key], body, choices);
    if (chosen !== undefined) await set(room, key, chosen);
    return;
  }
  const now = valueOfSetting(room, key);
  room.io.err(`${wrap(`Now: ${now}. It is ${MEANING[key]}.`, room.columns())}\n`);
  const label = `${CALLED[key]} (Enter leaves it as it is, a dash alone removes it):`;
  await askFor(room, { label }, async (typed) => (await set(room, key, typed)) || undefined);
}

/** The settings, to change one, until the person goes home. */
export const settings: Opening = async (room) => {
  for (;;) {
    const keys = Object.keys(CALLED) as SettingKey[];
    const choices = keys.map(
      (key): Choice<SettingKey> => ({
        says: `${CALLED[key]}: ${valueOfSetting(room, key)}`,
        value: key,
      }),
    );
    const body = (columns: number) => wrap("Choose one to change it.", columns);
    const key = await pick(room, "Settings", body, choices);
    if (key === undefined) return undefined;
    await change(room, key);
  }
};
