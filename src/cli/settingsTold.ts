import { MINUTES_A_WEEK, WORK } from "../course/work.ts";
import { LONGEST_GAP, type Settings, SHORTEST_GAP } from "../store/settings.ts";
import { exampleEditor } from "./chosenEditor.ts";

/** The settings that a person may change. */
export type SettingKey =
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
  | "editor"
  | "width";

/** The settings that are whole numbers: the least and the most, and an example. */
export const NUMBERS = {
  minutes: { ...MINUTES_A_WEEK, example: 30 },
  gap: { least: SHORTEST_GAP, most: LONGEST_GAP, example: 60 },
  width: { least: 20, most: 200, example: 72 },
};

/** What each setting is. */
export const MEANING: Record<SettingKey, string> = {
  name: "your name",
  mentor: "your mentor's name; several with commas between",
  initiative: "a big initiative in your company that you care about",
  offer: "what you can offer your mentor, such as an introduction; the summary shows it",
  work: `what your work is closest to, for a path through the course: ${WORK.join(", ")}`,
  minutes: `the minutes a week that you have for the course, ${MINUTES_A_WEEK.least} to ${MINUTES_A_WEEK.most}`,
  programme: "your programme's address, https://…, for learning records (xAPI)",
  notes: "shared or private: what a new note is unless you say otherwise",
  gap: "the most days until a question is asked again, 7 to 365; 35 where it is not set",
  editor: `the program in which you write longer texts, such as ${exampleEditor(process.platform)}; it must wait until you close it`,
  plain: "on for lines only, nothing redrawn; off otherwise",
  width: "the columns that text may use, 20 to 200",
};

/** A setting's value in words. */
export function shownSetting(value: Settings[SettingKey]): string {
  if (value === undefined) return "not set";
  return typeof value === "boolean" ? (value ? "on" : "off") : String(value);
}
