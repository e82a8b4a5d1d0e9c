import { bare } from "./bare.ts";
import { type Answerable, kindOf } from "./kinds/kinds.ts";

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
  const answers = kindOf(question).meaning(question);
  return hash(JSON.stringify([question.kind, bare(question.ask), answers]));
}
