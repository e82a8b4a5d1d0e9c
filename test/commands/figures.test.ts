import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/terminal/wrap.ts";
import { changed } from "../support/course.ts";
import { ALL_FIGURES, TIMELINE } from "../support/figures.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { place } from "../support/world.ts";

const UTF_8 = { LANG: "C.UTF-8" };
const packWith = (block: string) =>
  smallPack({ "hot/tea.md": changed("Leaves are *dried*.\n", `${block}\n`) });

describe("a figure in a lesson", () => {
  it("is drawn when its unit is printed, with the numbers of its sources", async () => {
    const content = packWith(TIMELINE);
    const { out } = await place().smm(["read", "tea", "--page", "3"], { content, env: UTF_8 });
    expect(out).toContain("         Aug ●  He gets his money back\n");
    expect(out).toContain("\nSource: [1]\n");
    expect(out).toContain("Sources\n\n[1] A. Cook");
    expect(out).not.toContain("```");
  });

  it("is drawn without box characters where the locale has none", async () => {
    const { out } = await place().smm(["read", "tea"], { content: packWith(TIMELINE) });
    expect(out).toContain("         Aug *  He gets his money back\n");
  });

  it("is told in sentences in plain mode, whatever asks for it", async () => {
    const content = packWith(TIMELINE);
    const told =
      '- 21 June 2005: Jeff Jarvis writes "Dell lies. Dell sucks."\n- August 2005: He gets his money back.\n';
    const by = async (argv: string[], env = {}) =>
      (await place().smm(["read", "tea", ...argv], { content, env: { ...UTF_8, ...env } })).out;
    expect(await by(["--plain"])).toContain(told);
    expect(await by([], { SMM_PLAIN: "1" })).toContain(told);
    expect(await by([], { TERM: "dumb" })).toContain(told);
  });

  it("is drawn on its page in learn", async () => {
    const content = packWith(TIMELINE);
    const steps = [{ page: "on" }, { choose: "Milk" }, { page: "on" }, { page: "on" }] as const;
    const script = scripted(...steps, { page: "stop" });
    await place().smm(["learn", "tea"], { script, content, env: UTF_8 });
    expect(script.shown.at(-1)).toContain("         Aug ●  He gets his money back\n");
    expect(script.shown.at(-1)).toContain("\nSource: [1]");
  });

  it("is found by its words, and quoted as a sentence", async () => {
    const content = packWith(TIMELINE);
    const { out } = await place().smm(["search", "blog"], { content, env: UTF_8 });
    expect(out).toContain("Leaves · Tea\n  2006: Its own blog opens.\n");
  });

  it.each(Object.entries(ALL_FIGURES))("fits into 20 columns: %s", async (_, block) => {
    const argv = ["read", "tea", "--page", "3", "--width", "20"];
    const { out } = await place().smm(argv, { content: packWith(block), env: UTF_8 });
    const [figure = ""] = out.split("Sources\n");
    for (const line of figure.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(20);
  });

  it("is checked with its pack", async () => {
    const content = packWith(TIMELINE.replace("2005-08 ", "2005-18 "));
    const { code, out } = await place().smm(["pack", "check", content]);
    expect(code).toBe(1);
    expect(out).toContain('tea.md:27:1: "2005-18" is no date\n  27 | 2005-18     He gets');
    expect(out).toContain("Expected: a day (2005-06-21)");
  });
});
