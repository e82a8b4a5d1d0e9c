import { type HandedData, parseHandOver } from "../mentoring/handOver.ts";
import { withoutMark } from "../text/withoutMark.ts";
import { FORMS } from "./forms.ts";

/** What a file is that somebody handed over. */
type HandOver =
  | Exclude<HandedData, { is: "no-json" }>
  | { is: "empty" }
  /** in a form that people read as it is */
  | { is: "for-reading" };

/** The form that a file has which begins so; undefined: none of ours. */
function formBegun(beginning: string) {
  const text = withoutMark(beginning);
  return Object.values(FORMS).find(({ begins }) => begins.test(text));
}

/** By which a file that is to be opened with smm is known before it is read. */
export const TO_BE_OPENED = {
  byName(name: string): boolean {
    const forms = Object.values(FORMS).filter(({ readBy }) => readBy === "smm");
    return forms.some(({ ending }) => name.toLowerCase().endsWith(`.${ending}`));
  },
  byBeginning(text: string): boolean {
    return formBegun(text)?.readBy === "smm";
  },
};

/** The text of a file as what was handed over. It is from somebody else: never throws. */
export function readHandOver(fileText: string): HandOver {
  if (fileText.trim() === "") return { is: "empty" };
  const readBy = formBegun(fileText)?.readBy;
  if (readBy === "people") return { is: "for-reading" };
  const found = parseHandOver(withoutMark(fileText));
  if (found.is !== "no-json") return found;
  // A file cut short still begins as ours do.
  return readBy === "smm" ? { is: "damaged", why: "it is not whole" } : { is: "something-else" };
}
