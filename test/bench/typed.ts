import { isTypedRight } from "../../src/course/typed/judging.ts";
import { LONG_ANSWERS } from "../support/longAnswers.ts";

const anyWord = () => true;

/** Milliseconds to judge each of the longest answers against another one. */
export function judgeLong(): { name: string; taken: number }[] {
  return LONG_ANSWERS.map(([name, text]) => {
    const other = `${text.slice(1)}z`;
    const start = performance.now();
    isTypedRight(text, [other], { language: "en", isWord: anyWord });
    return { name, taken: performance.now() - start };
  });
}
