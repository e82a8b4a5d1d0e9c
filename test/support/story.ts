const [YEAR, NOVEMBER, DECEMBER, JANUARY] = [2026, 10, 11, 12];

/** What the newest page tells the mentor: all that is open, what of it is new, what was settled. */
type Page = { open: string; isNew: string; settled: string };

/** A step of the story: when it begins, and what the two have between them after it, in short. */
type Step = { at: Date; open: string; page: Page };

/** Sam has none yet. */
export const NO_PAGE: Page = { open: "", isNew: "", settled: "" };
const FIRST: Page = { open: "Q1 Q2 I1", isNew: "Q1 Q2 I1", settled: "" };
const SECOND: Page = { open: "I1 W1 A1 A2 R1 Q3", isNew: "W1 A1 A2 R1 Q3", settled: "Q1 Q2" };
const THIRD: Page = { open: "A1 A3 Q3", isNew: "A3", settled: "A2 I1 R1 W1" };

/**
 * One story of Ruth, who learns, and Sam, her mentor, from the first notes to the third talk. What is open is
 * told in the order in which she sees it; from the last steps on with Sam alone.
 */
export const STORY = {
  notes: { at: new Date(YEAR, NOVEMBER, 24, 9), open: "Q1 Q2 I1", page: NO_PAGE },
  firstPage: { at: new Date(YEAR, NOVEMBER, 24, 10), open: "Q1 Q2 I1", page: FIRST },
  lateQuestion: { at: new Date(YEAR, NOVEMBER, 24, 11), open: "Q1 Q2 Q3 I1", page: FIRST },
  firstReply: { at: new Date(YEAR, NOVEMBER, 25, 9), open: "Q2 Q3 I1 W1 R1", page: FIRST },
  firstTalk: { at: new Date(YEAR, DECEMBER, 1, 14), open: "I1 W1 A1 A2 R1 Q3", page: FIRST },
  secondPage: { at: new Date(YEAR, DECEMBER, 1, 16), open: "I1 W1 A1 A2 R1 Q3", page: SECOND },
  secondReply: { at: new Date(YEAR, DECEMBER, 2, 9), open: "I1 W1 A1 R1 Q3", page: SECOND },
  moved: { at: new Date(YEAR, DECEMBER, 16, 9), open: "I1 W1 A1 Q3", page: SECOND },
  missed: { at: new Date(YEAR, DECEMBER, 18, 9), open: "I1 W1 A1 Q3", page: SECOND },
  told: { at: new Date(YEAR, DECEMBER, 19, 9), open: "A1 A3 Q3", page: SECOND },
  thirdPage: { at: new Date(YEAR, DECEMBER, 19, 17), open: "A1 A3 Q3", page: THIRD },
  dropped: { at: new Date(YEAR, JANUARY, 5, 9), open: "A1 A3", page: THIRD },
  thirdTalk: { at: new Date(YEAR, JANUARY, 12, 14), open: "A1", page: THIRD },
} as const satisfies Record<string, Step>;

export type StoryStep = keyof typeof STORY;

/** What the two say in it; each begins with what it is called in short. */
export const SAID = {
  Q1: "Q1 Can I read without an account?",
  Q2: "Q2 Who answers here?",
  Q3: "Q3 Must we answer in public?",
  Q4: "Q4 Is it safe?",
  I1: "I1 A page on the lorries",
  W1: "W1 Your letters",
  R1: "R1 Tactical Transparency",
  A1: "A1 ask who clears",
  A2: "A2 show replies",
  A3: "A3 propose the page",
} as const;

/** What Ruth keeps to herself. */
export const PRIVATE = "I am afraid of it.";

/** What is told of items as data, in short and in that order. */
export function inShort(items: readonly { text: string }[]): string {
  return items.map(({ text }) => text.slice(0, 2)).join(" ");
}

/** What a page tells that was opened as data, in short. */
export function pageInShort(opened: string): Page {
  const { open, settled } = JSON.parse(opened).summary as Record<
    "open" | "settled",
    { text: string; isNew: boolean }[]
  >;
  return {
    open: inShort(open),
    isNew: inShort(open.filter(({ isNew }) => isNew)),
    settled: inShort(settled).split(" ").sort().join(" "),
  };
}
