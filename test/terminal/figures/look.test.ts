import { describe, expect, it } from "vitest";
import { type FigureLook, figureLook, SIGNS } from "../../../src/terminal/figures/look.ts";
import { widthOf } from "../../../src/terminal/wrap.ts";

describe("how figures are shown", () => {
  it.each<[string, boolean, Record<string, string>, FigureLook]>([
    ["a UTF-8 locale", false, { LANG: "en_GB.UTF-8" }, "boxes"],
    ["a UTF-8 locale, written otherwise", false, { LANG: "de_DE.utf8" }, "boxes"],
    ["the locale of characters", false, { LANG: "C", LC_CTYPE: "C.UTF-8" }, "boxes"],
    ["the locale before all others", false, { LC_ALL: "C", LANG: "en_GB.UTF-8" }, "ascii"],
    ["an empty locale before another", false, { LC_ALL: "", LANG: "en_GB.UTF-8" }, "boxes"],
    ["another locale", false, { LANG: "en_GB.ISO-8859-1" }, "ascii"],
    ["no locale", false, {}, "ascii"],
    ["no locale on Windows", false, { OS: "Windows_NT" }, "boxes"],
    ["a console with few characters", false, { TERM: "linux", LANG: "C.UTF-8" }, "ascii"],
    ["a simple terminal", false, { TERM: "dumb", LANG: "C.UTF-8" }, "ascii"],
    ["plain mode", true, { LANG: "C.UTF-8" }, "sentences"],
  ])("with %s", (_, plain, env, look) => {
    expect(figureLook(plain, env)).toBe(look);
  });

  it.each(Object.entries(SIGNS))("each sign is one column wide: %s", (_, signs) => {
    for (const sign of Object.values(signs)) expect(widthOf(sign)).toBe(1);
  });
});
