import { isUtf8 } from "node:buffer";
import { withoutMark } from "../text/withoutMark.ts";

/** The bytes of a file as text, or that they are text in no way that is known here. */
type Decoded =
  | { is: "text"; text: string; in: "UTF-8" | "UTF-16" }
  /** where the first character is that is not UTF-8, its line, and what the text may be in instead */
  | { is: "not-utf8"; line: number; column: number; shown: string; likely: string | undefined };

const NEWLINE = 0x0a;

/** As which UTF-16 bytes begin, with a mark or with a character of ASCII; undefined where they do not. */
function utf16Of([first, second]: Buffer): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? "utf-16be" : undefined;
}

/** What an older editor of Windows writes; these bytes mean nothing in it. */
const WINDOWS = "windows-1252";
const NOT_WINDOWS = [0x00, 0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** The first character that is not UTF-8. */
function firstWrong(bytes: Buffer): { line: number; column: number; shown: string } {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    const whole = bytes.subarray(from, end === -1 ? undefined : end);
    if (end === -1 || !isUtf8(whole)) {
      const right = whole.toString("utf8").indexOf("\ufffd");
      const shown = new TextDecoder(WINDOWS).decode(whole.subarray(0, 400)).trimEnd();
      return { line, column: Math.max(0, right) + 1, shown };
    }
    from = end + 1;
  }
}

/** What is said of bytes that are text in no way that is known here. */
function notUtf8(bytes: Buffer): Decoded {
  const likely = NOT_WINDOWS.some((byte) => bytes.includes(byte)) ? undefined : "Windows-1252";
  return { is: "not-utf8", ...firstWrong(bytes), likely };
}

/** Text as editors write it: in UTF-8, or in UTF-16 as some of Windows do, without its mark. */
export function decoded(bytes: Buffer): Decoded {
  const wide = utf16Of(bytes);
  if (wide === undefined)
    return isUtf8(bytes)
      ? { is: "text", text: withoutMark(bytes.toString("utf8")), in: "UTF-8" }
      : notUtf8(bytes);
  try {
    const text = new TextDecoder(wide, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { is: "text", text: withoutMark(text), in: "UTF-16" };
  } catch {
    return notUtf8(bytes);
  }
}
