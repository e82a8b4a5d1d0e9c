import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHandOver } from "../../src/formats/openedFile.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { textOf } from "../support/html.ts";
import { livelyJournal } from "../support/lively.ts";
import { type Act, scripted } from "../support/script.ts";
import { place, temporaryFolder } from "../support/world.ts";

const NOW = new Date("2026-12-16T09:00:00Z");

/** Somebody who did much in seven weeks, and the pages that she makes of it. */
async function lively() {
  const here = place();
  mkdirSync(here.home, { recursive: true });
  writeFileSync(join(here.home, "journal.jsonl"), livelyJournal());
  const smm = (argv: string[], more = {}) => here.smm(argv, { now: NOW, ...more });
  await smm(["config", "name", "Helen Brandt"]);
  await smm(["config", "mentor", "Tom Okafor"]);
  await smm(["config", "offer", "An introduction to the people who plan the depot."]);
  return smm;
}

/** A text without all by which forms differ: white space, marks and the case of letters. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");

/** All that somebody wrote which may stand in a page of this summary. */
function wordsIn(data: unknown): string[] {
  if (typeof data === "string") return letters(data).length > 12 ? [letters(data)] : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(wordsIn);
}

const headings = (markdown: string) =>
  [...markdown.matchAll(/^## (.*)$/gm)].map(([, title = ""]) => letters(title)).sort();

describe("what is ticked", () => {
  it.each<[flags: string[], ticks: string[]]>([
    [[], []],
    [[], ["My wrong answers", "The days on which", "Sources"]],
    [
      ["--with", "answers"],
      ["Ideas", "What I have read", "What we concluded"],
    ],
    [["--only", "questions,actions"], ["Other thoughts"]],
    [
      ["--without", "talk,agenda"],
      ["Topics worth", "My questions"],
    ],
    [["--since", "2026-12-01"], ["Actions"]],
  ])(
    "with %j, changed by %j, is what each form tells, and what was seen before",
    { timeout: 120_000 },
    async (flags, tick) => {
      const smm = await lively();
      const cwd = temporaryFolder();
      const seen: string[] = [];
      const made: Record<string, string> = {};
      for (const form of ["md", "html", "json"]) {
        // As one who does not give it: what was handed over is told another time than what is new.
        const agreed: Act[] = flags.includes("--since") ? [{ confirm: true }] : [];
        const script = scripted(...agreed, { tick }, { page: "on" }, { confirm: true });
        const ran = await smm(["export", ...flags, "-o", `a.${form}`], { cwd, script });
        expect(ran.code).toBe(0);
        await smm(["undo"]);
        const page = script.shown.find((text) => text.startsWith("What Tom Okafor will see"));
        seen.push((page ?? "").replace(/^.*/, ""));
        made[form] = readFileSync(join(cwd, `a.${form}`), "utf8");
      }
      const { md = "", html = "", json = "" } = made;
      expect(new Set(seen).size).toBe(1);
      expect(letters(seen[0] ?? "")).toBe(letters(md));
      const read = readHandOver(json);
      const summary = read.is === "summary" ? read.summary : ({} as Summary);
      expect(summaryMarkdown(summary)).toBe(md);
      const inHtml = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title = ""]) =>
        letters(textOf(title)),
      );
      expect(inHtml.sort()).toEqual(headings(md).filter((title) => title !== "whereiam"));
      const whole = JSON.parse(
        (await smm(["export", "--format", "json", "--with", "answers,days,sources"])).out,
      );
      const withLinks = html.replace(/<a href="([^"]*)"[^>]*>/g, " $1 ");
      const [inPage, inText] = [letters(textOf(withLinks)), letters(md)];
      for (const words of new Set(wordsIn(whole.summary)))
        expect([words, inPage.includes(words)]).toEqual([words, inText.includes(words)]);
    },
  );

  it("is all that is usual, and neither wrong answers in full nor days nor sources", async () => {
    const smm = await lively();
    const script = scripted({ tick: [] }, { page: "stop" });
    await smm(["export"], { script });
    const ticks = script.shown[1] ?? "";
    expect(ticks).toContain("[x] My questions, and the answers");
    for (const part of ["My wrong answers", "The days on which I was here", "Sources", "All of it"])
      expect(ticks).toContain(`[ ] ${part}`);
    expect(ticks).not.toContain("wants to talk about");
    expect(script.shown[2]).not.toMatch(/When I was here|What I answered|come from/);
  });

  it("is gone on with by the same command where it was cut short", async () => {
    const smm = await lively();
    const cut: Act = { cut: "interrupted" };
    const way: Act[] = [{ tick: [] }, { page: "on" }, { choose: "another name" }];
    for (const done of [0, 1, 2, 3]) {
      const script = scripted(...way.slice(0, done), cut);
      const ran = await smm(["export"], { script });
      expect(ran.code).toBe(130);
      expect(ran.err).toContain("Next: smm export\n");
    }
  });

  it("may be that nothing is folded, where anything would be", async () => {
    const smm = await lively();
    const cwd = temporaryFolder();
    const detailsIn = async (...argv: string[]) =>
      (await smm(["export", "--format", "html", ...argv])).out.match(/<details[^>]*>/g);
    expect(new Set(await detailsIn())).toEqual(new Set(["<details>"]));
    expect(new Set(await detailsIn("--unfold"))).toEqual(new Set(["<details open>"]));
    const script = scripted({ tick: ["All of it open"] }, { page: "on" }, { confirm: true });
    await smm(["export", "-o", "a.html"], { cwd, script });
    expect(readFileSync(join(cwd, "a.html"), "utf8")).not.toContain("<details>");
    const text = scripted({ tick: [] }, { page: "stop" });
    await smm(["export", "-o", "a.md"], { cwd, script: text });
    expect(text.shown[1]).not.toContain("All of it open");
  });

  it("is changed once more from the page, and from where it is kept", async () => {
    const smm = await lively();
    const cwd = temporaryFolder();
    const first: Act[] = [{ tick: ["Ideas"] }, { page: "on" }, { leave: "back" }, { page: "back" }];
    const second: Act[] = [{ tick: ["Ideas", "Other thoughts"] }, { page: "on" }];
    const script = scripted(...first, ...second, { choose: "Text, in Markdown" });
    await smm(["export"], { cwd, script });
    const text = readFileSync(join(cwd, "smm-summary.md"), "utf8");
    expect(text).toContain("idea: ");
    expect(text).not.toContain("Other thoughts");
  });
});

