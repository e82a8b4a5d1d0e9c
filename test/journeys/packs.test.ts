import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Terminal, terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

/** What stands on the screen, as one line however it was wrapped. */
const words = (person: Terminal) => person.rows().join(" ").replace(/\s+/g, " ");

const PATIENCE_MS = 15_000;
const PAUSE_MS = 50;
/** A dozen programs one after the other. */
const TIME_MS = 180_000;

/** Waits until the screen has these words, however they are wrapped, and presses Enter where it is to be `turned`. */
async function shows(person: Terminal, text: string, turned = false): Promise<void> {
  let before = "";
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const now = words(person);
    if (now.includes(text)) return;
    if (turned && now === before && waited % (20 * PAUSE_MS) === 0) person.type("\r");
    before = now;
  }
  throw new Error(`“${text}” never appeared. The screen:\n${person.rows().join("\n")}`);
}

it.each([
  [80, 24],
  [40, 15],
])(
  "a case goes from its author to a colleague and out again, at %i by %i",
  async (columns, rows) => {
    const cwd = temporaryFolder();
    const [author, colleague] = [join(cwd, "author"), join(cwd, "colleague")];
    const at = (home: string, argv: string[]) => terminal(argv, { home, cwd, columns, rows });
    /** A command that asks nothing: what is on the screen in the end. */
    const said = async (home: string, argv: string[]) => {
      const person = at(home, argv);
      expect([argv, await person.ended]).toEqual([argv, 0]);
      return words(person);
    };

    const begun = at(author, ["pack", "new", "ours"]);
    for (const [asked, typed] of [
      ["is the pack called?", "Ours\r"],
      ["industry is it about?", "\r"],
      ["is the first case about?", "Northwater\r"],
      ["language do you write", "\r"],
    ] as const) {
      await shows(begun, asked);
      begun.type(typed);
    }
    expect(await begun.ended).toBe(0);
    expect(words(begun)).toContain("smm pack preview ours");
    expect(await said(author, ["pack", "check", "ours", "--strict"])).toContain("no advice");

    const file = join(cwd, "ours/cases/northwater.md");
    const preview = at(author, ["pack", "preview", "ours/cases/northwater.md"]);
    await shows(preview, "Page 1 of");
    await shows(preview, "A guess is fine", true);
    preview.type("2\r");
    await shows(preview, "You guessed:");
    await shows(preview, "It was polite", true);
    writeFileSync(file, readFileSync(file, "utf8").replace("It was polite", "It was curt"));
    await shows(preview, "It was curt");
    expect(words(preview)).toContain("Page 2 of");
    preview.type("q");
    expect(await preview.ended).toBe(0);

    expect(await said(author, ["pack", "add", "ours"])).toContain("“Ours” stands beside");
    const reading = at(author, ["read", "northwater"]);
    await shows(reading, "Northwater: what they did");
    reading.type("q");
    expect(await reading.ended).toBe(0);
    const shared = await said(author, ["pack", "share", "northwater"]);
    expect(shared).toContain("smm open smm-pack-ours-northwater.json");

    const opened = at(colleague, ["open", "smm-pack-ours-northwater.json"]);
    await shows(opened, "Northwater: what they did");
    opened.type("q");
    await shows(opened, "beside your other units?");
    opened.type("y\r");
    await shows(opened, "is there now.");
    opened.type("q");
    expect(await opened.ended).toBe(0);
    expect(await said(colleague, ["pack", "list"])).toContain("added, as ours-northwater");
    expect(await said(colleague, ["pack", "remove", "ours-northwater"])).toContain("is taken out.");
  },
  TIME_MS,
);
