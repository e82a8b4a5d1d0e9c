import { createHash } from "node:crypto";
import type { Answerable } from "./model.ts";

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim();
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

/**
 * Twelve hexadecimal digits that stand for what a question means: its words, its answers and which
 * are right. Case, spacing, punctuation, reasons and the order of choices do not count.
 */
export function fingerprint(question: Answerable & { ask: string }): string {
  const meaning = JSON.stringify([question.kind, bare(question.ask), answers(question)]);
  return createHash("sha256").update(meaning).digest("hex").slice(0, 12);
}
