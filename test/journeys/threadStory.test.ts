import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Person, personAt } from "../support/person.ts";
import {
  inShort,
  NO_PAGE,
  PRIVATE,
  pageInShort,
  SAID,
  STORY,
  type StoryStep,
} from "../support/story.ts";
import { PROGRAM, terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

/** The ways in which the two see the program: a large screen, a small one, and lines only. */
const WAYS = [
  { name: "80 by 24", plain: false, size: { columns: 80, rows: 24 } },
  { name: "40 by 15", plain: false, size: { columns: 40, rows: 15 } },
  { name: "lines only", plain: true, size: { columns: 80, rows: 24 } },
];

const CLOCK = join(import.meta.dirname, "../faults/clock.cjs");

/** A unit that is read in a few pages. */
const SHORT = (title: string) => `---
title: ${title}
summary: What it is.
minutes: 2
checked: 2026-11-22
---

${title} is old.

## What it is

${title} is a drink.

## Check yourself

### What is it?
<!-- id: what -->
<!-- page: What it is -->

- [x] A drink
  > It says so.
- [ ] A cup
  > A cup holds it.
- [ ] A pot
  > A pot holds it too.

## Talk it over

- **For the mentor:** Show a pot.
  *Listen for:* the kettle.
`;

/** The two, on two computers, with one folder in which they put what they hand to each other. */
function thePair({ plain, size }: (typeof WAYS)[number]) {
  const content = smallPack({ "hot/tea.md": SHORT("Tea"), "strong/coffee.md": SHORT("Coffee") });
  const folder = temporaryFolder();
  const homes = { ruth: join(temporaryFolder(), "home"), sam: join(temporaryFolder(), "home") };
  const file = (name: string) => join(folder, name);
  const world = (at: Date) => ({
    SMM_CONTENT: content,
    NO_COLOR: "1",
    LANG: "en_GB.UTF-8",
    NODE_OPTIONS: `--require ${CLOCK}`,
    FAULT_CLOCK: String(at.getTime() - Date.now()),
  });
  /** Lets one of the two sit down at a moment, and do something. */
  const sits = async (
    home: string,
    at: Date,
    argv: readonly string[],
    does: (person: Person, kill: () => Promise<unknown>) => Promise<void>,
  ) => {
    const all = plain ? [...argv, "--plain"] : argv;
    const screen = terminal(all, { ...size, home, env: world(at) });
    await does(personAt(screen, plain), () => {
      screen.kill("SIGKILL");
      return screen.ended;
    });
  };
  const printed = (home: string, at: Date, ...argv: string[]): string => {
    const env = { ...process.env, ...world(at), SMM_HOME: home };
    return spawnSync(process.execPath, [PROGRAM, ...argv], { env, encoding: "utf8" }).stdout;
  };
  let page: string | undefined;
  return {
    file,
    words: (name: string) => readFileSync(file(name), "utf8"),
    ruth: (at: Date, argv: readonly string[], does: Parameters<typeof sits>[3]) =>
      sits(homes.ruth, at, argv, does),
    sam: (at: Date, argv: readonly string[], does: Parameters<typeof sits>[3]) =>
      sits(homes.sam, at, argv, does),
    /** Ruth writes the page that Sam has from then on. */
    async handOver(at: Date, name: string, ...flags: string[]) {
      await sits(homes.ruth, at, ["export", "-o", file(name), ...flags], async (person) => {
        await person.goOnTo("Written to");
        await person.leave();
      });
      page = file(name);
    },
    /** what both sides have now is what the story has after this step */
    bothHave(step: StoryStep, ...flags: string[]) {
      const { at, open, page: told } = STORY[step];
      const { open: has } = JSON.parse(printed(homes.ruth, at, "thread", "--json", ...flags));
      const opened =
        page === undefined ? undefined : printed(homes.sam, at, "open", page, "--json");
      const sams = opened === undefined ? NO_PAGE : pageInShort(opened);
      expect({ step, open: inShort(has), page: sams }).toEqual({ step, open, page: told });
    },
    /** what is open between Ruth and this mentor in the end, in short */
    openWith(name: string) {
      const { at } = STORY.thirdTalk;
      return inShort(JSON.parse(printed(homes.ruth, at, "thread", "--json", "--with", name)).open);
    },
  };
}

async function read(person: Person, title: string) {
  await person.choose("Units");
  await person.choose(title);
  await person.goOnTo("What is it?");
  await person.choose("A drink");
  await person.sees("Right.");
  await person.goOnTo(`You have finished “${title}”`);
  await person.choose("Home");
  await person.sees(`Kept: “${title}” is read`);
}

/** The words after smm by which Sam answers a page, and into which file. */
const replyTo = (page: string, to: string) => ["open", page, "--reply", "-o", to];

/** Ruth opens a file that Sam handed to her, from home. */
async function opens(person: Person, file: string) {
  await person.sees(HOME);
  await person.press("i");
  await person.choose("Open a file");
  await person.answers("goes back:", file);
}

/** Ruth says at home who her mentors are. */
async function mentors(person: Person, names: string) {
  await person.sees(HOME);
  await person.choose("Notes, words");
  await person.choose("Settings");
  await person.choose("Your mentor:");
  await person.answers("removes it):", names);
}

/** What home says to her, whatever is new. */
const HOME = ", Ruth.";

const ASKS = "What came of it:";

/** Waits until the two are at a place of their talk that says this, and are asked. */
async function atPlace(person: Person, words: string) {
  await person.goOnTo(words);
  await person.goOnToAsk(ASKS);
}

/** One of the two will do something by a day. */
async function agrees(person: Person, who: string, what: string, day: string) {
  await person.answers(ASKS, "a");
  await person.choose(who);
  await person.answers("What is to be done?", what);
  await person.answers("no day)", day);
  await person.sees("is that right?");
  await person.line("");
  await person.sees("Agreed.");
}

async function writes(person: Person, words: string, as: string) {
  await person.press("n");
  await person.sees("Your note:");
  await person.line(words);
  await person.sees("…");
  await person.line("");
  await person.sees("who shall see it?");
  await person.choose(as);
  await person.sees("Kept as");
}

describe.each(WAYS)("the story of the thread, with $name", (way) => {
  it("is the same list on both sides at each step", { timeout: 300_000 }, async () => {
    const { ruth, sam, handOver, bothHave, file, words, openWith } = thePair(way);

    await ruth(STORY.notes.at, [], async (person) => {
      await person.sees("Your name:");
      await person.line("Ruth");
      await person.sees("Your mentor's name:");
      await person.line("Sam");
      await person.sees("initiative");
      await person.line("");
      await person.sees("You have not begun yet.");
      await read(person, "Tea");
      await read(person, "Coffee");
      await writes(person, SAID.Q1, "A question for Sam");
      await writes(person, SAID.Q2, "A question for Sam");
      await writes(person, PRIVATE, "For myself");
      expect(await person.leave()).toBe(0);
    });
    const idea = ["note", SAID.I1, "--kind", "idea", "--decides", "head of depot"];
    await ruth(STORY.notes.at, idea, async (person) => {
      await person.sees("who shall see it?");
      await person.choose("An idea for the company");
      await person.sees("Kept as an idea.");
    });
    bothHave("notes");

    await handOver(STORY.firstPage.at, "page1.json");
    bothHave("firstPage");

    await ruth(STORY.lateQuestion.at, [], async (person) => {
      await person.sees("The page for Sam was made today.");
      await writes(person, SAID.Q3, "A question for Sam");
      await person.sees("1 thing is new since.");
      await person.leave();
    });
    bothHave("lateQuestion");

    const { firstReply } = STORY;
    await sam(firstReply.at, replyTo(file("page1.json"), file("reply1.json")), async (person) => {
      await person.sees(SAID.Q1);
      await person.answers("Your answer:", "Yes, mostly.");
      await person.sees(SAID.Q2);
      await person.answers("Your answer:", "");
      await person.sees(SAID.I1);
      await person.answers("What do you think of it?", "Ask the foreman.");
      await person.answers("by its title:", SAID.R1);
      await person.answers("Who wrote it, and when?", "");
      await person.answers("if it has one:", "");
      await person.answers("by its title:", "");
      await person.answers("by its title or its name:", "Coffee");
      await person.answers("by its title or its name:", "tea");
      await person.answers("by its title or its name:", "");
      await person.answers("like to talk about:", SAID.W1);
      await person.answers("Ruth reads that too.", "who signs them");
      await person.answers("like to talk about:", "");
      await person.answers("idea of your own for the company:", "");
      await person.sees("reply1.json too?");
      await person.line("");
      await person.goOnTo("Written to");
    });
    await ruth(firstReply.at, [], async (person) => {
      await opens(person, file("reply1.json"));
      await person.goOnTo(HOME);
      await person.leave();
    });
    bothHave("firstReply");

    const { firstTalk } = STORY;
    await ruth(firstTalk.at, [], async (person) => {
      await person.choose("Talks");
      await person.choose("Hold a talk now");
      await atPlace(person, "What we agree on");
      await person.answers(ASKS, "");
      await person.goOnTo("1 to 5:");
      for (const sure of ["2", "2", "1", "1", "3"]) await person.answers("1 to 5:", sure);
      await atPlace(person, SAID.Q2);
      await person.answers(ASKS, "The press desk.");
      await person.sees("Kept.");
      await person.answers(ASKS, "t");
      await person.sees("Settled.");
      await person.answers(ASKS, "m");
      await person.choose(`Question: ${SAID.Q3}`);
      await atPlace(person, SAID.Q3);
      await person.answers(ASKS, "k");
      await person.sees("Kept for when there is time.");
      await person.answers(ASKS, "");
      await person.sees("What would you like to talk about?");
      await person.press("b");
      await atPlace(person, SAID.Q2);
      await person.answers(ASKS, "");
      await atPlace(person, "live");
      await person.answers(ASKS, "");
      await atPlace(person, SAID.W1);
      await person.answers(ASKS, "");
      await atPlace(person, "One action each");
      await agrees(person, "Ruth", SAID.A1, "8 December");
      await agrees(person, "Sam", SAID.A2, "9 December");
      await person.answers(ASKS, "");
      await person.sees("What you agreed:");
      await person.answers("not settled yet)", "in two weeks, same time");
      await person.sees("Tuesday 15 December 2026, 14:00: is that right?");
      await person.line("");
      await person.sees("Thank you, Ruth and Sam.");
      await person.choose("Home");
      await person.sees("Your talk with Sam: Tuesday 15 December");
      await person.leave();
    });
    bothHave("firstTalk");

    await handOver(STORY.secondPage.at, "page2.json");
    bothHave("secondPage");

    const { secondReply } = STORY;
    await sam(secondReply.at, replyTo(file("page2.json"), file("reply2.json")), async (person) => {
      await person.sees(SAID.I1);
      await person.answers("What do you think of it?", "");
      await person.sees(SAID.A1);
      await person.answers("A word on that?", "");
      await person.sees(SAID.A2);
      await person.answers("or another day:", "yes");
      await person.sees(SAID.Q3);
      await person.answers("Your answer:", "");
      await person.answers("by its title:", "");
      await person.answers("by its title or its name:", "");
      await person.answers("like to talk about:", "");
      await person.answers("idea of your own for the company:", "");
      await person.answers("it fits):", "17 December 14:00");
      await person.sees("is that right?");
      await person.line("");
      await person.sees("reply2.json too?");
      await person.line("");
      await person.goOnTo("Written to");
    });
    await ruth(secondReply.at, [], async (person) => {
      await opens(person, file("reply2.json"));
      await person.goOnTo("Do you agree?");
      await person.line("");
      await person.goOnTo(HOME);
      await person.leave();
    });
    bothHave("secondReply");

    await ruth(STORY.moved.at, [], async (person) => {
      await person.sees(`You wanted to: ${SAID.A1}`);
      await person.choose(`“${SAID.A1}”: is it done?`);
      await person.choose("Another day");
      await person.answers("goes back:", "20 December");
      await person.sees("is that right?");
      await person.line("");
      await person.sees("By 20 December 2026");
      await person.press("i");
      await person.choose(`reading: ${SAID.R1}`);
      await person.choose("I have read it: what it gave me");
      await person.answers("What it gave you:", "Say who you are.");
      await person.sees(`Read: ${SAID.R1}`);
      await person.press("q");
      await person.leave();
    });
    bothHave("moved");

    await ruth(STORY.missed.at, [], async (person) => {
      await person.sees("was planned for yesterday, 14:00: how did it go?");
      await person.choose("The talk with Sam: how did it go?");
      await person.choose("It did not take place: fifteen minutes");
      await person.answers("goes back:", "today 11:00");
      await person.sees("is that right?");
      await person.line("");
      await person.goOnTo(HOME);
      await person.leave();
    });
    bothHave("missed");

    await ruth(STORY.told.at, [], async (person) => {
      await person.choose("The talk with Sam: how did it go?");
      await person.choose("Tell what came of it");
      await person.answers("(Enter: Friday 18 December 2026)", "");
      await person.goOnTo(SAID.W1);
      await person.answers("What did you conclude?", "We show three of them.");
      await person.goOnTo("No action was agreed.");
      await person.answers("not settled yet)", "12 January 14:00");
      await person.sees("is that right?");
      await person.line("");
      await person.goOnTo("Talk 2, held on Friday 18 December 2026, is kept.");
      await person.goOnTo("The next talk: Tuesday 12 January 2027, 14:00.");
      await person.choose("Home");
      await person.sees(HOME);
      await person.press("i");
      await person.choose(`idea: ${SAID.I1}`);
      await person.choose("Make something to do of it");
      await person.answers("goes back:", SAID.A3);
      await person.choose("You");
      await person.answers("Enter alone: none.", "10 January");
      await person.sees("is that right?");
      await person.line("");
      await person.sees("Yours to do, by Sunday 10 January 2027");
      await person.press("q");
      await person.sees(HOME);
      await person.leave();
    });
    bothHave("told");

    const { thirdPage } = STORY;
    await ruth(thirdPage.at, [], async (person) => {
      await mentors(person, "Samuel Berg");
      await person.choose("Sam, under a new name");
      await person.sees("Your mentor: Samuel Berg");
      await person.press("q");
      await person.sees(HOME);
      await person.leave();
    });
    await handOver(thirdPage.at, "page3.json");
    bothHave("thirdPage");
    expect(words("page3.json")).not.toContain('"Sam"');

    const { dropped } = STORY;
    await ruth(dropped.at, [], async (person) => {
      const drops = async () => {
        await person.sees(HOME);
        await person.press("i");
        await person.choose(`question: ${SAID.Q3}`);
        await person.choose("Let it go");
        await person.sees(`Dropped: ${SAID.Q3}`);
        await person.press("q");
      };
      await drops();
      await person.choose("Notes, words");
      await person.choose("Take back the last thing");
      await person.sees("Taken back: dropping what was open.");
      await drops();
      await person.sees(HOME);
      await person.choose(`“${SAID.A1}”: is it done?`);
      await person.choose("Another day");
      await person.answers("goes back:", "14 January");
      await person.sees("is that right?");
      await person.line("");
      await person.sees("By 14 January 2027");
      await mentors(person, "Samuel Berg, Kim");
      await person.sees("Your mentor: Samuel Berg, Kim");
      await person.press("q");
      await person.sees(HOME);
      await writes(person, SAID.Q4, "A question for Kim alone");
      await person.leave();
    });
    bothHave("dropped", "--with", "Samuel");
    expect(openWith("Kim")).toBe("Q4");

    const { thirdTalk } = STORY;
    await ruth(thirdTalk.at, [], async (person, kill) => {
      await person.sees("is now: it began at 14:00.");
      await person.choose("The talk with Samuel Berg: hold it");
      await person.choose("Hold it now");
      await atPlace(person, "What we said last time");
      await person.answers(ASKS, "");
      await atPlace(person, "2 of 4");
      await person.answers(ASKS, "We look at it in March.");
      await person.sees("Kept.");
      await kill();
    });
    await ruth(new Date(thirdTalk.at.getTime() + 20 * 60_000), [], async (person) => {
      await person.sees("was begun today at 14:00, and is not ended.");
      await person.choose("The talk with Samuel Berg: go on with it");
      await person.choose("Go on with it");
      await atPlace(person, "We look at it in March.");
      await person.answers(ASKS, "b");
      await atPlace(person, SAID.A3);
      await person.answers(ASKS, "t");
      await person.choose(`Action: Ruth: ${SAID.A3}`);
      await person.sees("Done.");
      await person.goOnTo("No action was agreed.");
      await person.goOnTo("Thank you, Ruth and Samuel Berg.");
      await person.choose("Home");
      await person.sees("Talk 3 is kept.");
      await person.leave();
    });
    bothHave("thirdTalk", "--with", "Samuel");
    expect(openWith("Kim")).toBe("Q4");
  });
});
