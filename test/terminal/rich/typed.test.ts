import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Interrupted } from "../../../src/problem.ts";
import type { Typed, Typing } from "../../../src/terminal/inputs.ts";
import type { Input } from "../../../src/terminal/io.ts";
import { PASTED_WITHIN_MS } from "../../../src/terminal/lines.ts";
import { askEditor } from "../../../src/terminal/rich/editor.ts";
import { askLine } from "../../../src/terminal/rich/oneLine.ts";
import { askSeveralLines } from "../../../src/terminal/rich/severalLines.ts";
import type { Desk } from "../../../src/terminal/rich/typedLines.ts";

const BEGIN = "\u001b[200~";
const END = "\u001b[201~";
const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";

/** What does not belong into a terminal's hands: a title, colours, a cleared screen, in both spellings. */
const HOSTILE = [
  "\u001b]0;title\u0007",
  "\u009d0;title\u009c",
  "\u001b[31m",
  "\u009b31m",
  "\u001b[2J",
  "\u009b2J",
  "\u001bP\u001b\\",
  "\u0090x\u009c",
  "\u202e",
  "\u0000",
  "\ufeff",
];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A terminal with a person at it, who sends chunks one after the other, and after Enter not at once. */
function terminal() {
  const screen = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  let title = "";
  let sent = "";
  screen.onTitleChange((words) => {
    title = words;
  });
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(on: boolean) {
      raw.push(on);
    },
  });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  // Nobody can end a terminal's output.
  output.end = () => output;
  output.on("data", (data) => {
    sent += data;
    screen.write(data);
  });
  const kept: string[] = [];
  const typing = (start = ""): Typing => ({ start, keep: (text) => kept.push(text) });
  const type = async (...chunks: string[]) => {
    for (const chunk of chunks) {
      input.write(chunk);
      await pause(chunk.endsWith("\r") ? 2 * PASTED_WITHIN_MS : 1);
    }
  };
  return {
    streams: { input: input as unknown as Input, output },
    input,
    kept,
    typing,
    type,
    raw,
    sent: () => sent,
    async seen() {
      await new Promise<void>((resolve) => screen.write("", resolve));
      const { active } = screen.buffer;
      const lines = Array.from({ length: 24 }, (_, row) => active.getLine(row));
      const cells = lines.flatMap((line) => [...Array(80).keys()].map((at) => line?.getCell(at)));
      return {
        title,
        coloured: cells.some((cell) => cell?.isFgDefault() === false),
        text: lines
          .map((line) => line?.translateToString(true) ?? "")
          .join("\n")
          .trimEnd(),
      };
    },
  };
}

type Person = ReturnType<typeof terminal>;

const nobodyInterrupts = () => () => {};

const deskOf = ({ streams }: Person): Desk => ({
  streams,
  columns: () => 79,
  onResize: () => () => {},
  onInterrupt: nobodyInterrupts,
});

function oneLine(person: Person, start?: string): Promise<string> {
  return askLine(deskOf(person), { label: "Your name:", typing: person.typing(start) });
}

function severalLines(person: Person, start?: string): Promise<Typed> {
  return askSeveralLines(deskOf(person), "Your note:", {
    isCommand: (line) => line === "q",
    pipedToTheEnd: false,
    typing: person.typing(start),
  });
}

describe("one line", () => {
  it.each<[string, string[], string]>([
    ["typed key by key", ["A", "d", "a", "\r"], "Ada"],
    ["changed on the way", ["Adam", "\u007f", "\r"], "Ada"],
    ["pasted with its end", ["Ada\r"], "Ada"],
    ["of two that were pasted", ["Ada\rLovelace", "\r"], "Ada Lovelace"],
    ["of two that were pasted with their ends", ["Ada\rLovelace\r"], "Ada Lovelace"],
    ["of two in brackets", [`${BEGIN}Ada\rLovelace\r${END}`, "\r"], "Ada Lovelace "],
    ["of two paragraphs", [`${BEGIN}Ada\r\rLovelace${END}`, "\r"], "Ada  Lovelace"],
  ])("is whole: %s", async (_, chunks, line) => {
    const person = terminal();
    const asked = oneLine(person);
    await person.type(...chunks);
    expect(await asked).toBe(line);
  });

  it("is one where the terminal gives what was pasted in two chunks", async () => {
    const person = terminal();
    const asked = oneLine(person);
    await person.type("A");
    person.input.write("da\r");
    person.input.write("Lovelace");
    await person.type("\r");
    expect(await asked).toBe("Ada Lovelace");
  });

  it("is kept with each key, and begins as it was left", async () => {
    const person = terminal();
    const asked = oneLine(person, "Ad");
    await person.type("a", "m", "\r");
    expect(await asked).toBe("Adam");
    expect(person.kept).toEqual(expect.arrayContaining(["Ada", "Adam"]));
    expect((await person.seen()).text).toContain("Your name: Adam");
  });

  it.each([INTERRUPT, END_OF_INPUT])(
    "is left by a key, and the terminal is as before: %j",
    async (key) => {
      const person = terminal();
      const asked = oneLine(person);
      const left = expect(asked).rejects.toThrow(Interrupted);
      await person.type(key);
      await left;
      expect(person.raw.at(-1)).toBe(false);
      expect(person.sent().lastIndexOf("\u001b[?2004l")).toBeGreaterThan(
        person.sent().lastIndexOf("\u001b[?2004h"),
      );
      expect(person.sent().lastIndexOf("\u001b[?25h")).toBeGreaterThanOrEqual(
        person.sent().lastIndexOf("\u001b[?25l"),
      );
    },
  );
});

