import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/commands/all.ts";
import { place } from "../support/world.ts";

/** What is printed for these words on a new computer with a little kept on it, without what is another there. */
async function answerTo(argv: readonly string[]) {
  const { home, smm } = place();
  await smm(["config", "name", "Ada"]);
  await smm(["note", "Who answers?"]);
  const { code, out, err } = await smm(argv, { cwd: home });
  const anywhere = (text: string) => text.replaceAll(home, "HOME");
  return { code, out: anywhere(out), err: anywhere(err) };
}

// What is typed by its name alone is done without a look at how command lines are read; "--" has them read.
describe("what is typed alone", () => {
  it.each(["", ...COMMANDS.map(({ name }) => name)])(
    "is answered as if it had been read: smm %s",
    async (name) => {
      const words = name === "" ? [] : [name];
      expect(await answerTo(words)).toEqual(await answerTo([...words, "--"]));
    },
  );

  it("is told the version as by its letter", async () => {
    expect(await answerTo(["--version"])).toEqual(await answerTo(["-V"]));
  });

  it("is told what it lacks where it wants more", async () => {
    const { code, err } = await answerTo(["read"]);
    expect(code).toBe(2);
    expect(err).toContain("unit");
  });
});
