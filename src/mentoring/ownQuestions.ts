/** Questions of the talk's own of which something is concluded, by the names under which that is kept. */
export const OWN_QUESTIONS = {
  "talk/agreement":
    "What we agree on: what stays between us, how often we meet, and that both may say “I don't know”.",
  "talk/own": "What the learner would most like to know, or to try out.",
  "talk/lookBack": "Half-way: what has helped, what has not, what to do differently.",
  "talk/learned":
    "What each of us learnt from the other: one thing about the company, one about this.",
  "talk/goesOn": "What goes on after this, who does it, and when we look at it again.",
} as const;

/** Under which is kept what the two agreed on at their first talk. */
export const AGREEMENT = "talk/agreement";

/** Under which is kept what each learnt from the other. */
export const LEARNT = "talk/learned";

const UNDER_HEADING = "talk/under/";

/** Under which is kept what was written where nothing is asked, below this heading. */
export function underHeading(heading: string): string {
  return `${UNDER_HEADING}${heading}`;
}

/** What a conclusion of the talk's own is about, by the name under which it is kept. */
export function ownQuestion(name: string): string | undefined {
  if (name.startsWith(UNDER_HEADING)) return name.slice(UNDER_HEADING.length);
  return Object.hasOwn(OWN_QUESTIONS, name)
    ? OWN_QUESTIONS[name as keyof typeof OWN_QUESTIONS]
    : undefined;
}
