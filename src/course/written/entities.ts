import { characterEntities } from "character-entities";
import { cleanText } from "../../text/clean.ts";

/** Where a character stands for itself, so that no backslash is read: an address in angle brackets or by itself. */
const ADDRESS =
  /<(?:https?:\/\/|mailto:)[^<>\s]*>|(?<![\p{L}\p{N}\\])(?:https?:\/\/|www\.)[^<>\s]*/iu;
const REFERENCE = /\\[\s\S]|&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]*));/g;

const EACH = new RegExp(`${ADDRESS.source}|${REFERENCE.source}`, "giu");

/** The character of a number, or the sign for one that is missing. */
function characterOf(number: number): string {
  const none = number === 0 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff);
  return none ? "\ufffd" : String.fromCodePoint(number);
}

/** A character as Markdown that means no more than itself. */
function escaped(character: string): string {
  if (/^\s*$/.test(character)) return character === "\u00a0" ? character : " ";
  return cleanText(character).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** The character that a reference stands for; undefined where it is none. */
function characterIn(reference: string): string | undefined {
  const [, hexadecimal, decimal, name] = new RegExp(`^${REFERENCE.source}$`).exec(reference) ?? [];
  if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return characterOf(Number(decimal));
  return name === undefined ? undefined : characterEntities[name];
}

/** An address with the characters that are written by name or number as it has them. */
export function addressWithoutReferences(address: string): string {
  return address.replace(REFERENCE, (whole, ...rest) => {
    const known = characterIn(whole);
    const text: string = rest.at(-1);
    const after = text.slice(rest.at(-2) + whole.length);
    if (known === undefined || (known === "&" && /^#?\w+;/.test(after))) return whole;
    return /^[\w!#$%&'()*+,./:;=?@~-]$/.test(known) ? known : encodeURIComponent(known);
  });
}

/** Markdown with the characters that are written by name or number, such as &mdash;, as themselves. */
export function withoutReferences(markdown: string): string {
  if (!markdown.includes("&")) return markdown;
  return markdown.replace(EACH, (whole) => {
    if (whole.length > 1 && !/^[\\&]/.test(whole)) return addressWithoutReferences(whole);
    const known = characterIn(whole);
    return known === undefined ? whole : escaped(known);
  });
}
