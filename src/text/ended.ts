/** Whether a text ends as a sentence does; signs of Markdown may stand after that. */
export function isEnded(text: string): boolean {
  return /[.!?…][*_\\\]"”’)]*$/.test(text);
}

/** A sentence with a full stop, to stand before another one. */
export function ended(text: string): string {
  return isEnded(text) ? text : `${text}.`;
}

/** A text with a comma, to stand before what is said of it; what ends as a sentence has its own sign. */
export function withComma(text: string): string {
  return isEnded(text) ? text : `${text},`;
}
