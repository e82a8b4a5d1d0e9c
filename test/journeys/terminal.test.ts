import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { smallPack } from "../support/pack.ts";
import { PROGRAM, shell, type Terminal, terminal } from "../support/terminal.ts";

const SIZES = [
  [80, 24],
  [40, 15],
] as const;

const content = () => ({ SMM_CONTENT: smallPack() });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the screen has changed from `before` and has then been still for a moment. */
async function settled(screen: Terminal, before: string): Promise<void> {
  let last = before;
  for (let still = 0, waited = 0; still < 8 && waited < 250; waited++) {
    await pause(20);
    const now = screen.rows().join("\n");
    still = now !== before && now === last ? still + 1 : 0;
    last = now;
  }
}

/** Goes on with Enter, screenful by screenful, until the screen has these words. */
async function goOnTo(screen: Terminal, words: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    const before = screen.rows().join("\n");
    if (before.includes(words)) return;
    screen.type(KEY.enter);
    await settled(screen, before);
  }
  await screen.sees(words);
}

async function choose(screen: Terminal, answer: string): Promise<void> {
  const row = screen.rows().find((each) => each.endsWith(`. ${answer}`));
  const number = /(\d)\. /.exec(row ?? "")?.[1];
  if (number === undefined) throw new Error(`No “${answer}” on:\n${screen.rows().join("\n")}`);
  screen.type(number);
  await screen.sees(`> ${number}. ${answer}`);
  screen.type(KEY.enter);
}

describe.each(SIZES)("on a terminal of %i by %i", (columns, rows) => {
  it("asks a few questions the first time, each skippable, then shows home", async () => {
    const screen = terminal([], { columns, rows });
    await screen.sees("Your name:");
    screen.type(`Ada${KEY.enter}`);
    await screen.sees("Your mentor's name:");
    screen.type(KEY.enter);
    await screen.sees("initiative");
    screen.type(KEY.enter);
    await screen.sees("7. public service");
    await screen.sees("A number from 1 to 7:");
    screen.type(KEY.enter);
    await screen.sees("You have not begun yet.");
    expect(screen.rows()[0]).toMatch(/^smm · home · \w+day/);
    expect(screen.rows().join("\n")).toContain("Hello, Ada.");
    expect(screen.rows().join("\n")).toContain("> 1. Read");
    screen.type("q");
    expect(await screen.ended).toBe(0);
  });

  it("walks a whole unit, never showing more than fits", async () => {
    const screen = terminal(["learn", "tea"], { columns, rows, env: content() });
    await screen.sees("Tea is a drink.");
    expect(screen.rows()[0]).toBe("Page 1 of 3 · Tea");
    screen.type(KEY.enter);
    await screen.sees("What comes first?");
    await choose(screen, "Water");
    await screen.sees("You guessed: Water");
    await goOnTo(screen, "Water boils at 100 degrees.[1]");
    screen.type("s");
    await screen.sees("https://example.org/boil");
    screen.type(KEY.enter);
    await goOnTo(screen, "What boils?");
    expect(screen.rows()[0]).toBe("Question 1 of 4 · Tea");
    await choose(screen, "Cups");
    await screen.sees("Not quite.");
    expect(screen.rows().join("\n")).toContain("They would break.");
    await goOnTo(screen, "What goes into the pot?");
    for (const answer of ["Leaves", "Hot water"]) {
      const row = screen.rows().find((each) => each.endsWith(`[ ] ${answer}`)) ?? "";
      screen.type(/(\d)\. /.exec(row)?.[1] ?? "");
      await screen.sees(`[x] ${answer}`);
    }
    screen.type(KEY.enter);
    await screen.sees("Right.");
    await goOnTo(screen, "? The right order:");
    const order = ["Boil", "Pour", "Drink"].map(
      (item) => /(\d)\. /.exec(screen.rows().find((row) => row.endsWith(`. ${item}`)) ?? "")?.[1],
    );
    screen.type(`${order.join(" ")}${KEY.enter}`);
    await screen.sees("Right.");
    await goOnTo(screen, "Cold tea has its friends");
    await goOnTo(screen, "? Your answer:");
    expect(screen.rows().join("\n")).toContain("What is dried?");
    screen.type(`the stalk${KEY.enter}`);
    await screen.sees("The right answer: leaves");
    await goOnTo(screen, "Your words:");
    screen.type(`To be safe.${KEY.enter}`);
    await screen.sees("…");
    screen.type(KEY.enter);
    await screen.sees("> 1. Keep it to myself");
    screen.type("2");
    await screen.sees("> 2. Show it in the page");
    screen.type(KEY.enter);
    await screen.sees("To talk over with your mentor");
    await goOnTo(screen, "You have finished “Tea”.");
    await screen.sees("> 1. Read “Coffee” (5 min)");
    screen.type("q");
    expect(await screen.ended).toBe(0);
  });

  it("goes on at the same place after q, Ctrl-C, kill -9 and a closed window", async () => {
    const env = content();
    const one = terminal(["learn", "tea"], { columns, rows, env });
    await one.sees("Tea is a drink.");
    one.type(KEY.enter);
    await one.sees("What comes first?");
    one.type("q");
    await one.sees("To go on there: smm learn");
    expect(await one.ended).toBe(0);

    const two = terminal(["learn"], { columns, rows, env, home: one.home });
    await two.sees("What comes first?");
    await choose(two, "Milk");
    await two.sees("You guessed: Milk");
    await goOnTo(two, "Water boils");
    two.type(KEY.interrupt);
    await two.sees("Next: smm learn tea");
    expect(await two.ended).toBe(130);

    const three = terminal(["learn"], { columns, rows, env, home: one.home });
    await three.sees("Water boils");
    await goOnTo(three, "What boils?");
    await choose(three, "Water");
    await three.sees("Right.");
    three.kill("SIGKILL");
    expect(await three.ended).toBe(-9);

    const four = terminal(["learn"], { columns, rows, env, home: one.home });
    await four.sees("What goes into the pot?");
    expect(four.rows()[0]).toBe("Question 2 of 4 · Tea");
    // What a terminal does to its programs when its window is closed.
    four.kill("SIGHUP");
    expect(await four.ended).not.toBe(0);

    const five = terminal(["learn"], { columns, rows, env, home: one.home });
    await five.sees("What goes into the pot?");
  });

  it("shows what comes next, and how to stop, on the last rows of each screen", async () => {
    const screen = terminal(["learn", "dell"], { columns, rows });
    await screen.sees("q: stop");
    screen.type("?");
    await screen.sees("- q: stop here.");
    // The help may take more than one screenful.
    await goOnTo(screen, "Jeff Jarvis had");
    screen.type("x");
    await screen.sees("That key does nothing here.");
  });
});

