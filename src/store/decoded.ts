import { withoutMark } from "../text/withoutMark.ts";

/** The bytes of a file as text, or that they are text in no way that is known here. */
type Decoded =
  | { is: "text"; text: string; in: "UTF-8" | "UTF-16" }
  /** `line` is the first, counted from 1, that is not UTF-8 */
  | { is: "not-utf8"; line: number };

const NEWLINE = 0x0a;

/** As which UTF-16 bytes begin, with a mark or with a character of ASCII; undefined where they do not. */
function utf16Of([first, second]: Buffer): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? "utf-16be" : undefined;
}

function firstWrongLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    const whole = bytes.subarray(from, end === -1 ? undefined : end);
    if (end === -1 || !Buffer.from(whole.toString("utf8")).equals(whole)) return line;
    from = end + 1;
  }
}

/** Text as editors write it: in UTF-8, or in UTF-16 as some of Windows do, without its mark. */
export function decoded(bytes: Buffer): Decoded {
  const wide = utf16Of(bytes);
  try {
    const text = new TextDecoder(wide ?? "utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { is: "text", text: withoutMark(text), in: wide === undefined ? "UTF-8" : "UTF-16" };
  } catch {
    return { is: "not-utf8", line: firstWrongLine(bytes) };
  }
}
