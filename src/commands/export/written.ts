import type { Writing } from "../../cli/outputFile.ts";
import { FORMS, formsOf, type SummaryForm } from "../../formats/forms.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { Problem } from "../../problem.ts";
import { toType } from "../../text/toType.ts";
import { LAST_MEETING } from "./chosenSummary.ts";

/** The form of the summary where nothing asks for another, and nobody is there to be asked. */
export const USUAL = "md";

/** The form that is offered first to a person. */
export const FIRST = "html";

/** The forms of the summary as they are offered to a person. */
export const OFFERED = [FIRST, ...formsOf("summary").filter((form) => form !== FIRST)] as const;

/** What is written, in this form. */
export function writingOf(form: SummaryForm): Writing {
  const command = form === USUAL ? "export" : `export --format ${form}`;
  return { name: "The summary", command, usual: `smm-summary.${FORMS[form].ending}` };
}

/** The summary in one of its forms. Throws a Problem where it could not be opened again. */
export async function written(
  summary: Summary,
  form: SummaryForm,
  { language, unfolded }: { language: string; unfolded: boolean },
): Promise<string> {
  const text = await FORMS[form].write({ summary, language, unfolded });
  if (text === null)
    throw new Problem("The summary is larger than what smm opens: 5 MB, 1000 things of a kind.", {
      next: toType(`${writingOf(form).command} --since ${LAST_MEETING}`),
    });
  return text;
}
