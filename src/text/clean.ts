// What a terminal obeys, after ECMA-48: commands with their numbers; strings such as a window's title,
// to their end; an escape and one character. Node's own expression for these takes the square of the
// length; no part of one of these can be read as the part before it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const COMMAND = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]/g;
const STRING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  /(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u0080-\u009f]*(?:\u0007|\u001b\\|\u009c)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const ESCAPE = /\u001b[ -/]*[0-~]/g;

// C0 and C1 controls except newline and tab.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

// Characters that a reader cannot see but that reorder, hide or smuggle text: bidirectional marks,
// embeddings and isolates; zero-width spaces and invisible operators; interlinear marks; tag
// characters. The zero-width joiners (U+200C, U+200D) stay: emoji and several scripts need them.
export const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** One joiner joins; thousands of them take long to be measured. */
const JOINERS = /([\u200c\u200d])[\u200c\u200d]+/g;

/** Most text is this, and needs no cleaning. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/**
 * Text that is safe to print: no terminal escapes, no control characters but newline, no characters
 * that reorder or hide text, and only whole Unicode characters. Tabs become two spaces.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(STRING, "")
    .replace(COMMAND, "")
    .replace(ESCAPE, "")
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/\t/g, "  ")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "")
    .replace(JOINERS, "$1");
}

/** As {@link cleanText}, on one line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
