import type { Answerable } from "./model.ts";

/**
 * Letters, digits, and the signs of reckoning and money, for 5 > 3 is not 5 < 3; a gap between two
 * digits stays, so that 1.5 is not 15.
 */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=^|\s)[-–](?=\p{N})/gu, "\u2212")
    .replace(/(?:(?!%)\p{P}|[\p{Sk}\p{So}\s])+/gu, " ")
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, "");
}

function answers(question: Answerable): unknown {
  switch (question.kind) {
    case "choice":
    case "several":
      return question.choices.map(({ text, right }) => `${bare(text)}=${right}`).sort();
    case "order":
      return question.items.map(bare);
    case "short":
      return question.accepted.map(bare).sort();
  }
}

// FNV-1a, 32 bits, from two beginnings: http://www.isthe.com/chongo/tech/comp/fnv/
const BEGINNINGS = [0x811c9dc5, 0xcbf29ce4];
const PRIME = 0x01000193;

function hash(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return BEGINNINGS.map((beginning) => {
    const value = bytes.reduce((sum, byte) => Math.imul(sum ^ byte, PRIME), beginning);
    return (value >>> 0).toString(16).padStart(8, "0");
  }).join("");
}

/**
 * Sixteen hexadecimal digits that stand for what a question means: its words, its answers and which
 * are right. Case, spacing, punctuation, reasons and the order of choices do not count.
 */
export function fingerprint(question: Answerable & { ask: string }): string {
  const meaning = JSON.stringify([question.kind, bare(question.ask), answers(question)]);
  return hash(meaning);
}