describe("a terminal that changes its size", () => {
  it("shows the page again at once in the new width", async () => {
    const screen = terminal(["learn", "dell"]);
    await screen.sees("q: stop");
    expect(Math.max(...screen.rows().map((row) => row.length))).toBeGreaterThan(60);
    screen.resize(40, 15);
    await screen.sees("Enter: more");
    expect(Math.max(...screen.rows().map((row) => row.length))).toBeLessThan(40);
    screen.resize(100, 30);
    await screen.sees("Enter: go on");
    const longest = Math.max(...screen.rows().map((row) => row.length));
    expect(longest).toBeGreaterThan(60);
    expect(longest).toBeLessThanOrEqual(72);
  });
});

describe("plain mode on a terminal", () => {
  it.each([
    ["--plain", {}],
    ["", { SMM_PLAIN: "1" }],
    ["", { TERM: "dumb" }],
  ])("%s %j redraws nothing and takes typed lines", async (flag, env) => {
    const argv = ["learn", "tea", ...(flag === "" ? [] : [flag])];
    const screen = terminal(argv, { env: { ...content(), ...env, NO_COLOR: "1" } });
    await screen.sees("Press Enter: go on. /: search. n: note. q: stop. ?: help.");
    screen.type(KEY.enter);
    await screen.sees("Type the number of your answer and press Enter.");
    expect(screen.rows().join("\n")).toContain("Tea is a drink.");
    screen.type(`q${KEY.enter}`);
    expect(await screen.ended).toBe(0);
  });

  it("stops with 130 on Ctrl-C and on Ctrl-D", async () => {
    for (const key of [KEY.interrupt, KEY.end]) {
      const screen = terminal(["learn", "tea", "--plain"], { env: content() });
      await screen.sees("Press Enter: go on.");
      screen.type(key);
      await screen.sees("Next: smm learn tea");
      expect(await screen.ended).toBe(130);
    }
  });
});

describe("a text that is longer than the screen", () => {
  it("is shown a screenful at a time", async () => {
    const screen = terminal(["read", "dell"]);
    await screen.sees("Enter: more");
    expect(screen.rows()[0]).toContain("Dell: from Dell Hell to listening");
    screen.type("q");
    expect(await screen.ended).toBe(0);
    expect(existsSync(screen.home)).toBe(false);
  });
});

describe("text that is pasted", () => {
  it("is kept whole, empty lines and all", async () => {
    const screen = terminal(["note"]);
    await screen.sees("Your note:");
    screen.type("One\rtwo\r\rthree\r");
    await screen.sees("three");
    await pause(100);
    screen.type(KEY.enter);
    await screen.sees("What is it, and who shall see it?");
    screen.type(KEY.enter);
    await screen.sees("Another note");
    screen.type("q");
    expect(await screen.ended).toBe(0);
    expect(readFileSync(join(screen.home, "journal.jsonl"), "utf8")).toContain(
      '"text":"One\\ntwo\\n\\nthree"',
    );
  });
});

describe("Ctrl-C while text is typed", () => {
  it("exits 130 and says how to go on", async () => {
    const screen = terminal([]);
    await screen.sees("Your name:");
    screen.type(`Ada${KEY.enter}`);
    await screen.sees("Your mentor's name:");
    screen.type(KEY.interrupt);
    await screen.sees("Next: smm");
    expect(await screen.ended).toBe(130);
    expect(readFileSync(join(screen.home, "settings.json"), "utf8")).toContain("Ada");
  });
});

describe("Ctrl-Z while text is typed", () => {
  it("puts the program aside, and fg goes on with the question", async () => {
    const screen = shell({ columns: 120 });
    screen.type(`"${process.execPath}" "${PROGRAM}"${KEY.enter}`);
    await screen.sees("Your name:");
    screen.type(KEY.aside);
    await screen.sees("Stopped");
    screen.type(`fg${KEY.enter}`);
    await pause(300);
    screen.type(`Ada${KEY.enter}`);
    await screen.sees("Your mentor's name:");
    screen.type(KEY.interrupt);
    await screen.sees("Next: smm");
    expect(readFileSync(join(screen.home, "settings.json"), "utf8")).toContain("Ada");
  });
});
