import { jsonText } from "../../src/formats/json.ts";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { DRINKS } from "./drinks.ts";
import { KEY } from "./keys.ts";
import { livelySummary } from "./lively.ts";

/** What a person types when they see these words. */
type Step = [sees: string, keys: string];

/** A kind of prompt, and how a person comes to it. */
export type Prompt = {
  name: string;
  argv: string[];
  env: Record<string, string>;
  /** commands that are run before, without a terminal, with {@link SOME_ENTERS} */
  before: string[][];
  /** the steps to the prompt, and those when the same command is run again after it was cut short */
  way: Step[];
  again: Step[];
  /** the words that ask */
  asks: string;
  /** whether text is typed there, and kept as a draft */
  typed: boolean;
  /** what an editor has saved by then */
  saved?: string;
  /** of the terminal, where more or less than is usual shall be seen at once */
  rows?: number;
  /** whether nobody is asked there in plain mode */
  drawnAlone?: boolean;
};

const { enter } = KEY;

/** A unit that soon asks for something. */
const SHORT = `---
title: Tea
summary: How to make it.
minutes: 5
checked: 2026-11-22
---

Tea is a drink.

## Leaves

Leaves are dried.

## Check yourself

`;

const TYPED = `### What is dried?
<!-- id: dried -->
<!-- page: Leaves -->

= leaves
> They are dried after picking.
`;

const ORDER = `### In which order?
<!-- id: order -->
<!-- page: Leaves -->

1. Boil
2. Pour
3. Drink
> Cold tea has its friends.
`;

const CHOICE = `### What boils?
<!-- id: boils -->
<!-- page: Leaves -->

- [x] Water
  > It says so.
- [ ] Leaves
  > They are dried.
`;

const SEVERAL = `### What goes into the pot?
<!-- id: pot -->
<!-- page: Leaves -->

- [x] Leaves
  > Of course.
- [x] Hot water
  > That too.
- [ ] The cup
  > It stands beside it.
`;

const WORDS = `
## In your own words

Why boil the water?
`;

const READ: Step[] = [
  ["Page 1 of 2", enter],
  ["Page 2 of 2", enter],
];

/** What home ends with, and the way from there to the planning of a talk. */
const HOME = "7. Stop";
const TO_PLAN: Step[] = [
  [HOME, `4${enter}`],
  ["Plan the next talk", enter],
];

/** The way from what goes into the page to the name of its file. */
const TO_THE_NAME: Step[] = [
  ["show the page", enter],
  ["keep it", enter],
  ["Under another name", `4${enter}`],
];

/** Puts files into a new folder, and returns its path. */
type Put = (files: Record<string, string>) => string;

/** Where something is in the record. */
const NOTED = [["note", "Ask about the van."]];

/** What is typed to the commands that are run before. */
export const SOME_ENTERS = "\n\n";

/**
 * Every kind of prompt for text. What is typed at one is offered again by the same command, in whatever
 * way it was left.
 */
