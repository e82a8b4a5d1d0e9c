import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { KEY } from "../support/keys.ts";
import { PROGRAM, type Terminal, watchedTerminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

const ASKS = "? What came of it:";

/** A home of somebody whose mentor is Sam and who asked one question. */
function homeWithQuestion(): string {
  const home = join(temporaryFolder(), "home");
  for (const argv of [
    ["config", "mentors", "Sam"],
    ["config", "name", "Ruth"],
    ["note", "Must we answer in public?", "--kind", "question"],
    ["meet", "done", "--when", "yesterday"],
  ])
    spawnSync(process.execPath, [PROGRAM, ...argv], { env: { SMM_HOME: home }, input: "q\n" });
  return home;
}

function meetings(home: string) {
  const argv = [PROGRAM, "meet", "list", "--json"];
  const { stdout } = spawnSync(process.execPath, argv, {
    env: { SMM_HOME: home },
    encoding: "utf8",
  });
  return JSON.parse(stdout);
}

/** Types a line, waits until it is kept, then half of another, and kills the program. */
async function writeAndKill(screen: ReturnType<typeof watchedTerminal>, line: string) {
  screen.type(`${line}${KEY.enter}`);
  await screen.sees("Kept.");
  screen.type("half a");
  await screen.sees(`${ASKS} half a`);
  // Typing is on the disk a quarter of a second after the keys.
  await new Promise((resolve) => setTimeout(resolve, 400));
  screen.send("SIGKILL");
  await screen.watched();
}

const SIZES = [
  [80, 24],
  [40, 15],
] as const;

it.each(SIZES)(
  "a talk that is killed at each of its places loses no line, at %i x %i",
  async (columns, rows) => {
    const home = homeWithQuestion();
    const open = () => watchedTerminal(["meet", "now"], { home, columns, rows });
    const pastPages = async (screen: Terminal, place: string) => {
      await screen.sees(place);
      // What is too long to stay in sight is read as pages first.
      for (let waited = 0; waited < 100; waited++) {
        const shown = screen.rows().join("\n");
        if (shown.includes(ASKS)) break;
        if (/Enter: (?:more|answer)/.test(shown)) screen.type(KEY.enter);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      await screen.sees(ASKS);
    };
    for (let place = 1; place <= 4; place++) {
      const screen = open();
      await pastPages(screen, `${Math.max(1, place - 1)} of 4`);
      if (place > 1) {
        await screen.sees(`${ASKS} half a`);
        screen.type(`${KEY.empty}${KEY.enter}`);
        await pastPages(screen, `${place} of 4`);
      }
      await writeAndKill(screen, `line ${place}`);
    }
    const last = open();
    await pastPages(last, "4 of 4");
    await last.sees(`${ASKS} half a`);
    last.type(`${KEY.empty}${KEY.enter}`);
    await last.sees("No action was agreed.");
    last.type(KEY.enter);
    await last.sees("Thank you, Ruth and Sam.");
    await last.sees("Home");
    last.type("q");
    expect((await last.watched()).code).toBe(0);
    const [, talk, ...others] = meetings(home).meetings;
    expect(others).toEqual([]);
    expect(talk.conclusions.map(({ text }: { text: string }) => text)).toEqual([
      "line 1",
      "line 2",
      "line 3",
      "line 4",
    ]);
    expect(talk.heldOn).not.toBeNull();
  },
);

it("says by itself when the time for something is over, and moves nothing on", async () => {
  const home = homeWithQuestion();
  const first = watchedTerminal(["meet", "now"], { home });
  await first.sees(ASKS);
  first.type(`q${KEY.enter}`);
  await first.sees("Everything is kept.");
  await first.watched();
  const begun = new Date(meetings(home).meetings[1].begunAt).getTime();
  const almostFiveMinutes = begun + 5 * 60_000 - 4_000;
  const clock = join(import.meta.dirname, "../faults/clock.cjs");
  const env = {
    NODE_OPTIONS: `--require ${clock}`,
    FAULT_CLOCK: String(almostFiveMinutes - Date.now()),
  };
  const screen = watchedTerminal(["meet", "now"], { home, env });
  await screen.sees("1 minute left for this, 26 in all.");
  screen.type("half a");
  await screen.sees("The time for this is over; 25 minutes left in all.");
  await screen.sees(`${ASKS} half a`);
  expect(screen.rows().join("\n")).toContain("1 of 4");
  screen.type(KEY.interrupt);
  await screen.watched();
});

it("is told of elsewhere too, and asks again for the next date alone where it was killed there", async () => {
  const home = homeWithQuestion();
  const NEXT = "When do you talk next";
  const telling = watchedTerminal(["meet", "done"], { home });
  await telling.sees("On which day was it held?");
  telling.type(KEY.enter);
  await telling.sees("Must we answer in public?");
  telling.type(`Not always.${KEY.enter}`);
  for (let nth = 0; nth < 20 && !telling.rows().join("\n").includes(NEXT); nth++) {
    telling.type(KEY.enter);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await telling.sees(NEXT);
  telling.type("in two w");
  await telling.sees("in two w");
  // Typing is on the disk a quarter of a second after the keys.
  await new Promise((resolve) => setTimeout(resolve, 400));
  telling.send("SIGKILL");
  await telling.watched();
  expect(meetings(home).meetings).toHaveLength(1);
  const again = watchedTerminal(["meet", "done"], { home });
  await again.sees("Going on where you stopped.");
  await again.sees("in two w");
  expect(again.rows().join("\n")).not.toContain("What did you conclude?");
  again.type(`eeks, 14:00${KEY.enter}`);
  await again.sees("is that right?");
  again.type(KEY.enter);
  await again.sees("Thank you, Ruth and Sam.");
  again.type("q");
  await again.watched();
  const [, talk, next] = meetings(home).meetings;
  expect(talk.conclusions).toMatchObject([{ text: "Not always." }]);
  expect(next).toMatchObject({ heldOn: null, with: "Sam", when: expect.stringContaining("T") });
});
