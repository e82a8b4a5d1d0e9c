import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { opened, type Watched, watchedTerminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

type Screen = ReturnType<typeof watchedTerminal>;

const ENDINGS: [string, (screen: Screen) => void, Watched][] = [
  ["its window is closed", (screen) => screen.close(), { ...ended("SIGHUP"), restored: undefined }],
  ["SIGHUP", (screen) => screen.send("SIGHUP"), ended("SIGHUP")],
  ["SIGTERM", (screen) => screen.send("SIGTERM"), ended("SIGTERM")],
  ["SIGINT", (screen) => screen.send("SIGINT"), { code: 130, signal: null, restored: true }],
];

function ended(signal: string): Watched {
  return { code: null, signal, restored: true };
}

describe.each([
  ["a page", ["learn", "tea"], "Tea is a drink."],
  ["a line", [], "Your name:"],
  ["several lines", ["note"], "Your note:"],
  ["a line in plain mode", ["--plain"], "Your name:"],
])("a sitting at %s", (_, argv, words) => {
  it.each(ENDINGS)("leaves the terminal as it was: %s", async (_name, end, watched) => {
    const screen = watchedTerminal(argv, { env: { SMM_CONTENT: smallPack() } });
    await screen.sees(words);
    screen.type("Ad");
    await new Promise((resolve) => setTimeout(resolve, 50));
    end(screen);
    expect(await screen.watched()).toEqual(watched);
  });
});

describe("a sitting whose program is taken away, as where it is installed anew", () => {
  it("keeps what is done in it", async () => {
    const root = temporaryFolder();
    for (const name of ["bin", "dist"])
      cpSync(join(import.meta.dirname, "../..", name), join(root, name), { recursive: true });
    const program = [join(root, "bin/smm.js"), "learn", "twelve-words"];
    const screen = opened(process.execPath, program, {});
    await screen.sees("Enter: go on");
    // It reads ahead when it waits for the first key.
    await new Promise((resolve) => setTimeout(resolve, 200));
    rmSync(join(root, "dist"), { recursive: true });
    screen.type("\r");
    await screen.sees("A guess is fine.");
    screen.type("q");
    await screen.ended;
    expect(readFileSync(join(screen.home, "journal.jsonl"), "utf8")).toContain('"page-read"');
  });
});
