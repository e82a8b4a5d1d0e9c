import { INVISIBLE } from "../../text/clean.ts";

/** What was typed or pasted, in order: characters, or the end of a line. */
type Piece = { is: "text"; text: string } | { is: "newline"; pasted: boolean };

const BEGIN = "\u001b[200~";
const END = "\u001b[201~";
/** So much of a sign of a paste is waited for where a chunk ends with it: one key alone never is. */
const LEAST_CUT = 3;
const NEWLINE = /\r\n|\r|\n/;
/** What would be taken for keys; a tab is a space. */
const KEYS = /\p{Cc}/gu;
/** What no key sends, and readline would show as it is: a terminal may obey it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const NO_KEYS = /[\u001c-\u001f\u0080-\u009f]/g;

/** The beginning of a sign with which a chunk ends. */
function cutSign(text: string): string {
  for (const sign of [BEGIN, END])
    for (let length = sign.length - 1; length >= LEAST_CUT; length--)
      if (text.endsWith(sign.slice(0, length))) return sign.slice(0, length);
  return "";
}

/**
 * Tells what is pasted from what is typed, chunk by chunk as a terminal gives it: by the brackets of a
 * terminal that has them, or else because nobody types on after Enter within one chunk.
 */
export function pasteReader(): (chunk: string) => Piece[] {
  let inPaste = false;
  let cut = "";
  const piecesOf = (text: string, pasted: boolean): Piece[] => {
    const lines = text.split(NEWLINE);
    return lines.flatMap((line, at): Piece[] => {
      const typed = line.replace(NO_KEYS, "").replace(INVISIBLE, "");
      const words = pasted ? typed.replaceAll("\t", " ").replace(KEYS, "") : typed;
      const isLast = at === lines.length - 1;
      const endsChunk = at === lines.length - 2 && lines.at(-1) === "";
      return [
        ...(words === "" ? [] : [{ is: "text", text: words } as const]),
        ...(isLast ? [] : [{ is: "newline", pasted: pasted || !endsChunk } as const]),
      ];
    });
  };
  return (chunk) => {
    let left = cut + chunk;
    cut = cutSign(left);
    left = left.slice(0, left.length - cut.length);
    const pieces: Piece[] = [];
    while (left !== "") {
      const sign = inPaste ? END : BEGIN;
      const at = left.indexOf(sign);
      const end = at < 0 ? left.length : at;
      pieces.push(...piecesOf(left.slice(0, end), inPaste));
      left = left.slice(end + sign.length);
      if (at >= 0) inPaste = !inPaste;
    }
    return pieces;
  };
}
