import { join } from "node:path";
import { jsonText } from "../../src/formats/json.ts";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { livelySummary } from "./lively.ts";
import { folderWith, smallPack } from "./pack.ts";
import { KEY } from "./terminal.ts";

/** What a person types when they see these words. */
type Step = [sees: string, keys: string];

/** A kind of prompt at which text is typed, and how a person comes to it. */
export type Prompt = {
  name: string;
  argv: string[];
  env: Record<string, string>;
  /** the steps to the prompt, and those when the same command is run again after it was cut short */
  way: Step[];
  again: Step[];
  /** the words that ask for the text */
  asks: string;
  /** of the terminal, where all shall be seen at once */
  rows?: number;
};

const { enter } = KEY;

/** A unit that soon asks for something typed. */
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

const WORDS = `
## In your own words

Why boil the water?
`;

const pack = (unit: string) => ({ SMM_CONTENT: smallPack({ "hot/tea.md": SHORT + unit }) });
const READ: Step[] = [
  ["Page 1 of 2", enter],
  ["Page 2 of 2", enter],
];

/**
 * Every kind of prompt for text, made anew with each call. What is typed at one is offered again by the same
 * command, in whatever way it was left.
 */
export function textPrompts(): Prompt[] {
  const drinks = { SMM_CONTENT: smallPack() };
  const summary = join(
    folderWith({ "ada.json": jsonText(summaryFile(livelySummary())) }),
    "ada.json",
  );
  return [
    { name: "the first questions", argv: [], env: drinks, way: [], again: [], asks: "Your name:" },
    { name: "a note", argv: ["note"], env: drinks, way: [], again: [], asks: "Your note:" },
    {
      name: "a note in a lesson",
      argv: ["learn", "tea"],
      env: drinks,
      way: [["Tea is a drink.", "n"]],
      again: [["Tea is a drink.", "n"]],
      asks: "Your note:",
    },
    {
      name: "an answer",
      argv: ["learn", "tea"],
      env: pack(TYPED),
      way: READ,
      again: [],
      asks: "Your answer:",
    },
    {
      name: "an order",
      argv: ["learn", "tea"],
      env: pack(ORDER),
      way: READ,
      again: [],
      asks: "The right order:",
    },
    {
      name: "own words",
      argv: ["learn", "tea"],
      env: pack(TYPED + WORDS),
      way: [...READ, ["Your answer:", `leaves${enter}`], ["Right.", enter]],
      again: [],
      asks: "Your words:",
    },
    {
      name: "what came of a talk",
      argv: ["meet", "done"],
      env: drinks,
      way: [["What did you conclude?", `We meet weekly.${enter}`]],
      again: [["Going on where you stopped", ""]],
      asks: "What did you conclude?",
    },
    {
      name: "a reply",
      argv: ["open", summary, "--reply"],
      env: drinks,
      way: [
        ["Your answer:", `When it is a joke.${enter}`],
        ["morning", `The news.${enter}`],
      ],
      again: [["Going on where you stopped", ""]],
      asks: "Your answer:",
    },
    {
      name: "a file's name",
      argv: ["export"],
      env: drinks,
      way: [["Enter: choose", enter]],
      again: [["Enter: choose", enter]],
      rows: 80,
      asks: "File name:",
    },
  ];
}
