import { isAddress } from "../../text/address.ts";
import { stretchesIn } from "./code.ts";

/** What may be an address between angle brackets in Markdown: its group `address`. */
const IN_BRACKETS = /(?<!\]\()<(?<address>(?:https?:\/\/|mailto:)[^\s<>"`\\]+)>/iu;

/** Words with their address behind them: its groups `words`, and `marked` or `address`. */
const BEHIND_WORDS =
  /(?<![!\\])\[(?<words>(?:[^[\]\\`]|\\.)+)\]\((?:<(?<marked>https?:\/\/[^\s<>"`\\]+)>|(?<address>https?:\/\/(?:[^\s<>"`\\()]|\([^\s<>"`\\()]*\))+))(?:\s+"[^"]*")?\)/iu;

/** An address that stands for itself among words, with what ends the sentence: its group `word`. */
const BARE = /(?<=^|\s)(?<word>https?:\/\/[^\s<>"`\\]+)(?=\s|$)/iu;

/** Such a word without what ends the sentence; a bracket that it closes itself is part of it. */
function withoutEnd(word: string): string {
  let open = word.split("(").length - word.split(")").length;
  let end = word.length;
  for (; end > 0; end--) {
    const last = word.charAt(end - 1);
    if (last === "(") open -= 1;
    else if (last === ")" && open < 0) open += 1;
    else if (!".,;:!?'*".includes(last)) break;
  }
  return word.slice(0, end);
}

/** What stands before an address and after it as one text. */
function joined(before: string, after: string): string {
  if (before.trim() === "") return after.replace(/^[.,;:]+/, "").trimStart();
  if (/^[.,;:]/.test(after)) return before.trimEnd().replace(/[,;:]$/, "") + after;
  if (/^[?!)]/.test(after)) return before.trimEnd() + after;
  return before + (/\s$/.test(before) ? after.trimStart() : after);
}

/** The same text with something else for each character of code. */
function withoutCode(markdown: string): string {
  return stretchesIn(markdown)
    .map(({ text, code }) => (code ? "`".repeat(text.length) : text))
    .join("");
}

/**
 * The address that is meant by a line of Markdown, and the text without it: the first between angle brackets,
 * else the first that is behind words or stands for itself. None is meant in code.
 */
export function addressIn(markdown: string): { address: string | undefined; rest: string } {
  const words = withoutCode(markdown);
  for (const form of [IN_BRACKETS, BEHIND_WORDS, BARE])
    for (const found of words.matchAll(new RegExp(form, "giu"))) {
      const { word, marked, address = marked ?? withoutEnd(word ?? "") } = found.groups ?? {};
      if (!isAddress(address)) continue;
      const length = word === undefined ? found[0].length : address.length;
      const before = markdown.slice(0, found.index) + (found.groups?.words ?? "");
      return { address, rest: joined(before, markdown.slice(found.index + length)) };
    }
  return { address: undefined, rest: markdown };
}
