import type { TextForm } from "./confFile.ts";
import { crc32 } from "./crc32.ts";

/** How the text ends: with its check, and nothing more. */
const ENDING = /^,"check":"([0-9a-f]{8})"\}$/;
const ENDING_CHARACTERS = ',"check":"00000000"}'.length;

/** Whether a text ends with a checksum that is not that of what stands before it. */
export function isSpoilt(text: string): boolean {
  const [, check] = ENDING.exec(text.slice(-ENDING_CHARACTERS)) ?? [];
  return (
    check !== undefined && Number.parseInt(check, 16) !== crc32(text.slice(0, -ENDING_CHARACTERS))
  );
}

/**
 * JSON on one line that ends with a checksum of all that stands before it, so that a single wrong bit,
 * or a change by hand, is noticed: then reading throws a SyntaxError. Data has a key `check` where the
 * checksum is right, and none where the text ends otherwise: so the lines of the journal that were
 * written before they had one stay good. It is the CRC-32 of the text in UTF-8 up to the comma before
 * `"check"`, as eight hexadecimal digits.
 */
export const CHECKED_FORM: TextForm = {
  textOf(data) {
    const text = JSON.stringify(data).slice(0, -1);
    return `${text},"check":"${crc32(text).toString(16).padStart(8, "0")}"}`;
  },
  dataOf(text) {
    if (isSpoilt(text)) throw new SyntaxError("The checksum is wrong.");
    const [, check] = ENDING.exec(text.slice(-ENDING_CHARACTERS)) ?? [];
    return { ...JSON.parse(text), check };
  },
};
