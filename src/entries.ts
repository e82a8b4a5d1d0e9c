import { InvalidArgumentError, Option } from "commander";
import type { CommandName } from "./app.ts";
import { FORMS, formsOf, offeredForms } from "./formats/forms.ts";

/** One command as its help shows it; `app.ts` has what runs it under the same name. */
type Entry = {
  /** name and arguments, as in the help */
  usage: string;
  summary: string;
  options?: (() => Option)[];
};

/** Reads a flag as a whole number in these bounds. Throws what commander explains. */
export function wholeNumber(from: number, to: number) {
  return (typed: string): number => {
    const number = Number(typed);
    if (!/^\d+$/.test(typed) || number < from || number > to)
      throw new InvalidArgumentError(`It has to be a whole number from ${from} to ${to}.`);
    return number;
  };
}

const MOST_QUESTIONS = 100;
const MOST_PAGES = 1000;
const aboutNotes = [
  () =>
    new Option("--kind <kind>", "what it is; guessed when left out").choices([
      "idea",
      "question",
      "thought",
    ]),
  () => new Option("--for <mentor>", "for this one of your mentors only"),
  () => new Option("--initiative <name>", "what an idea belongs to"),
  () => new Option("--decides <who>", "who would decide an idea"),
];
const offered = offeredForms();
const json = () => new Option("--json", "print data instead of text");

/** All commands, in the order of the help. */
export const ENTRIES: readonly Entry[] = [
  {
    usage: "learn [unit]",
    summary: "read the next unit, or this one, page by page",
  },
  {
    usage: "quiz [unit-or-part]",
    summary: "a short quiz on what you have read, or on this unit or part",
    options: [
      () => new Option("--part <part>", "only this part"),
      () => new Option("--missed", "only what you did not know the last time"),
      () =>
        new Option("-n, --number <count>", "how many questions")
          .argParser(wholeNumber(1, MOST_QUESTIONS))
          .default(5),
      () =>
        new Option("--seed <number>", "the same number mixes in the same way").argParser(
          wholeNumber(0, 2 ** 31 - 1),
        ),
      () => new Option("--json", "print the result as data; the questions go to stderr"),
    ],
  },
  {
    usage: "progress",
    summary: "where you stand",
    options: [json],
  },
  {
    usage: "list",
    summary: "all units, with what you have read",
    options: [
      () => new Option("--part <part>", "only this part"),
      () => new Option("--kind <kind>", "only these").choices(["lesson", "case"]),
      () => new Option("--status <status>", "only these").choices(["new", "started", "done"]),
      json,
    ],
  },
  {
    usage: "read <unit>",
    summary: "print a unit with its sources; nothing is recorded",
    options: [
      () => new Option("--page <number>", "only this page").argParser(wholeNumber(1, MOST_PAGES)),
    ],
  },
  {
    usage: "search <words...>",
    summary: "find the pages that have these words",
    options: [json],
  },
  {
    usage: "terms [word...]",
    summary: "the glossary, or what one word means",
    options: [json],
  },
  {
    usage: "sources [unit]",
    summary: "where the facts come from",
    options: [json],
  },
  {
    usage: "reading [task] [words...]",
    summary: "what you recommended to each other, and the shelf; add, done, list",
    options: [
      () => new Option("--by <author>", "who wrote it"),
      () => new Option("--from <name>", "who recommended it; you, when left out"),
      () => new Option("--url <address>", "where it is"),
      json,
    ],
  },
  {
    usage: "recap [part]",
    summary: "what you have finished, in short, as Markdown",
  },
  {
    usage: "prompts [unit]",
    summary: "what to talk over with your mentor",
    options: [() => new Option("--all", "of all units, not only those you have read"), json],
  },
  {
    usage: "note [text...]",
    summary: "keep an idea, a question for your mentor or a thought",
    options: [
      ...aboutNotes,
      () => new Option("--private", "never show it to a mentor"),
      () => new Option("--shared", "show it, where your notes are private by setting"),
      () => new Option("--unit <unit>", "the unit it belongs to"),
    ],
  },
  {
    usage: "notes [task] [number] [words...]",
    summary: "the notes you have kept; edit, remove, share or hide one by its number",
    options: [...aboutNotes, () => new Option("--unit <unit>", "only of this unit"), json],
  },
  {
    usage: "meet [task] [number]",
    summary: "your talks: plan, done, list, show; tick an action that is done",
    options: [
      () =>
        new Option(
          "--when <time>",
          'plan: when it begins, such as "2026-12-03 14:00"; done: the day it was held',
        ),
      () => new Option("--minutes <minutes>", "how long").choices(["15", "30", "45", "60"]),
      () => new Option("--with <mentor>", "with this one of your mentors"),
      () => new Option("-o, --output <file>", "write the calendar's file here"),
      () => new Option("--force", "replace the file if it is there"),
      json,
    ],
  },
  {
    usage: "export",
    summary: "the summary for your mentor, or learning records",
    options: [
      () =>
        new Option(
          "--format <format>",
          offered.map(({ name, help }) => `${name}: ${help}`).join("; "),
        ).choices(offered.map(({ name }) => name)),
      () =>
        new Option(
          "-o, --output <file>",
          `write it to this file; its ending (${formsOf("summary")
            .map((form) => `.${FORMS[form].ending}`)
            .join(", ")}) says in which form`,
        ),
      () => new Option("--force", "replace the file if it is there"),
      () => new Option("--for <mentor>", "for this one of your mentors"),
      () => new Option("--without <parts>", "leave out these parts, such as: shaky,thoughts"),
      () => new Option("--only <parts>", "only these parts"),
      () =>
        new Option("--since <day>", "what happened since: last-meeting, or a day like 2026-11-01"),
    ],
  },
  {
    usage: "open [files...]",
    summary: "read what the other one handed over: a summary, or a reply",
    options: [
      () => new Option("--reply", "answer the summary"),
      () => new Option("-o, --output <file>", "with --reply: write it to this file"),
      () => new Option("--force", "with --reply: replace the file if it is there"),
      () =>
        new Option("--schema <file>", "print the JSON Schema of such a file").choices([
          "summary",
          "reply",
        ]),
      json,
    ],
  },
  {
    usage: "pack <task> [folder]",
    summary: "your own lessons: “pack check my-pack” says what to mend",
    options: [json],
  },
  {
    usage: "undo",
    summary: "take back the last thing you did",
  },
  {
    usage: "reset [unit]",
    summary: "begin anew, with one unit or with all; asks first",
    options: [() => new Option("--yes", "do not ask")],
  },
  {
    usage: "config [setting] [value...]",
    summary: "your name, your mentor's and other settings",
    options: [() => new Option("--unset", "remove the setting")],
  },
  {
    usage: "doctor",
    summary: "where things are kept, and whether all is well",
    options: [json],
  },
];

/** The name with which a usage begins. */
export function nameOf(usage: string): CommandName {
  return usage.split(" ")[0] as CommandName;
}
