import type { NoteKind } from "./kept/notes.ts";

const IDEA = /^(idea\b|what if\b|we (could|should|might)\b|why not\b|let us\b|let['’]s\b)/i;

/** What a note most likely is, from its words. */
export function guessKind(text: string): Exclude<NoteKind, "own-words"> {
  const words = text.trim();
  if (IDEA.test(words)) return "idea";
  return words.endsWith("?") ? "question" : "thought";
}
