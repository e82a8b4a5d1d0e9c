/** A text without the byte order mark that some editors leave at the beginning of a file. */
export function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
