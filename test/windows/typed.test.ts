import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import type { Terminal } from "../support/terminal.ts";
import { computer } from "./computer.ts";
import { lacking } from "./found.ts";

/** As long as the program may keep a letter to itself that was typed, and more. */
const KEPT_WITHIN_MS = 600;

/** The command lines of all programs that run; one that ends meanwhile has none. */
function programs(): string {
  const running = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return running
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8");
      } catch {
        return "";
      }
    })
    .join("\n");
}

/** From the first page of the first unit over the guess to the second. */
async function toSecondPage(screen: Terminal): Promise<void> {
  await screen.sees("Page 1 of");
  screen.type(KEY.enter);
  await screen.sees("Before you start");
  screen.type(`2${KEY.enter}`);
  await screen.sees("You guessed");
  screen.type(KEY.enter);
  await screen.sees("Page 2 of");
}

/** Some answer to a question of whichever kind. */
function answer(screen: Terminal): void {
  const asked = screen.rows().join(" ");
  const order = /such as ([\d ]+)\./.exec(asked)?.[1];
  screen.type(`${order ?? "1"}${KEY.enter}`);
}

// Wine's console does not draw the beginning of each line that is typed.
describe.skipIf(lacking() !== undefined)("smm.exe on a terminal", () => {
  it("is typed into: the first questions, home, a unit begun, and q", async () => {
    const ada = computer();
    const screen = ada.terminal("smm.exe");
    await screen.sees("Your name:");
    expect(screen.rows().join(" ")).toContain(
      "To come back another day, type .\\smm in this folder.",
    );
    screen.type(`Jörg${KEY.enter}`);
    await screen.sees("mentor's name:");
    screen.type(`Sam${KEY.enter}`);
    await screen.sees("initiative in your company that you care about:");
    screen.type(KEY.enter);
    await screen.sees("umber from 1 to 7:");
    screen.type(KEY.enter);
    await screen.sees("You have not begun yet.");
    expect(screen.rows().join("\n")).toContain("Hello, Jörg.");
    screen.type(KEY.enter);
    await toSecondPage(screen);
    screen.type("q");
    await screen.sees("> 1. Go on");
    screen.type(KEY.down);
    await screen.sees("> 2. ");
    screen.type("q");
    expect(await screen.ended).toBe(0);
    expect(ada.smm(["config", "name"]).out).toBe("Jörg\n");
    expect(ada.count("page-read")).toBeGreaterThan(0);
  });

  it("has kept an answer when it says whether that was right, and is killed then", async () => {
    const ada = computer();
    const screen = ada.terminal("smm.exe quiz dell");
    await screen.sees("uestion 1 of");
    answer(screen);
    await expect
      .poll(() => screen.rows().join("\n"), { timeout: 20_000 })
      .toMatch(/^(?:Right|Not quite|You answered)/m);
    ada.kill();
    await screen.ended;
    expect(ada.count("question-answered")).toBe(1);
    expect(ada.smm(["doctor"]).out).toContain("All is well.");
    expect(ada.smm(["note", "Still here?"]).code).toBe(0);
    expect(ada.kept().filter((name) => /lock|tmp/.test(name))).toEqual([]);
  });

  it("offers again what was half typed when it was killed, with its umlauts", async () => {
    const ada = computer();
    const screen = ada.terminal("smm.exe note");
    await screen.sees("note:");
    screen.type("Grüße aus Łódź");
    await screen.sees("aus Łódź");
    await new Promise((resolve) => setTimeout(resolve, KEPT_WITHIN_MS));
    ada.kill();
    await screen.ended;
    expect(readdirSync(join(ada.home, "drafts"))).toHaveLength(1);
    const again = ada.terminal("smm.exe note");
    await again.sees("Grüße aus Łódź");
    again.type(KEY.enter);
    await new Promise((resolve) => setTimeout(resolve, KEPT_WITHIN_MS));
    // An empty line ends it.
    again.type(KEY.enter);
    await again.sees("What is it, and who shall see it?");
    again.type(KEY.enter);
    await again.sees("Kept as a thought.");
    again.type("q");
    expect(await again.ended).toBe(0);
    expect(ada.smm(["notes"]).out).toContain("Grüße aus Łódź");
  });

  it("ends when its window is closed, and keeps what was read", async () => {
    const ada = computer(65001, "smm-closed.exe");
    const screen = ada.terminal("smm-closed.exe learn");
    await toSecondPage(screen);
    expect(programs()).toContain("smm-closed.exe");
    screen.close();
    await expect.poll(programs, { timeout: 30_000, interval: 200 }).not.toContain("smm-closed.exe");
    expect(ada.count("page-read")).toBeGreaterThan(0);
    expect(ada.smm(["doctor"]).out).toContain("All is well.");
  });
});
