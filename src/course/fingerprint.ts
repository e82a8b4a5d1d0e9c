import { bare } from "./bare.ts";
import { type Answerable, kindOf } from "./kinds/kinds.ts";

// FNV-1a, 32 bits, from two beginnings: http://www.isthe.com/chongo/tech/comp/fnv/
const BEGINNINGS = [0x811c9dc5, 0xcbf29ce4];
const PRIME = 0x01000193;

const encoder = new TextEncoder();

function hash(text: string): string {
  const bytes = encoder.encode(text);
  return BEGINNINGS.map((value) => {
    for (let at = 0; at < bytes.length; at++) value = Math.imul(value ^ (bytes[at] ?? 0), PRIME);
    return (value >>> 0).toString(16).padStart(8, "0");
  }).join("");
}

/**
 * Sixteen hexadecimal digits that stand for what a question means: its words, its answers and which
 * are right. Case, spacing, punctuation, reasons and the order of choices do not count.
 */
export function fingerprint(question: Answerable & { ask: string }): string {
  const answers = kindOf(question).meaning(question);
  return hash(JSON.stringify([question.kind, bare(question.ask), answers]));
}
