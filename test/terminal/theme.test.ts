import { describe, expect, it } from "vitest";
import { colourLevel, type Theme, themeOf } from "../../src/terminal/theme.ts";

const ESCAPE = "\u001b";
const BEGUN_AND_ENDED = new RegExp(
  `^(?:${ESCAPE}\\[\\d+m)+words(?:${ESCAPE}\\[(?:22|23|24|39|49)m)+$`,
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

type Painting = Exclude<keyof Theme, "wrap">;
const PAINTS = Object.keys(themeOf(0)).filter((name): name is Painting => name !== "wrap");

describe("a theme", () => {
  it.each(PAINTS)("without colour leaves the words as they are: %s", (name) => {
    expect(themeOf(0)[name]("words")).toBe("words");
  });

  it.each(PAINTS)("with colour ends what it begins: %s", (name) => {
    const painted = themeOf(1)[name]("words");
    expect(painted).toMatch(BEGUN_AND_ENDED);
  });
});

type Palette = {
  /** colours 0 to 15 that are used here, as `rrggbb` */
  colours: Record<number, string>;
  /** words and what is behind them where no colour is set, in each of its usual looks */
  usual: [words: string, behind: string][];
};

// Campbell of Windows Terminal; the palettes that GNOME's terminal and those of macOS and X11 begin with.
const PALETTES: Record<string, Palette> = {
  "Windows Terminal": {
    colours: { 0: "0c0c0c", 2: "13a10e", 3: "c19c00", 6: "3a96dd", 8: "767676", 11: "f9f1a5" },
    usual: [
      ["cccccc", "0c0c0c"],
      ["000000", "ffffff"],
    ],
  },
  "GNOME's terminal": {
    colours: { 0: "171421", 2: "26a269", 3: "a2734c", 6: "2aa1b3", 8: "5e5c64", 11: "e9ad0c" },
    usual: [
      ["d0cfcc", "171421"],
      ["171421", "ffffff"],
    ],
  },
  "the one of macOS": {
    colours: { 0: "000000", 2: "25bc24", 3: "adad27", 6: "33bbc8", 8: "818383", 11: "eaec23" },
    usual: [
      ["000000", "ffffff"],
      ["ffffff", "000000"],
    ],
  },
  xterm: {
    colours: { 0: "000000", 2: "00cd00", 3: "cdcd00", 6: "00cdcd", 8: "7f7f7f", 11: "ffff00" },
    usual: [
      ["000000", "ffffff"],
      ["e5e5e5", "000000"],
    ],
  },
};

/** Relative luminance of `rrggbb`: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Each pair of words and what is behind them that these codes may make on a terminal. */
function pairsOf(codes: number[], { colours, usual }: Palette): [words: string, behind: string][] {
  const colour = (from: number, bright: number) =>
    codes
      .filter((code) => (code >= from && code < from + 8) || (code >= bright && code < bright + 8))
      .map((code) => (code >= bright ? code - bright + 8 : code - from))[0];
  const front = colour(30, 90);
  const behind = colour(40, 100);
  // Bold makes dark colours light on many terminals.
  const fronts =
    front === undefined
      ? [undefined]
      : codes.includes(1) && front < 8
        ? [front, front + 8]
        : [front];
  return fronts.flatMap((each) =>
    usual.map(([words, back]): [string, string] => [
      each === undefined ? words : (colours[each] ?? "unknown"),
      behind === undefined ? back : (colours[behind] ?? "unknown"),
    ]),
  );
}

describe("words can be read on black and on white: contrast of 4.5 at least", () => {
  const rows = Object.entries(PALETTES).flatMap(([name, palette]) =>
    PAINTS.map((paint) => [paint, name, palette] as const),
  );

  it.each(rows)("%s in %s", (paint, _name, palette) => {
    const begun = themeOf(1)[paint]("words").split("words")[0] ?? "";
    const codes = [...begun.matchAll(/\[(\d+)m/g)].map(([, code]) => Number(code));
    const pairs = pairsOf(codes, palette);
    expect(pairs.flat()).not.toContain("unknown");
    for (const [words, behind] of pairs)
      expect(contrast(words, behind)).toBeGreaterThanOrEqual(4.5);
  });

  it("would tell of colours that cannot", () => {
    const { "Windows Terminal": palette } = PALETTES;
    const worst = (...codes: number[]) =>
      Math.min(...pairsOf(codes, palette as Palette).map((pair) => contrast(...pair)));
    expect(worst(36)).toBeLessThan(4.5);
    expect(worst(1, 33)).toBeLessThan(4.5);
    expect(worst(1, 30, 46)).toBeLessThan(4.5);
    expect(worst(30, 46)).toBeGreaterThan(4.5);
  });
});
