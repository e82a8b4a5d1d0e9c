import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { World } from "../src/context.ts";
import { run } from "../src/main.ts";
import type { Input, Output } from "../src/terminal/io.ts";
import { smallPack } from "./support/pack.ts";
import { DICTIONARY, temporaryFolder } from "./support/world.ts";

const QUIET: Output = { write: () => true };

function broken(error: unknown): Output {
  return {
    write() {
      throw error;
    },
  };
}

function world(changes: Partial<World>): World {
  return {
    env: { SMM_HOME: temporaryFolder(), NO_COLOR: "1" },
    stdin: Readable.from([]) as unknown as Input,
    stdout: QUIET,
    stderr: QUIET,
    cwd: temporaryFolder(),
    now: () => new Date(0),
    newId: () => "00000000-0000-4000-8000-000000000001",
    newSeed: () => 7,
    contentFolder: smallPack(),
    dictionary: DICTIONARY,
    compiledCourse: undefined,
    licences: [],
    version: "1.2.3",
    nodeVersion: "20.0.0",
    calledAs: "smm",
    onInterrupt: () => () => {},
    onEnding: () => () => {},
    ...changes,
  };
}

const failing = (error: unknown) => () => {
  throw error;
};

const STRANGE = [
  ["an error", new Error("strange")],
  ["nothing", undefined],
  ["what has no text", Object.create(null)],
  [
    "an error whose words cannot be had",
    Object.defineProperty(new Error(), "message", { get: failing(new Error("stranger")) }),
  ],
] as const;

describe("run", () => {
  it.each(STRANGE)("gives 1 where %s comes out of the world", async (_, error) => {
    expect(await run([], world({ now: failing(error) }))).toBe(1);
    expect(await run(["progress"], world({ stdout: broken(error) }))).toBe(1);
  });

  it.each(STRANGE)(
    "keeps the code of what happened where saying it fails by %s",
    async (_, error) => {
      const stderr = broken(error);
      expect(await run(["lern"], world({ stderr }))).toBe(2);
      expect(await run(["notes", "remove", "1"], world({ stderr }))).toBe(2);
      expect(await run(["pack", "check", "nowhere"], world({ stderr }))).toBe(1);
      expect(await run(["progress"], world({ stderr, stdout: broken(error) }))).toBe(1);
    },
  );

  it("gives 1 where even the streams are none", async () => {
    const stdout = Object.defineProperty({}, "on", { get: failing(new Error("gone")) });
    expect(await run(["progress"], world({ stdout: stdout as Output }))).toBe(1);
  });

  it("says what a strange error was", async () => {
    let err = "";
    const stderr = { write: (text: string) => (err += text) };
    await run([], world({ stderr, now: failing(new Error("strange\u001b[2J")) }));
    expect(err).toBe("Something went wrong inside smm: strange\nNext: smm doctor\n");
  });
});
