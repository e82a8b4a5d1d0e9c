import { crc32 } from "node:zlib";
import type { TextForm } from "./confFile.ts";

/** How the text ends: with its check, and nothing more. */
const ENDING = /^,"check":"([0-9a-f]{8})"\}$/;
const ENDING_CHARACTERS = ',"check":"00000000"}'.length;

function checkOf(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

/**
 * JSON on one line that ends with a checksum of all that stands before it, so that a single wrong bit,
 * or a change by hand, is noticed: then reading throws a SyntaxError. Data has a key `check` where the
 * checksum is right, and none where the text ends otherwise.
 */
export const CHECKED_FORM: TextForm = {
  textOf(data) {
    const text = JSON.stringify(data).slice(0, -1);
    return `${text},"check":"${checkOf(text)}"}`;
  },
  dataOf(text) {
    const [, check] = ENDING.exec(text.slice(-ENDING_CHARACTERS)) ?? [];
    if (check !== undefined && check !== checkOf(text.slice(0, -ENDING_CHARACTERS)))
      throw new SyntaxError("The checksum is wrong.");
    return { ...JSON.parse(text), check };
  },
};
