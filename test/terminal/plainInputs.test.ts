import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Interrupted, NoAnswer, Problem } from "../../src/problem.ts";
import type { Askings, Choosing, Screen } from "../../src/terminal/inputs.ts";
import type { Input } from "../../src/terminal/io.ts";
import { ioOf } from "../../src/terminal/io.ts";
import { lineReader, PASTED_WITHIN_MS } from "../../src/terminal/lines.ts";
import { plainInputs } from "../../src/terminal/plainInputs.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { widthOf } from "../../src/terminal/wrap.ts";

const page: Screen = { header: "Tea", body: () => "Tea is a drink.", back: true };
const first: Screen = { ...page, back: false };
const withSources: Screen = {
  ...page,
  asides: [{ key: "s", name: "sources", body: () => "A. Cook, “Boiling”" }],
};
const one: Choosing = { ...page, choices: ["Water", "Milk", "Honey"], several: false };
const several: Choosing = { ...one, several: true };
const ticks: Choosing = { ...several, ticked: [0, 2], next: "the page" };
const withNone: Choosing = { ...several, choices: ["Water", "Milk", "None"], alone: 2 };
const prepared: Choosing = { ...one, initial: 1 };

type Setup = { terminal?: { columns: number; rows: number }; editor?: string | undefined };

/** The lines of a text one after the other, as nobody pastes them. */
async function* typedSlowly(text: string) {
  for (const line of text.split(/(?<=\n)/)) {
    yield line;
    await new Promise((resolve) => setTimeout(resolve, PASTED_WITHIN_MS + 10));
  }
}

/** Inputs of somebody who types these lines and then ends the input. */
function typing(text: string, { terminal, editor }: Setup = {}) {
  const said = { out: "", err: "" };
  const size = terminal === undefined ? {} : { isTTY: true, ...terminal };
  const stdout = { write: (words: string) => (said.out += words), ...size };
  const stderr = { write: (words: string) => (said.err += words) };
  const source = terminal === undefined ? [text] : typedSlowly(text);
  const lines = lineReader(Readable.from(text === "" ? [] : source) as unknown as Input);
  const io = ioOf(stdout, stderr);
  const inputs = plainInputs({
    io,
    lines,
    typed: terminal !== undefined,
    theme: themeOf(0),
    width: undefined,
    editor,
  });
  return { inputs, said };
}

type Ask = (inputs: Askings) => Promise<unknown>;
const onPage =
  (screen: Screen): Ask =>
  (inputs) =>
    inputs.page(screen);
const choosing =
  (screen: Choosing): Ask =>
  (inputs) =>
    inputs.choose(screen);

