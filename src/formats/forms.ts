import type { Page, Unit } from "../course/model.ts";
import type { SharedPack } from "../learner/sharedPack.ts";
import type { HandedReply } from "../mentoring/handOver.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import type { Minutes } from "../mentoring/minutes.ts";
import type { Summary } from "../mentoring/summary.ts";
import type { MeetingEvent } from "./meetingIcs.ts";
import type { Statement } from "./xapi.ts";

/** What is written down for somebody else, and of what. */
type Made = {
  /** `unfolded`: nothing is folded, in a form that folds anything */
  summary: { summary: Summary; language: string; unfolded?: boolean };
  records: readonly Statement[];
  talk: MeetingEvent;
  reply: HandedReply;
  pack: SharedPack;
  agenda: { agenda: MeetingAgenda; when: string | null; language: string };
  minutes: { minutes: Minutes; language: string };
  unit: { unit: Unit; pages: readonly Page[]; language: string };
};

/** A form in which something is written down: all that the program goes by. */
type Form<Of extends keyof Made> = {
  of: Of;
  /** how the name of a file of it ends, without the dot */
  ending: string;
  /**
   * What `--format` says of it in its help, and what a file becomes by its ending where that says the
   * form; null: there is no other form to choose from.
   */
  offered: { help: string; becomes: string | null } | null;
  /** how a file of it begins, by which one that is opened is told from others */
  begins: RegExp;
  /** what is to be done with such a file: `smm open` reads it, a person does, or something else */
  readBy: "smm" | "people" | "others";
  /** what is said of it to whoever wrote one, and the command that goes before its name */
  howToRead: { say: string; command: string | null } | null;
  /** the JSON Schema by which it is read */
  schema: (() => Promise<{ default: object }>) | null;
  /** its text; null where it is more than `smm open`, which is to read it, reads */
  write(made: Made[Of]): Promise<string | null>;
};

type AnyForm = { [Of in keyof Made]: Form<Of> }[keyof Made];

