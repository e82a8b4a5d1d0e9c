import { endingOf, withEnding } from "../../cli/fileEnding.ts";
import { shownFile, typedFile } from "../../cli/outputFile.ts";
import { FORMS, formsOf, type SummaryForm, summaryFormOf } from "../../formats/forms.ts";
import { EXIT, Problem } from "../../problem.ts";
import { toType } from "../../text/toType.ts";

/** How one comes from a page to a file of these kinds, which no form of the summary is. */
const FROM_A_PAGE: Record<string, string> = {
  pdf: "Write it as a page, open that in your browser, and print it to a PDF.",
  doc: "Write it as a page: Word opens that, and can keep it as its own.",
  docx: "Write it as a page: Word opens that, and can keep it as its own.",
  odt: "Write it as a page: Writer opens that, and can keep it as its own.",
  htm: "Write it as a page.",
  txt: "Markdown is plain text.",
};

function noForm(file: string, ending: string, format: SummaryForm | undefined): Problem {
  const form = format ?? (ending === "txt" ? "md" : "html");
  const other = withEnding(file, ending, FORMS[form].ending);
  const flag = format === undefined ? "" : ` --format ${format}`;
  const how = FROM_A_PAGE[ending];
  const endings = formsOf("summary").map((each) => `.${FORMS[each].ending}`);
  return new Problem(
    `${shownFile(file)} ends in .${ending}, and smm makes no such file. ${how ?? `There are: ${endings.join(", ")}.`}`,
    { next: toType(`export${flag} --output ${typedFile(other)}`), code: EXIT.usage },
  );
}

/** Throws a Problem where a file's ending stands for no form, or for another than was asked for. */
export function checkEnding(file: string, format: SummaryForm | undefined): void {
  const meant = summaryFormOf(file);
  const ending = endingOf(file);
  if (meant === undefined && ending !== undefined) throw noForm(file, ending, format);
  if (format === undefined || meant === undefined || meant === format) return;
  const other = withEnding(file, FORMS[meant].ending, FORMS[format].ending);
  throw new Problem(
    `${shownFile(file)} ends in .${FORMS[meant].ending}, and --format ${format} was asked for.`,
    {
      next: toType(`export --format ${format} --output ${typedFile(other)}`),
      code: EXIT.usage,
    },
  );
}
