import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/all.ts";
import { UNSAFE } from "../support/controls.ts";
import { smallPack } from "../support/pack.ts";
import { place, temporaryFolder } from "../support/world.ts";

const LIVE = "a\u001b]0;t\u0007b\u0001\u009b31mc\u0085d\r\te\u202ef";
const TASKS: Record<string, string[]> = {
  notes: ["share", "remove"],
  meet: ["plan", "now", "done", "minutes"],
  thread: ["answer", "move"],
  pack: ["check"],
  reading: ["add"],
  config: ["name", "programme"],
};

/** Every command with this typed as its word, its task's word, and the value of each of its flags. */
function linesWith(typed: string): string[][] {
  return COMMANDS.flatMap(({ name, flags }) => {
    const takers = Object.entries(flags).filter(([, { takes }]) => takes !== undefined);
    const starts = [[name], ...(TASKS[name] ?? []).map((task) => [name, task])];
    return starts.flatMap((start) => [
      [...start, typed],
      [...start, "1", typed],
      ...takers.flatMap(([flag]) => {
        const dashed = `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
        return [
          [...start, `${dashed}=${typed}`],
          [...start, "words", `${dashed}=${typed}`],
        ];
      }),
    ]);
  });
}

describe("what is typed after a command", () => {
  it.each([
    ["with control characters", LIVE],
    ["of 256 characters", "x".repeat(256)],
    ["of 1,001 characters", "x".repeat(1001)],
    ["of 100,001 characters", "x".repeat(100_001)],
  ])(
    "%s, ends in no fault of smm and is never printed as it stands",
    async (_, typed) => {
      const here = place();
      const options = { content: smallPack(), cwd: temporaryFolder() };
      await here.smm(["note", "one"], options);
      const wrong: string[][] = [];
      for (const argv of linesWith(typed)) {
        const { out, err } = await here.smm(argv, options);
        if (/inside smm/.test(err) || UNSAFE.test(out + err))
          wrong.push([...argv.map((word) => word.slice(0, 40)), err.slice(0, 100)]);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it("is told of where it is longer than what is kept", async () => {
    const here = place();
    const ran = await here.smm(["note", "an idea", "--decides", "x".repeat(1001)]);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/“decides” is too long: at most 1000 characters are kept/);
    expect((await here.smm(["notes", "--json"])).out).not.toContain("an idea");
  });
});
