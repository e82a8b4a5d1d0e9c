import { describe, expect, it } from "vitest";
import { colourLevel, themeOf } from "../../src/terminal/theme.ts";

const ESCAPE = "\u001b";
const BEGUN_AND_ENDED = new RegExp(
  `^(?:${ESCAPE}\\[\\d+m)+words(?:${ESCAPE}\\[(?:22|23|24|39)m)+$`,
);

type Env = Record<string, string>;

// https://no-color.org, https://force-color.org: a variable that is set to nothing does not count.
describe("the level of colour", () => {
  it.each<[string, { off?: boolean; env?: Env; isTerminal?: boolean }, number]>([
    ["a terminal", { isTerminal: true }, 1],
    ["no terminal", {}, 0],
    ["a simple terminal", { env: { TERM: "dumb" }, isTerminal: true }, 0],
    ["NO_COLOR", { env: { NO_COLOR: "1" }, isTerminal: true }, 0],
    ["NO_COLOR of any value", { env: { NO_COLOR: "0" }, isTerminal: true }, 0],
    ["NO_COLOR without a value", { env: { NO_COLOR: "" }, isTerminal: true }, 1],
    ["FORCE_COLOR", { env: { FORCE_COLOR: "1" } }, 1],
    ["FORCE_COLOR of any value", { env: { FORCE_COLOR: "true" } }, 1],
    ["FORCE_COLOR of 256 colours", { env: { FORCE_COLOR: "2" } }, 2],
    ["FORCE_COLOR of all colours", { env: { FORCE_COLOR: "3" } }, 3],
    ["FORCE_COLOR=0", { env: { FORCE_COLOR: "0" }, isTerminal: true }, 0],
    ["FORCE_COLOR=false", { env: { FORCE_COLOR: "false" }, isTerminal: true }, 0],
    ["FORCE_COLOR without a value, no terminal", { env: { FORCE_COLOR: "" } }, 0],
    ["FORCE_COLOR without a value", { env: { FORCE_COLOR: "" }, isTerminal: true }, 1],
    ["an empty FORCE_COLOR and NO_COLOR", { env: { FORCE_COLOR: "", NO_COLOR: "1" } }, 0],
    ["FORCE_COLOR before NO_COLOR", { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, 1],
    ["FORCE_COLOR before TERM", { env: { FORCE_COLOR: "1", TERM: "dumb" } }, 1],
    ["the flag before FORCE_COLOR", { off: true, env: { FORCE_COLOR: "3" } }, 0],
    ["the flag on a terminal", { off: true, isTerminal: true }, 0],
  ])("with %s", (_, { off = false, env = {}, isTerminal = false }, level) => {
    expect(colourLevel({ off, env, isTerminal })).toBe(level);
  });
});

describe("a theme", () => {
  const paints = Object.keys(themeOf(0)) as (keyof ReturnType<typeof themeOf>)[];

  it.each(paints)("without colour leaves the words as they are: %s", (name) => {
    expect(themeOf(0)[name]("words")).toBe("words");
  });

  it.each(paints)("with colour ends what it begins: %s", (name) => {
    const painted = themeOf(1)[name]("words");
    expect(painted).toMatch(BEGUN_AND_ENDED);
  });
});
