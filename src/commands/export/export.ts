import { defineCommand } from "../../cli/defineCommand.ts";
import { fileFlags } from "../../cli/flagGroups.ts";
import { flag, oneOf, text } from "../../cli/flags.ts";
import { FORMS, formsOf, offeredForms } from "../../formats/forms.ts";

const offered = offeredForms();
const endings = formsOf("summary").map((form) => `.${FORMS[form].ending}`);

export const exportSummary = defineCommand({
  usage: "export",
  summary: "the summary for your mentor, or learning records",
  flags: {
    format: oneOf(
      "<format>",
      offered.map(({ name }) => name),
      offered.map(({ name, help }) => `${name}: ${help}`).join("; "),
    ),
    ...fileFlags(`write it to this file; its ending (${endings.join(", ")}) says in which form`),
    for: text("<mentor>", "for this one of your mentors"),
    without: text("<parts>", "leave out these parts, with commas between: shaky,thoughts"),
    with: text("<parts>", "also what is told only when asked for: answers,days,sources"),
    only: text(
      "<parts>",
      "only these parts, of: talk, questions, ideas, wishes, actions, reading, shaky, minutes, agenda, units, words, thoughts, offer, sure, solid, answers, days, sources",
    ),
    unfold: flag("a page with nothing folded, so that all of it is printed"),
    since: text(
      "<day>",
      'what happened since: last (the page before), last-meeting, or a day, such as "two weeks ago"',
    ),
  },
  run: () => import("./export.run.ts"),
});