export function textPrompts(put: Put): Prompt[] {
  const taught = (unit = "") => ({
    SMM_CONTENT: put({ ...DRINKS, ...(unit && { "hot/tea.md": SHORT + unit }) }),
  });
  const drinks = taught();
  const summary = `${put({ "ada.json": jsonText(summaryFile(livelySummary())) })}/ada.json`;
  const usual = { env: drinks, before: [], way: [], again: [], typed: true };
  return [
    { ...usual, name: "the first questions", argv: [], asks: "Your name:" },
    { ...usual, name: "what the work is", argv: ["path"], env: {}, asks: "A number from 1 to 7:" },
    { ...usual, name: "a note", argv: ["note"], asks: "Your note:" },
    {
      ...usual,
      name: "a note in a lesson",
      argv: ["learn", "tea"],
      way: [["Tea is a drink.", "n"]],
      again: [["Tea is a drink.", "n"]],
      asks: "Your note:",
    },
    {
      ...usual,
      name: "a time, at home",
      before: NOTED,
      argv: [],
      way: TO_PLAN,
      again: TO_PLAN,
      asks: "When, such as “next Tuesday 2pm”? Enter alone goes back:",
    },
    {
      ...usual,
      name: "words to search for",
      before: NOTED,
      argv: [],
      way: [[HOME, "/"]],
      again: [[HOME, "/"]],
      asks: "Search for (Enter alone goes back):",
    },
    {
      ...usual,
      name: "new words of a note",
      before: NOTED,
      argv: ["notes", "edit", "1"],
      asks: "New words:",
    },
    {
      ...usual,
      name: "an answer",
      argv: ["learn", "tea"],
      env: taught(TYPED),
      way: READ,
      asks: "Your answer:",
    },
    {
      ...usual,
      name: "an order",
      argv: ["learn", "tea"],
      env: taught(ORDER),
      way: READ,
      asks: "The right order:",
    },
    {
      ...usual,
      name: "own words",
      argv: ["learn", "tea"],
      env: taught(TYPED + WORDS),
      way: [...READ, ["Your answer:", `leaves${enter}`], ["Right.", enter]],
      asks: "Your words:",
    },
    {
      ...usual,
      name: "what came of a talk",
      argv: ["meet", "done"],
      way: [
        ["On which day was it held?", enter],
        ["What did you conclude?", `We meet weekly.${enter}`],
      ],
      again: [["Going on where you stopped", ""]],
      asks: "What did you conclude?",
    },
    {
      ...usual,
      name: "a reply",
      argv: ["open", summary, "--reply"],
      way: [
        ["Your answer:", `When it is a joke.${enter}`],
        ["morning", `The news.${enter}`],
      ],
      again: [["Going on where you stopped", ""]],
      asks: "What do you think of it?",
    },
    {
      ...usual,
      name: "a file's name",
      argv: ["export"],
      way: TO_THE_NAME,
      again: TO_THE_NAME,
      rows: 80,
      asks: "File name:",
    },
  ];
}

/** An editor that saves some words at once, says so, and waits. */
const EDITOR = `printf 'Half of it' > "$1"
echo 'It is saved.'
read -r
`;

/** An editor that is open on what was typed. */
export function editorPrompt(put: Put): Prompt {
  return {
    name: "an editor",
    argv: ["note"],
    env: { SMM_CONTENT: put(DRINKS), EDITOR: `bash ${put({ "editor.sh": EDITOR })}/editor.sh` },
    before: [],
    way: [["Your note:", `e${enter}`]],
    again: [],
    asks: "It is saved.",
    typed: false,
    saved: "Half of it",
  };
}

/** Every other kind of prompt: a key or a word is typed there, and nothing of it is to be kept. */
export function keyPrompts(put: Put): Prompt[] {
  const taught = (unit = "") => ({
    SMM_CONTENT: put({ ...DRINKS, ...(unit && { "hot/tea.md": SHORT + unit }) }),
  });
  const usual = { env: taught(), before: [], way: [], again: [], typed: false };
  return [
    { ...usual, name: "home", before: NOTED, argv: [], asks: HOME },
    { ...usual, name: "a page", argv: ["learn", "tea"], asks: "Tea is a drink." },
    {
      ...usual,
      name: "a choice",
      argv: ["learn", "tea"],
      env: taught(CHOICE),
      way: READ,
      asks: "What boils?",
    },
    {
      ...usual,
      name: "several choices",
      argv: ["learn", "tea"],
      env: taught(SEVERAL),
      way: READ,
      asks: "What goes into the pot?",
    },
    {
      ...usual,
      name: "a unit to read",
      argv: ["read", "tea"],
      rows: 12,
      asks: "Tea is a drink.",
      drawnAlone: true,
    },
    {
      ...usual,
      name: "yes or no",
      before: [["learn", "tea", "--plain"]],
      argv: ["reset"],
      asks: "Type y for yes",
    },
  ];
}

/** The same prompts in plain mode, where a key wants Enter after it. */
export function inPlainMode(prompts: readonly Prompt[]): Prompt[] {
  const sent = ([sees, keys]: Step): Step => [
    sees,
    keys === "" || keys.endsWith(enter) ? keys : keys + enter,
  ];
  return prompts
    .filter(({ drawnAlone }) => drawnAlone !== true)
    .map((prompt) => ({
      ...prompt,
      name: `${prompt.name}, in plain mode`,
      argv: [...prompt.argv, "--plain"],
      way: prompt.way.map(sent),
      again: prompt.again.map(sent),
    }));
}
