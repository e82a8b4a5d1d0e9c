import { characterEntities } from "character-entities";
import { cleanText } from "../../text/clean.ts";

const REFERENCE = /\\[\s\S]|&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]*));/g;

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

/** Markdown with the characters that are written by name or number, such as &mdash;, as themselves. */
export function withoutReferences(markdown: string): string {
  if (!markdown.includes("&")) return markdown;
  return markdown.replace(REFERENCE, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal !== undefined) return escaped(characterOf(Number.parseInt(hexadecimal, 16)));
    if (decimal !== undefined) return escaped(characterOf(Number(decimal)));
    const known = name === undefined ? undefined : characterEntities[name];
    return known === undefined ? whole : escaped(known);
  });
}
