import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "vitest";
import { KEY } from "../support/keys.ts";
import { PROGRAM, type Terminal, terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";
import { PALETTES, pictureOf } from "./picture.ts";

const MOST_PAGES = 20;

/** What the learner's computer says its language is; box characters are drawn where it is UTF-8. */
const ENV = { LANG: "en_GB.UTF-8" };

function homeOfAda(...more: string[][]): string {
  const home = join(temporaryFolder(), "home");
  for (const argv of [
    ["config", "name", "Ada"],
    ["config", "mentors", "Sam"],
    ["config", "initiative", "the new depot"],
    ["note", "Who answers when a neighbour writes about the depot?", "--kind", "question"],
    ...more,
  ])
    spawnSync(process.execPath, [PROGRAM, ...argv], { env: { ...ENV, SMM_HOME: home } });
  return home;
}

/** Reads on until these words are to be seen. */
async function readOn(screen: Terminal, words: RegExp): Promise<void> {
  for (let page = 0; page < MOST_PAGES; page++) {
    const before = screen.rows().join("\n");
    if (words.test(before)) return;
    if (/A number, then Enter/.test(before)) {
      screen.type("1");
      await screen.sees("> 1. ");
    }
    screen.type(KEY.enter);
    for (let waited = 0; waited < 50 && screen.rows().join("\n") === before; waited++)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${words} is on none of the pages:\n${screen.rows().join("\n")}`);
}

/** Takes both pictures of a screen and leaves it. */
async function take(screen: Terminal, name: string, title: string): Promise<void> {
  const rows = screen.looks();
  for (const [look, palette] of Object.entries(PALETTES))
    writeFileSync(
      join(import.meta.dirname, `${name}-${look}.svg`),
      pictureOf(rows, title, palette),
    );
  screen.kill("SIGKILL");
  await screen.ended;
}

it("takes pictures of home", async () => {
  const home = homeOfAda(["meet", "plan", "--when", "in 7 days 14:00"]);
  const screen = terminal([], { home, env: ENV });
  await screen.sees("Hello, Ada.");
  await take(
    screen,
    "home",
    "Home: the next talk, what is next to read, and the rooms to choose from",
  );
});

it("takes pictures of a page with its figure", async () => {
  const screen = terminal(["learn", "linkedin"], { home: homeOfAda(), env: ENV });
  await screen.sees("Page 1 of");
  await readOn(screen, /┌─/);
  await take(
    screen,
    "page",
    "A page of a lesson with a post, drawn, and what its parts are called",
  );
});

it("takes pictures of an answer and its reason", async () => {
  const screen = terminal(["learn"], { home: homeOfAda(), env: ENV });
  await screen.sees("Page 1 of");
  await readOn(screen, /Question 1 of/);
  screen.type("1");
  await screen.sees("> 1. ");
  screen.type(KEY.enter);
  await screen.sees("You answered:");
  await take(screen, "answer", "What was answered, whether it is right, and why");
});

it("takes pictures of the talk", async () => {
  const home = homeOfAda(["meet", "plan", "--when", "in 2 minutes"]);
  const screen = terminal(["meet", "now"], { home, env: ENV });
  await readOn(screen, /What came of it:/);
  await take(screen, "talk", "A talk: what it is about now, the minutes left, and a line to write");
});
