import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { smallPack } from "../support/pack.ts";
import { type Terminal, terminal } from "../support/terminal.ts";

const HOME = "smm · home";

/** The ways in which somebody sees home: a large screen, a small one, and lines only. */
const WAYS = [
  { name: "80 by 24", argv: [], size: { columns: 80, rows: 24 } },
  { name: "40 by 15", argv: [], size: { columns: 40, rows: 15 } },
  { name: "lines only", argv: ["--plain"], size: { columns: 80, rows: 100 } },
];

type Lived = { screen: Terminal; plain: boolean };

/** Types what a choice has as its number, and takes it; a screen that is too small is read on. */
async function choose({ screen, plain }: Lived, says: string): Promise<void> {
  const row = new RegExp(`(\\d+)\\. ${says}`);
  for (let moved = 0; moved < 60; moved++) {
    const found = screen.rows().findLast((each) => row.test(each));
    if (found !== undefined) {
      const number = row.exec(found)?.[1] ?? "";
      if (plain) return type({ screen, plain }, number);
      screen.type(number);
      await screen.sees(`> ${number}. `);
      screen.type(KEY.enter);
      return;
    }
    if (!plain) screen.type(KEY.down);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No “${says}” on:\n${screen.rows().join("\n")}`);
}

/** Types a line as a person does: what comes with the line before is taken for pasted. */
async function type({ screen }: Lived, line: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 150));
  screen.type(`${line}${KEY.enter}`);
}

/** A key that writes a letter. */
async function press(lived: Lived, key: string): Promise<void> {
  if (lived.plain) await type(lived, key);
  else lived.screen.type(key);
}

async function atHome({ screen, plain }: Lived, words: string): Promise<void> {
  await screen.sees(words);
  if (plain) await screen.sees("Enter alone takes 1.");
  else expect(screen.rows()[0]).toContain(HOME);
}

describe.each(WAYS)("home, with $name", ({ argv, size }) => {
  it("leads through its rooms and back, and is left by stop alone", async () => {
    const screen = terminal(argv, { ...size, env: { SMM_CONTENT: smallPack(), NO_COLOR: "1" } });
    const lived = { screen, plain: argv.length > 0 };
    await screen.sees("Your name:");
    await type(lived, "Ruth");
    await screen.sees("Your mentor's name:");
    await type(lived, "Sam");
    await screen.sees("initiative");
    await type(lived, "");
    await atHome(lived, "You have not begun yet.");

    await choose(lived, "Units");
    await choose(lived, "Tea");
    await screen.sees("Tea is a drink.");
    await press(lived, "/");
    await screen.sees("Search for");
    await type(lived, "water");
    await screen.sees("Choose a page to read it.");
    await press(lived, "q");
    await screen.sees("Tea is a drink.");
    await press(lived, "q");
    await atHome(lived, "You stopped at page 1 of 3");

    await press(lived, "n");
    await screen.sees("Your note:");
    await type(lived, "Who pours?");
    await screen.sees("…");
    await type(lived, "");
    await screen.sees("What is it, and who shall see it?");
    await choose(lived, "A question for Sam");
    await atHome(lived, "Kept as a question");

    await press(lived, "i");
    await screen.sees("Open between you:");
    await choose(lived, "question: Who pours\\?");
    await screen.sees("What became of it");
    await choose(lived, "Let it go");
    await screen.sees("Dropped: Who pours?");
    await press(lived, "q");

    await choose(lived, "Notes, words");
    await choose(lived, "Settings");
    await choose(lived, "Your name");
    await screen.sees("Your name (Enter");
    await type(lived, "Ada");
    await screen.sees("Your name: Ada");
    await press(lived, "q");
    await screen.sees("Hello, Ada.");

    await choose(lived, "Stop");
    await screen.sees("Until next time.");
    expect(await screen.ended).toBe(0);
    const journal = readFileSync(join(screen.home, "journal.jsonl"), "utf8");
    expect(journal).toContain('"is":"dropped"');
  });
});