describe("a page that was written", () => {
  const wrote = async (openFile: (file: string) => Promise<boolean>, ...acts: Act[]) => {
    const smm = await lively();
    const cwd = temporaryFolder();
    const script = scripted({ tick: [] }, { page: "on" }, ...acts);
    const ran = await smm(["export"], { cwd, script, openFile });
    const page = join(cwd, "smm-summary.html");
    return { ...ran, page, said: (ran.out + ran.err).replace(/\s+/g, " "), shown: script.shown };
  };

  it.each([
    [true, "Your browser opens it."],
    [false, "Nothing here could open it. Double-click that file to look at it"],
  ])("is opened in the browser at yes (and something opens it: %s)", async (opens, words) => {
    const opened: string[] = [];
    const openFile = async (file: string) => {
      opened.push(file);
      return opens;
    };
    const { code, said, page } = await wrote(openFile, { choose: "A page" }, { confirm: true });
    expect([code, opened]).toEqual([0, [page]]);
    expect(said).toContain(words);
  });

  it.each<[string, Act[]]>([
    ["at no", [{ confirm: false }]],
    ["where nobody answers any more", [{ cut: "ended" }]],
  ])("is not opened %s", async (_, acts) => {
    const openFile = () => Promise.reject(new Error("It was opened."));
    const { code, said } = await wrote(openFile, { choose: "A page" }, ...acts);
    expect(code).toBe(0);
    expect(said).toContain("Double-click that file to look at it or to print it");
  });

  it("is not opened, nor is that asked, in another form or without a terminal", async () => {
    const openFile = () => Promise.reject(new Error("It was opened."));
    const { code } = await wrote(openFile, { choose: "smm-summary.json" });
    expect(code).toBe(0);
    const smm = await lively();
    const piped = await smm(["export", "-o", "a.html"], { openFile });
    expect(piped).toMatchObject({ code: 0, out: "" });
    expect(piped.err.replace(/\s+/g, " ")).toMatch(/a\.html\. Hand the file to Tom Okafor\. Your/);
  });

  it("is followed by what one may do next, and at the shell by no command to type", async () => {
    const acts: Act[] = [{ choose: "A page" }, { confirm: true }, { choose: "Stop" }];
    const { code, shown, out, page } = await wrote(async () => true, ...acts);
    expect(code).toBe(0);
    expect(shown).toContain(
      "Plan our next talk, or see its agenda\nRead on\nWrite a note\nHome\nStop",
    );
    expect(out).toBe("Until next time. To come back: smm\n");
    expect(shown.join("\n").replace(/\s+/g, "")).toContain(`Writtento${page}.Hand`);
  });
});
