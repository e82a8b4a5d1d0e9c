import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { folderWith } from "../support/pack.ts";
import { type Prompt, SOME_ENTERS, textPrompts } from "../support/prompts.ts";
import { PROGRAM, type Terminal, terminal, watchedTerminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

type Screen = ReturnType<typeof watchedTerminal>;

const HALF = "3 1";

const ENDINGS: [string, (screen: Screen) => void][] = [
  ["a closed window", (screen) => screen.close()],
  ["SIGTERM", (screen) => screen.send("SIGTERM")],
  ["SIGINT", (screen) => screen.send("SIGINT")],
  ["Ctrl-C", (screen) => screen.type(KEY.interrupt)],
  ["kill -9", (screen) => setTimeout(() => screen.send("SIGKILL"), 400)],
];

async function go(screen: Terminal, steps: Prompt["way"]): Promise<void> {
  for (const [words, keys] of steps) {
    await screen.sees(words);
    screen.type(keys);
    // What is asked next may be asked in the same words.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Each prompt with one of the endings; every ending is met at several. */
const ROWS = textPrompts(() => "").map(({ name }, at): [string, string, number] => {
  return [name, ENDINGS[at % ENDINGS.length]?.[0] ?? "", at];
});

describe("what is half typed", () => {
  it.each(ROWS)("is offered again: %s, after %s", async (_name, _ending, at) => {
    const { argv, env, before, way, again, asks, rows } = textPrompts(folderWith)[at] as Prompt;
    const [, end] = ENDINGS[at % ENDINGS.length] as (typeof ENDINGS)[number];
    const home = join(temporaryFolder(), "home");
    for (const words of before)
      spawnSync(process.execPath, [PROGRAM, ...words], {
        env: { SMM_HOME: home, ...env },
        input: SOME_ENTERS,
      });
    const options = { env, home, ...(rows && { rows }) };
    const screen = watchedTerminal(argv, options);
    await go(screen, way);
    await screen.sees(asks);
    screen.type(HALF);
    await screen.sees(`${asks} ${HALF}`);
    end(screen);
    await screen.watched();
    expect(readdirSync(join(home, "drafts"))).toHaveLength(1);
    const second = terminal(argv, options);
    await go(second, again);
    // The numbers of an order are those of the order in which the items stand now.
    await second.sees(asks.includes("order") ? `${asks} ` : `${asks} ${HALF}`);
  });
});
