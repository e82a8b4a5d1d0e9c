import { describe, expect, it } from "vitest";
import { linked, takesLinks } from "../../src/terminal/links.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { widthOf, wrap, wrapWhole } from "../../src/terminal/wrap.ts";

const ADDRESS = "https://example.org/a/rather/long/address/of/a/page/that/nobody/types";

describe("a terminal takes links", () => {
  it.each<[string, Record<string, string>, boolean]>([
    ["Windows Terminal", { WT_SESSION: "1" }, true],
    ["GNOME's", { VTE_VERSION: "7600" }, true],
    ["GNOME's of long ago", { VTE_VERSION: "4205" }, false],
    ["Konsole", { KONSOLE_VERSION: "230804" }, true],
    ["iTerm2", { TERM_PROGRAM: "iTerm.app" }, true],
    ["that of macOS, which does not", { TERM_PROGRAM: "Apple_Terminal" }, false],
    ["kitty", { TERM: "xterm-kitty" }, true],
    ["one that says nothing", { TERM: "xterm-256color" }, false],
    ["one within another", { TERM: "screen-256color", VTE_VERSION: "7600" }, false],
    ["tmux", { TMUX: "/socket", WT_SESSION: "1" }, false],
    ["a simple one", { TERM: "dumb", VTE_VERSION: "7600" }, false],
    ["one of which it is said", { FORCE_HYPERLINK: "1" }, true],
    ["one of which it is denied", { FORCE_HYPERLINK: "0", WT_SESSION: "1" }, false],
  ])("%s", (_, env, takes) => {
    expect(takesLinks(env, true)).toBe(takes);
  });

  it("and a file takes none, unless it is asked for", () => {
    expect(takesLinks({ WT_SESSION: "1" }, false)).toBe(false);
    expect(takesLinks({ FORCE_HYPERLINK: "1" }, false)).toBe(true);
  });
});

describe("a link", () => {
  it("leads where its words say, and takes no room", () => {
    const shown = themeOf(0, { links: true }).link(ADDRESS);
    expect(shown).toBe(`\u001b]8;;${ADDRESS}\u0007${ADDRESS}\u001b]8;;\u0007`);
    expect(widthOf(shown)).toBe(ADDRESS.length);
  });

  it("leads there in each line where it is parted", () => {
    const lines = wrap(`See ${linked(ADDRESS, ADDRESS)} there.`, 30).split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(30);
    const parts = lines.filter((line) => line.includes("example") || line.includes("page"));
    for (const part of parts) expect(part).toContain(`;;${ADDRESS}`);
  });

  it.each(["javascript:alert(1)", "https://a.example/\u0007x", "words"])(
    "is made of no %j",
    (text) => {
      expect(linked(text, "words")).toBe("words");
    },
  );
});

describe("an address for a file", () => {
  it("is in one line, and words about it are parted", () => {
    expect(wrapWhole(`See the page (${ADDRESS}) and read it whole, please.`, 20)).toBe(
      `See the page\n(${ADDRESS})\nand read it whole,\nplease.`,
    );
  });

  it("leaves other long words to be parted", () => {
    const text = `${"x".repeat(25)} ${ADDRESS}`;
    expect(wrapWhole(text, 20).split("\n")).toEqual(["x".repeat(20), "x".repeat(5), ADDRESS]);
  });
});
