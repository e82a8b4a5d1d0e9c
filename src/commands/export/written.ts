import type { Writing } from "../../cli/outputFile.ts";
import { FORMS, type SummaryForm } from "../../formats/forms.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { Problem } from "../../problem.ts";
import { toType } from "../../text/toType.ts";
import { LAST_MEETING } from "./chosenSummary.ts";
/** The form of the summary where nothing asks for another. */
export const USUAL = "md";

/** What is written, in this form. */
export function writingOf(form: SummaryForm): Writing {
  const command = form === USUAL ? "export" : `export --format ${form}`;
  return { name: "The summary", command, usual: `smm-summary.${FORMS[form].ending}` };
}

/** The summary in one of its forms. Throws a Problem where it could not be opened again. */
export async function written(
  summary: Summary,
  form: SummaryForm,
  language: string,
): Promise<string> {
  const text = await FORMS[form].write({ summary, language });
  if (text === null)
    throw new Problem("The summary is larger than what smm opens: 5 MB, 1000 things of a kind.", {
      next: toType(`${writingOf(form).command} --since ${LAST_MEETING}`),
    });
  return text;
}