describe("what is typed", () => {
  it.each<[string, Ask, string, unknown]>([
    ["Enter on a page", onPage(page), "\n", { is: "on" }],
    ["b on a page", onPage(page), "b\n", { is: "back" }],
    ["a large Q on a page", onPage(page), "Q\n", { is: "stop" }],
    ["words on a page, then Enter", onPage(page), "go on\n\n", { is: "on" }],
    ["b where nothing is before", onPage(first), "b\n\n", { is: "on" }],
    ["help, then b", onPage(page), "?\nb\n", { is: "back" }],
    ["a number", choosing(one), "2\n", { is: "chosen", indexes: [1] }],
    ["a number among spaces", choosing(one), "  3 \n", { is: "chosen", indexes: [2] }],
    ["a number without an end", choosing(one), "2", { is: "chosen", indexes: [1] }],
    ["Enter, then a number", choosing(one), "\n1\n", { is: "chosen", indexes: [0] }],
    ["a number too high", choosing(one), "4\n0\n-1\n1\n", { is: "chosen", indexes: [0] }],
    ["two numbers for one", choosing(one), "1 3\n3\n", { is: "chosen", indexes: [2] }],
    ["words for a number", choosing(one), "milk\n1.5\n2\n", { is: "chosen", indexes: [1] }],
    ["b on choices", choosing(one), "b\n", { is: "back" }],
    ["q on choices", choosing(several), "q\n", { is: "stop" }],
    ["help on choices", choosing(one), "?\n2\n", { is: "chosen", indexes: [1] }],
    ["Enter for what is prepared", choosing(prepared), "\n", { is: "chosen", indexes: [1] }],
    ["another than is prepared", choosing(prepared), "3\n", { is: "chosen", indexes: [2] }],
    ["several", choosing(several), "1 3\n", { is: "chosen", indexes: [0, 2] }],
    ["several in any order", choosing(several), "3,1; 3\n", { is: "chosen", indexes: [0, 2] }],
    ["one of several", choosing(several), "2\n", { is: "chosen", indexes: [1] }],
    ["none of several, then one", choosing(several), "\n1 9\n2\n", { is: "chosen", indexes: [1] }],
    ["one that stands alone", choosing(withNone), "3\n", { is: "chosen", indexes: [2] }],
    ["others than that one", choosing(withNone), "1 2\n", { is: "chosen", indexes: [0, 1] }],
    ["it with others", choosing(withNone), "1 3\n2\n", { is: "chosen", indexes: [1] }],
    ["Enter for what is ticked", choosing(ticks), "\n", { is: "chosen", indexes: [0, 2] }],
    ["another tick", choosing(ticks), "2 3\n\n", { is: "chosen", indexes: [0, 1] }],
    ["no tick left", choosing(ticks), "9\n1 3\n\n", { is: "chosen", indexes: [] }],
    ["a line of text", (inputs) => inputs.text("Why?"), "  as it is \n", "as it is"],
    ["no text", (inputs) => inputs.text("Why?"), "\n", ""],
    ["Enter for yes", (inputs) => inputs.confirm("Share it?", true), "\n", true],
    ["Enter for no", (inputs) => inputs.confirm("Share it?", false), "\n", false],
    ["Yes", (inputs) => inputs.confirm("Share it?", false), "maybe\nYes\n", true],
    ["n", (inputs) => inputs.confirm("Share it?", true), "n\n", false],
  ])("%s", async (_, ask, typed, answer) => {
    expect(await ask(typing(typed).inputs)).toEqual(answer);
  });

  it("is answered with a sentence when it does not fit", async () => {
    const { inputs, said } = typing("milk\n1 2\n1\nx\n\n");
    await inputs.choose(one);
    expect(said.err).toContain("Please type a number from 1 to 3.");
    expect(said.err).toContain("Please type one number.");
    await inputs.page(page);
    expect(said.err).toContain("“x” means nothing here.");
    const lone = typing("1 3\n3\n");
    await lone.inputs.choose(withNone);
    expect(lone.said.err).toContain("Please type 3 alone, or the others.");
  });

  it("is not written back with codes of a terminal", async () => {
    const { inputs, said } = typing("\u001b[2J\u202ex\n\n");
    await inputs.page(page);
    expect(said.err).toContain("“x” means nothing here.");
    expect(said.err).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });

  it("can ask for more to look at, as often as one likes", async () => {
    const { inputs, said } = typing("s\nS\n?\n\n");
    expect(await inputs.page(withSources)).toEqual({ is: "on" });
    expect(said.out.split("A. Cook, “Boiling”")).toHaveLength(3);
    expect(said.out).toContain("- s: sources");
    expect(said.err).toContain("s: sources.");
  });
});

describe("what can be ticked", () => {
  it("is listed with its ticks, and again after each change", async () => {
    const { inputs, said } = typing("2 3\n\n");
    await inputs.choose(ticks);
    expect(said.out).toContain("1. [x] Water\n2. [ ] Milk\n3. [x] Honey");
    expect(said.out).toContain("1. [x] Water\n2. [x] Milk\n3. [ ] Honey");
    expect(said.err).toContain("Enter alone: the page.");
  });
});

