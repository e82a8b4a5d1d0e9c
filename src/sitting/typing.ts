import type { Draft } from "../store/draftFile.ts";
import type { Typing } from "../terminal/inputs.ts";

/** What is typed at one prompt of a sitting that has no answers to keep besides. */
export function typingAt(draft: Draft, label: string): Typing {
  const typing = draft.read()?.typing;
  return {
    start: typing?.label === label ? typing.text : "",
    keep: (text) => draft.keep({ answered: [], later: [], typing: { label, text } }),
  };
}
