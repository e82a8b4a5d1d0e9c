import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Watched, watchedTerminal } from "../support/terminal.ts";

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