/** All forms, by what `--format` takes where a person chooses one; what writes them is loaded late. */
export const FORMS = {
  md: {
    of: "summary",
    ending: "md",
    offered: { help: "Markdown", becomes: "text, in Markdown" },
    begins: /^# For our next talk\n/,
    readBy: "people",
    howToRead: null,
    schema: null,
    async write({ summary }) {
      const { summaryMarkdown } = await import("./summaryMarkdown.ts");
      return summaryMarkdown(summary);
    },
  },
  html: {
    of: "summary",
    ending: "html",
    offered: {
      help: "a page to look at and print",
      becomes: "a page to look at and print",
    },
    begins: /^<!doctype html>\n<html lang="[^"]*">/,
    readBy: "people",
    howToRead: { say: "Your browser opens it, to look at or to print.", command: null },
    schema: null,
    async write({ summary, language, unfolded }) {
      const { summaryHtml } = await import("./summaryHtml.ts");
      return summaryHtml(summary, language, unfolded);
    },
  },
  json: {
    of: "summary",
    ending: "json",
    offered: { help: "for “smm open”", becomes: "a file that your mentor opens with smm" },
    begins: /^\s*\{\s*"format"\s*:\s*"smm-summary"/,
    readBy: "smm",
    howToRead: { say: "Your mentor reads it with:", command: "open" },
    schema: () => import("../mentoring/summarySchema.json"),
    async write({ summary }) {
      const { handOverJson } = await import("./handOverJson.ts");
      return handOverJson({ is: "summary", summary });
    },
  },
  reply: {
    of: "reply",
    ending: "json",
    offered: null,
    begins: /^\s*\{\s*"format"\s*:\s*"smm-reply"/,
    readBy: "smm",
    howToRead: null,
    schema: () => import("../mentoring/replySchema.json"),
    async write(reply) {
      const { handOverJson } = await import("./handOverJson.ts");
      return handOverJson({ is: "reply", reply });
    },
  },
  pack: {
    of: "pack",
    ending: "json",
    offered: null,
    begins: /^\s*\{\s*"format"\s*:\s*"smm-pack"/,
    readBy: "smm",
    howToRead: null,
    schema: () => import("../mentoring/packSchema.json"),
    async write(pack) {
      const { handOverJson } = await import("./handOverJson.ts");
      return handOverJson({ is: "pack", pack });
    },
  },
  xapi: {
    of: "records",
    ending: "json",
    offered: { help: "learning records", becomes: null },
    begins: /^\[\s*(?:\]|\{\s*"id")/,
    readBy: "others",
    howToRead: null,
    schema: null,
    async write(statements) {
      const { jsonText } = await import("./json.ts");
      return jsonText(statements);
    },
  },
  ics: {
    of: "talk",
    ending: "ics",
    offered: null,
    begins: /^BEGIN:VCALENDAR\r\n/,
    readBy: "others",
    howToRead: null,
    schema: null,
    async write(talk) {
      const { meetingIcs } = await import("./meetingIcs.ts");
      return meetingIcs(talk);
    },
  },
  agenda: {
    of: "agenda",
    ending: "html",
    offered: null,
    begins: /^<!doctype html>\n<html lang="[^"]*" class="sheet">/,
    readBy: "people",
    howToRead: { say: "Your browser opens it, to print.", command: null },
    schema: null,
    async write({ agenda, when, language }) {
      const { agendaHtml } = await import("./agendaHtml.ts");
      return agendaHtml(agenda, when, language);
    },
  },
  agendaText: {
    of: "agenda",
    ending: "md",
    offered: null,
    begins: /^# Talk \d/,
    readBy: "people",
    howToRead: null,
    schema: null,
    async write({ agenda, when }) {
      const { agendaMarkdown } = await import("./agendaMarkdown.ts");
      return agendaMarkdown(agenda, when);
    },
  },
  minutes: {
    of: "minutes",
    ending: "html",
    offered: null,
    begins: /^<!doctype html>\n<html lang="[^"]*" class="talk">/,
    readBy: "people",
    howToRead: { say: "Your browser opens it, to look at or to print.", command: null },
    schema: null,
    async write({ minutes, language }) {
      const { minutesHtml } = await import("./minutesHtml.ts");
      return minutesHtml(minutes, language);
    },
  },
  minutesText: {
    of: "minutes",
    ending: "md",
    offered: null,
    begins: /^# Minutes of talk \d/,
    readBy: "people",
    howToRead: null,
    schema: null,
    async write({ minutes }) {
      const { minutesMarkdown } = await import("./minutesMarkdown.ts");
      return minutesMarkdown(minutes);
    },
  },
  unit: {
    of: "unit",
    ending: "html",
    offered: null,
    begins: /^<!doctype html>\n<html lang="[^"]*" class="unit">/,
    readBy: "others",
    howToRead: { say: "Your browser opens it, to look at or to print.", command: null },
    schema: null,
    async write({ unit, pages, language }) {
      const { unitHtml } = await import("./unitHtml.ts");
      return unitHtml(unit, pages, language);
    },
  },
} as const satisfies Record<string, AnyForm>;

type Name = keyof typeof FORMS;

/** The names of the forms of this. */
type NamesOf<Of extends keyof Made> = {
  [Each in Name]: (typeof FORMS)[Each]["of"] extends Of ? Each : never;
}[Name];

/** The names of the forms of this, in the order of the table. */
export function formsOf<Of extends keyof Made>(made: Of): NamesOf<Of>[] {
  const names = Object.keys(FORMS) as Name[];
  return names.filter((name): name is NamesOf<Of> => FORMS[name].of === made);
}

/** The names of the forms that `--format` takes, in the order of the table. */
export type OfferedForm = {
  [Each in Name]: (typeof FORMS)[Each]["offered"] extends null ? never : Each;
}[Name];

/** What `--format` takes, with what the help says of it. */
export function offeredForms(): { name: OfferedForm; help: string }[] {
  const names = Object.keys(FORMS) as Name[];
  const isOffered = (name: Name): name is OfferedForm => FORMS[name].offered !== null;
  return names.filter(isOffered).map((name) => ({ name, help: FORMS[name].offered.help }));
}

/** A form of the summary. */
export type SummaryForm = NamesOf<"summary">;

/** The form of the summary that a file's ending stands for; undefined where it stands for none. */
export function summaryFormOf(file: string): SummaryForm | undefined {
  return formsOf("summary").find((name) => file.toLowerCase().endsWith(`.${FORMS[name].ending}`));
}
