import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { smallPack } from "../support/pack.ts";
import { enterUntil, type Terminal, terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

/** A computer with a screen, on which what is opened is kept in a file. */
function computer(program: string | undefined) {
  const folder = temporaryFolder();
  const opened = join(folder, "opened");
  if (program !== undefined) {
    writeFileSync(join(folder, program), `#!/bin/sh\nprintf '%s' "$1" > '${opened}'\n`);
    chmodSync(join(folder, program), 0o755);
  }
  const PATH = `${folder}:${process.env.PATH}`;
  return {
    env: { SMM_CONTENT: smallPack(), PATH, DISPLAY: ":7", HOME: folder },
    page: join(folder, "for-sam.html"),
    opened: () => (existsSync(opened) ? readFileSync(opened, "utf8") : ""),
  };
}

async function noted(env: Record<string, string>): Promise<string> {
  const screen = terminal(["note", "Who pours?", "--shared"], { env });
  await screen.sees("Kept as");
  expect(await screen.ended).toBe(0);
  return screen.home;
}

/** Types this where the screen has these words. */
async function at(screen: Terminal, words: string, keys: string): Promise<void> {
  await screen.sees(words);
  screen.type(keys);
}

const { enter } = KEY;

describe.each([
  [80, 24],
  [40, 15],
])("somebody at a terminal of %i by %i", (columns, rows) => {
  it("ticks, reads and keeps the page, and has it opened", async () => {
    const { env, page, opened } = computer("xdg-open");
    const home = await noted(env);
    const screen = terminal(["export"], { columns, rows, home, env });
    await at(screen, "> 1. [x]", " ");
    await at(screen, "> 1. [ ]", enter);
    await screen.sees("What to talk about");
    await enterUntil(screen, "where to");
    await at(screen, "Under another", `4${enter}`);
    await at(screen, "File name:", `~/for-sam.html${enter}`);
    await at(screen, "Open it in", enter);
    await at(screen, "Your browser opens it.", "q");
    expect(await screen.ended).toBe(0);
    expect(opened()).toBe(page);
    const html = readFileSync(page, "utf8");
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toContain("Who pours?");
  });
});

it("is told in plain mode which file to double-click, where nothing opens it", async () => {
  const { env } = computer(undefined);
  const home = await noted(env);
  const screen = terminal(["export", "--plain"], { home, env: { ...env, PATH: "/nowhere" } });
  await at(screen, "Enter alone: show the page", enter);
  await screen.sees("Who pours?");
  await enterUntil(screen, "where to keep it");
  await at(screen, "Enter alone takes 1.", enter);
  await at(screen, "Open it in", enter);
  await screen.sees("Nothing here could open it. Double-click that file");
  await at(screen, "Home", `q${enter}`);
  expect(await screen.ended).toBe(0);
});
