const MOST_SHOWN = 60;

/** The beginning of a text, on one line. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN).toWellFormed()}…` : line;
}