describe("where things are written", () => {
  it("is stdout for what is read and stderr for what is asked", async () => {
    const { inputs, said } = typing("1\n\n");
    await inputs.choose(one);
    await inputs.page(page);
    const shown = "Tea\n\nTea is a drink.\n\n";
    expect(said.out).toBe(`${shown}1. Water\n2. Milk\n3. Honey\n\n${shown}`);
    expect(said.err).toContain("Type the number of your answer and press Enter.");
    expect(said.err).toContain("Press Enter: go on. b: back. q: stop. ?: help.");
  });

  it("is in screenfuls on a terminal, each after Enter", async () => {
    const long = {
      ...page,
      body: () => Array.from({ length: 30 }, (_, at) => `${at}.`).join("\n"),
    };
    const terminal = { columns: 40, rows: 17 };
    const stopped = typing("q\n", { terminal });
    expect(await stopped.inputs.page(long)).toEqual({ is: "stop" });
    expect(stopped.said.out).toMatch(/^Tea\n\n0\.\n[\d.\n]*\n9\.\n\n$/);
    const read = typing("\n\n\n", { terminal });
    expect(await read.inputs.page(long)).toEqual({ is: "on" });
    expect(read.said.out.match(/^\d+\.$/gm)).toEqual(long.body().split("\n"));
  });

  it("is as narrow as the terminal", async () => {
    const { inputs, said } = typing("?\nq\n", { terminal: { columns: 24, rows: 60 } });
    await inputs.choose({ ...several, choices: ["社交媒体".repeat(5), "word ".repeat(20)] });
    for (const row of `${said.out}\n${said.err}`.split("\n")) expect(widthOf(row)).toBeLessThan(24);
  });
});

describe("when nobody types any more", () => {
  const asks: [string, Ask][] = [
    ["a page", onPage(page)],
    ["a choice", choosing(one)],
    ["a prepared choice", choosing(prepared)],
    ["text", (inputs) => inputs.text("Why?")],
    ["yes or no", (inputs) => inputs.confirm("Share it?", true)],
  ];

  it.each(asks)("%s has no answer in a pipe", async (_, ask) => {
    await expect(ask(typing("").inputs)).rejects.toThrow(NoAnswer);
  });

  it.each(asks)("%s is interrupted on a terminal", async (_, ask) => {
    const terminal = { columns: 80, rows: 24 };
    await expect(ask(typing("", { terminal }).inputs)).rejects.toThrow(Interrupted);
  });
});

describe("an editor", () => {
  const editing = (start: string) => ({ start, keep() {} });

  it.each([
    ["that writes", "sed -i s/tea/coffee/", "I like coffee"],
    ["that writes nothing", "true", "I like tea"],
  ])("%s is used", async (_, editor, words) => {
    expect(await typing("", { editor }).inputs.edit(editing("I like tea"))).toBe(words);
  });

  it.each([undefined, "false", "no-such-editor-here"])(
    "that cannot be used is a Problem: %j",
    async (editor) => {
      await expect(typing("", { editor }).inputs.edit(editing("tea"))).rejects.toThrow(Problem);
    },
  );
});

describe("a number typed before all choices were shown", () => {
  it("is taken as the answer", async () => {
    const long: Choosing = { ...one, body: () => "Tea\n".repeat(12) };
    const { inputs } = typing("2\n", { terminal: { columns: 40, rows: 12 } });
    expect(await inputs.choose(long)).toEqual({ is: "chosen", indexes: [1] });
  });
});

describe("a word that is typed below a list", () => {
  const list: Choosing = {
    ...first,
    header: "Words",
    choices: Array.from({ length: 30 }, (_, at) => (at === 20 ? "Nestlé" : `word ${at + 1}`)),
    several: false,
    narrows: true,
    headings: new Map([[0, "Hot"]]),
  };

  it.each(["nestle", "/nestle", "NESTLÉ"])(
    "shows only the lines that have it: %s",
    async (word) => {
      const { inputs, said } = typing(`${word}\n21\n`);
      expect(await inputs.choose(list)).toEqual({ is: "chosen", indexes: [20] });
      expect(said.out.split("\n\n").at(-2)).toBe("21. Nestlé");
      expect(said.out).toContain("Hot\n1. word 1\n");
    },
  );

  it("is said to be on no line where it is on none, and keys go on meaning what they do", async () => {
    const { inputs, said } = typing("zebra\nq\n");
    expect(await inputs.choose(list)).toEqual({ is: "stop" });
    expect(said.err).toContain("No line has “zebra”.");
  });

  it("may come before the whole list was shown", async () => {
    const { inputs } = typing("nestle\n21\n", { terminal: { columns: 80, rows: 12 } });
    expect(await inputs.choose(list)).toEqual({ is: "chosen", indexes: [20] });
  });
});
