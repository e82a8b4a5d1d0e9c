import type { Answerable } from "./model.ts";

/** Letters and digits only; a gap between two digits stays, so that 1.5 is not 15. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
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

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

function hash(text: string): string {
  let value = OFFSET_BASIS;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * PRIME);
  return value.toString(16).padStart(16, "0");
}

/**
 * Sixteen hexadecimal digits that stand for what a question means: its words, its answers and which
 * are right. Case, spacing, punctuation, reasons and the order of choices do not count.
 */
export function fingerprint(question: Answerable & { ask: string }): string {
  const meaning = JSON.stringify([question.kind, bare(question.ask), answers(question)]);
  return hash(meaning);
}
