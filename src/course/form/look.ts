import { plainText } from "../plain.ts";

/** What is seen of a choice without understanding it: its length in characters, and counts. */
export type Look = {
  length: number;
  /** words that leave room: may, often, some */
  hedges: number;
  /** words that leave none: always, nobody, must */
  absolutes: number;
  commas: number;
  /** clauses that give a reason or an aim: because, since, as, so that */
  reasons: number;
  questionMarks: number;
};

const HEDGES =
  /\b(?:may|might|could|perhaps|maybe|probabl[ey]|possibl[ey]|(?:un)?likely|seems?|appears?|suggests?|some(?:times|what)?|often|usually|mostly|mainly|partly|rather|fairly|nearly|almost|few|little|tends?|unless|if|as far as|for now|(?:about|around) (?=\d))\b/gi;

const ABSOLUTES =
  /\b(?:always|never|all|every(?:one|body|thing|where)?|each|any(?:one|body|thing)?|no|nobody|none|nothing|only|alone|must|cannot|exactly|entirely|completely|whole|certainly|proves?)\b/gi;

const REASONS = /\bbecause\b|, (?:since|for|as|so that)\b(?! (?:long|soon|well|far|if|now)\b)/gi;

const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;

/** What is seen of this choice; `markdown` is its text. */
export function lookOf(markdown: string): Look {
  const text = plainText(markdown);
  return {
    length: text.length,
    hedges: countOf(HEDGES, text),
    absolutes: countOf(ABSOLUTES, text),
    commas: countOf(/,/g, text),
    reasons: countOf(REASONS, text),
    questionMarks: countOf(/\?/g, text),
  };
}
