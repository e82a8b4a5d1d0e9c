/**
 * Where a key means something: on every screen, on those of lessons and quizzes, at home, where
 * several lines are written, or in a talk.
 */
type Place = "everywhere" | "lessons" | "home" | "writing" | "talk";

type ProgramKey = {
  /** the character that it writes, in small letters */
  key: string;
  /** what it is called in the line of keys */
  name: string;
  /** what it does, for help; its name where left out */
  does?: string;
  /** the same in plain mode, where it is said otherwise */
  plainly?: string;
  place: Place;
};

/** All keys of the program that write a character. Each means one thing, wherever it means something. */
export const KEYS = {
  back: { key: "b", name: "back", does: "go back to what was before", place: "everywhere" },
  stop: {
    key: "q",
    name: "stop",
    does: "stop here. What you did is kept.",
    plainly: "stop here; everything is kept",
    place: "everywhere",
  },
  help: { key: "?", name: "help", does: "this help", place: "everywhere" },
  note: { key: "n", name: "note", place: "lessons" },
  undo: { key: "u", name: "undo answer", place: "lessons" },
  page: { key: "p", name: "that page", place: "lessons" },
  sources: { key: "s", name: "sources", place: "lessons" },
  words: {
    key: "w",
    name: "words",
    does: "what words on this page mean",
    place: "lessons",
  },
  search: { key: "/", name: "search", does: "search the course", place: "everywhere" },
  skip: { key: "l", name: "to the lesson", place: "lessons" },
  thread: { key: "i", name: "open items", does: "what is open between the two", place: "home" },
  commands: { key: "c", name: "as commands", place: "home" },
  editor: { key: "e", name: "your editor", place: "writing" },
  settled: { key: "t", name: "settled", does: "this is settled, or done", place: "talk" },
  parked: {
    key: "k",
    name: "not now",
    does: "keep it for when there is time",
    place: "talk",
  },
  action: { key: "a", name: "an action", does: "agree on who does what, by when", place: "talk" },
  listen: { key: "h", name: "listen for", does: "what to listen for", place: "talk" },
  other: { key: "x", name: "something else", does: "note what else comes up", place: "talk" },
  more: { key: "m", name: "more", does: "what there is besides, if there is time", place: "talk" },
  own: {
    key: "o",
    name: "only me",
    does: "the learner keeps the last line to herself",
    place: "talk",
  },
} as const satisfies Record<string, ProgramKey>;

/** The character of a key, or of one of several. */
export type KeyOf<Name extends keyof typeof KEYS> = (typeof KEYS)[Name]["key"];

/** Whether what was typed is this key alone, as a large or a small letter. */
export function isKey(typed: string, { key }: { key: string }): boolean {
  return typed.toLowerCase() === key;
}

/** Whether what was typed is a key of lessons alone, which cannot be an answer there. */
export function isKeyOfLessons(typed: string): boolean {
  return Object.values(KEYS).some(
    (each) => (each.place === "everywhere" || each.place === "lessons") && isKey(typed, each),
  );
}
