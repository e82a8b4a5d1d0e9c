import * as v from "valibot";
import { MINUTES_A_WEEK, WORK } from "../course/work.ts";
import { cleanLine } from "../text/clean.ts";
import { confFile } from "./confFile.ts";
import type { Home } from "./home.ts";

/** The version of their file that this program writes, and the newest that it changes. */
export const FORMAT = 1;

/** The longest text of a setting, in characters. */
export const LONGEST_SETTING = 200;

/** Days, for the setting `gap`. */
export const SHORTEST_GAP = 7;
export const LONGEST_GAP = 365;

const line = () =>
  v.pipe(v.string(), v.maxLength(LONGEST_SETTING), v.transform(cleanLine), v.minLength(1));

const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** The shape of each setting, made where that is in the file: most are not. */
const SHAPES = {
  name: line,
  /** one name, or several with commas between */
  mentor: line,
  initiative: line,
  /** what the learner can offer the mentor */
  offer: line,
  /** what the learner's work is closest to */
  work: () => v.picklist(WORK),
  /** minutes a week that the learner has for the course */
  minutes: () => whole(MINUTES_A_WEEK.least, MINUTES_A_WEEK.most),
  /** whether a new note is private unless told otherwise */
  notes: () => v.picklist(["shared", "private"]),
  /** the command of the editor for longer texts */
  editor: line,
  plain: () => v.boolean(),
  /** days that no question waits longer than before it comes up again */
  gap: () => whole(SHORTEST_GAP, LONGEST_GAP),
  width: () => whole(20, 200),
  /** the programme's site, which learning records name; wider than `isSite`, so that what was kept is read */
  programme: () => v.pipe(line(), v.regex(/^https?:\/\//i)),
  /** stands for the learner in learning records; means nothing outside them */
  learnerId: line,
  /** the day of the last look back before a lesson, YYYY-MM-DD */
  lookedBack: () => v.string(),
  /** the first questions have been asked */
  welcomed: () => v.boolean(),
};

type Shapes = typeof SHAPES;

export type Settings = {
  [Key in keyof Shapes]?: v.InferOutput<ReturnType<Shapes[Key]>> | undefined;
};

function isSetting(key: string): key is keyof Shapes {
  return Object.hasOwn(SHAPES, key);
}

/** The settings in the data of their file; undefined where one is not what it has to be. */
function settingsIn(data: Record<string, unknown>): Settings | undefined {
  const settings: [string, unknown][] = [];
  for (const [key, value] of Object.entries(data)) {
    if (!isSetting(key)) continue;
    const read = v.safeParse<v.GenericSchema>(SHAPES[key](), value);
    if (!read.success) return undefined;
    settings.push([key, read.output]);
  }
  return Object.fromEntries(settings);
}

/** The file of the settings. */
export function settingsFile(home: Home) {
  return confFile(home.folder, "settings");
}

/** Whether a newer program wrote this. */
export function isNewer(data: Record<string, unknown> | undefined): boolean {
  return typeof data?.format === "number" && data.format > FORMAT;
}

/**
 * What the learner has set. A file that cannot be read, or that a newer program wrote, is said and
 * not used; a damaged one is set aside too. A key that no setting has is said.
 */
export function readSettings(home: Home, say: (text: string) => void, now: () => Date): Settings {
  const settings = settingsFile(home);
  let data: Record<string, unknown> | undefined;
  try {
    data = settings.read();
    if (data === undefined) return {};
  } catch (error) {
    if (!(error instanceof SyntaxError)) {
      say(`Your settings in ${settings.path} cannot be read, so they are not used.`);
      return {};
    }
  }
  if (isNewer(data)) {
    say(`Your settings in ${settings.path} were written by a newer smm, so they are not used.`);
    return {};
  }
  const read = data && settingsIn(data);
  if (read !== undefined) {
    // A key that no setting has was mistyped by hand, or damaged: newer settings have a newer format.
    const strange = Object.keys(data ?? {}).filter((key) => key !== "format" && !isSetting(key));
    if (strange.length > 0)
      say(`In ${settings.path} this is no setting of smm: ${strange.map(cleanLine).join(", ")}.`);
    return read;
  }
  try {
    say(`Your settings could not be read. They are kept as ${settings.setAside(now())}.`);
  } catch {
    say(`Your settings in ${settings.path} could not be read, so they are not used.`);
  }
  return {};
}