describe("several lines", () => {
  it.each<[string, string[], Typed]>([
    ["typed", ["tea\r", "coffee\r", "\r"], { lines: ["tea", "coffee"] }],
    ["until a word that ends them", ["tea\r", "q\r"], { lines: ["tea"], command: "q" }],
    [
      "two paragraphs pasted in brackets, without a last end",
      [`${BEGIN}One.\r\rTwo.${END}`, "\r", "\r"],
      { lines: ["One.", "", "Two."] },
    ],
    [
      "two paragraphs pasted where there are no brackets",
      ["One.\r\rTwo.", "\r", "\r"],
      { lines: ["One.", "", "Two."] },
    ],
    [
      "what would end them, pasted: it does not",
      [`${BEGIN}One.\rq\r${END}`, "\r"],
      { lines: ["One."], command: "q" },
    ],
  ])("are whole: %s", async (_, chunks, typed) => {
    const person = terminal();
    const asked = severalLines(person);
    await person.type(...chunks);
    expect(await asked).toEqual(typed);
  });

  it("are kept with each key, whole ones and the one that is begun", async () => {
    const person = terminal();
    const asked = severalLines(person, "tea\ncof");
    await person.type("fee", "\r", "mi");
    await person.type("l");
    expect(person.kept).toEqual(
      expect.arrayContaining(["tea\ncoffee", "tea\ncoffee\n", "tea\ncoffee\nmil"]),
    );
    await person.type("k", "\r", "\r");
    expect(await asked).toEqual({ lines: ["tea", "coffee", "milk"] });
  });

  it("stay where the person is kept from ending them", async () => {
    const person = terminal();
    const asked = severalLines(person);
    await person.type("tea\r", "cof", INTERRUPT);
    expect(await asked).toEqual({ lines: ["tea"], cut: expect.any(Interrupted) });
    expect(person.kept.at(-1)).toBe("tea\ncof");
  });
});

describe("words that would command the terminal", () => {
  const ways: [string, (words: string) => string[]][] = [
    ["typed", (words) => [...words]],
    ["pasted", (words) => [words]],
    ["pasted in brackets", (words) => [BEGIN + words + END]],
  ];
  const prompts: [string, (person: Person, start?: string) => Promise<unknown>][] = [
    ["one line", oneLine],
    ["several lines", severalLines],
  ];
  const rows = prompts.flatMap(([name, ask]) =>
    ways.map(([way, chunks]) => [name, way, ask, chunks] as const),
  );

  it.each(rows)("do not: %s, %s", async (_name, _way, ask, chunks) => {
    const person = terminal();
    const asked = ask(person);
    await person.type("before");
    for (const words of HOSTILE) await person.type(...chunks(words));
    await person.type("after");
    const { title, coloured, text } = await person.seen();
    expect({ title, coloured }).toEqual({ title: "", coloured: false });
    expect(text).toContain("before");
    expect(text).toContain("after");
    await person.type("\r", "\r");
    await asked;
  });

  it.each(prompts)("do not where they are offered again: %s", async (_, ask) => {
    const person = terminal();
    const asked = ask(person, `before ${HOSTILE.join(" ")} after`);
    await person.type("!");
    const { title, coloured, text } = await person.seen();
    expect({ title, coloured }).toEqual({ title: "", coloured: false });
    expect(text).toMatch(/before.*after/s);
    await person.type("\r", "\r");
    await asked;
  });
});

describe("an editor that cannot be used", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("is told of at once, and the words can be typed", async () => {
    // It is put there, and shall not stay.
    vi.stubEnv("VISUAL", "");
    const { streams, kept, typing } = terminal();
    const asked = askEditor(typing("tea"), {
      output: streams.output,
      editor: "no-such-editor-here",
      emphasis: (text) => text,
      onInterrupt: nobodyInterrupts,
    });
    await expect(asked).rejects.toThrow("The editor “no-such-editor-here” could not be used.");
    expect(kept).toEqual([]);
  });
});
