import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Interrupted, NoAnswer, Problem } from "../problem.ts";
import { cleanLine } from "../text/clean.ts";
import { collectLines } from "./collectLines.ts";
import type {
  AnyChoosing,
  AnyScreen,
  Choosing,
  Chosen,
  Inputs,
  Left,
  Moved,
  Screen,
} from "./inputs.ts";
import type { Io } from "./io.ts";
import { screenfuls } from "./layout.ts";
import type { LineReader } from "./lines.ts";
import { textColumns } from "./size.ts";
import type { Theme } from "./theme.ts";
import { wrap, wrapAfter } from "./wrap.ts";
import { askYesOrNo } from "./yesOrNo.ts";

/** Rows of a screenful that the header, the keys and the typed line need on a narrow terminal. */
const ROWS_AROUND = 7;

type Setup = {
  io: Io;
  lines: LineReader;
  /** whether a person types the lines, rather than a file or a pipe */
  typed: boolean;
  theme: Theme;
  width: number | undefined;
  env: Record<string, string | undefined>;
};

type Went = Moved | Left<string>;

/** `early` where an answer was given before everything was shown. */
type Waited = Went & { early?: boolean };

const nothing = (_typed: string): boolean => false;

/** The asides of a screen and the other ways to leave it. */
function named({ asides = [], ways = [] }: AnyScreen): { key: string; name: string }[] {
  return [...asides, ...ways];
}

/** Lines only: nothing is redrawn, choices are numbered, answers are typed and sent with Enter. */
export function plainInputs({ io, lines, typed, theme, width, env }: Setup): Inputs {
  // Nobody is there to ask for the next screenful where the answers come from a file.
  const rowsThere = () => (typed ? io.size()?.rows : undefined) ?? Number.POSITIVE_INFINITY;
  const columns = () => textColumns(io.size(), width);

  async function read(ask: string): Promise<string> {
    io.err(`${wrap(ask, columns())}\n`);
    const line = await lines.next();
    if (line !== undefined) return line.trim();
    throw typed ? new Interrupted() : new NoAnswer();
  }

  function help(screen: AnyScreen, what: string): string {
    const rows = [what];
    if (screen.back) rows.push("b: go back to what was before");
    for (const { key, name } of named(screen)) rows.push(`${key}: ${name}`);
    rows.push("q: stop here; everything is kept", "?: this help");
    return rows.map((row) => wrapAfter("- ", row, columns())).join("\n");
  }

  /** What q, b, ? and the other keys of a screen mean; undefined for anything else. */
  function command(screen: AnyScreen, typed: string, what: string): Went | "again" | undefined {
    const word = typed.toLowerCase();
    const aside = screen.asides?.find(({ key }) => key === word);
    if (screen.ways?.some(({ key }) => key === word) === true) return { is: "way", key: word };
    if (word === "q") return { is: "stop" };
    if (word === "b" && screen.back) return { is: "back" };
    if (word === "?") io.out(`${help(screen, what)}\n\n`);
    else if (aside !== undefined) io.out(`${aside.body(columns())}\n\n`);
    else return undefined;
    return "again";
  }

  function keys(screen: AnyScreen): string {
    const others = named(screen).map(({ key, name }) => `${key}: ${name}.`);
    return [...(screen.back ? ["b: back."] : []), ...others, "q: stop. ?: help."].join(" ");
  }

  async function waitForEnter(screen: AnyScreen, what: string, takes = nothing): Promise<Waited> {
    let ask = `Press Enter: ${what}. ${keys(screen)}`;
    for (;;) {
      const typed = await read(ask);
      if (typed === "") return { is: "on" };
      if (takes(typed)) return { is: "on", early: true };
      const moved = command(screen, typed, `Enter: ${what}`);
      if (moved !== undefined && moved !== "again") return moved;
      if (moved === undefined)
        ask = `“${cleanLine(typed)}” means nothing here. Press Enter to go on, or ?.`;
    }
  }

  /** Prints a screen, in screenfuls where there is a terminal, or until `takes` takes an answer. */
  async function print(screen: AnyScreen, takes = nothing): Promise<Went> {
    io.out(`${theme.title(wrap(screen.header, columns()))}\n\n`);
    const rows = screen.body(columns()).split("\n");
    const height = Math.max(3, rowsThere() - ROWS_AROUND);
    const breaks = height === Number.POSITIVE_INFINITY ? [0] : screenfuls(rows, height);
    for (const [index, first] of breaks.entries()) {
      if (index > 0) {
        const moved = await waitForEnter(screen, "more", takes);
        if (moved.is !== "on" || moved.early === true) return moved;
      }
      const end = breaks[index + 1] ?? rows.length;
      io.out(`${rows.slice(first, end).join("\n").trimEnd()}\n\n`);
    }
    return { is: "on" };
  }

  async function page(screen: AnyScreen): Promise<Went> {
    const moved = await print(screen);
    return moved.is === "on" ? waitForEnter(screen, screen.next ?? "go on") : moved;
  }

  /** The typed numbers as indexes, or what is wrong with them. */
  function indexesOf(typed: string, screen: AnyChoosing): number[] | string {
    const count = screen.choices.length;
    const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
    const indexes = words.map((word) => (/^\d+$/.test(word) ? Number(word) - 1 : -1));
    if (indexes.some((index) => index < 0 || index >= count) || words.length === 0)
      return `Please type a number from 1 to ${count}.`;
    if (!screen.several && indexes.length > 1) return "Please type one number.";
    if (screen.alone !== undefined && indexes.includes(screen.alone) && indexes.length > 1)
      return `Please type ${screen.alone + 1} alone, or the others.`;
    return [...new Set(indexes)].sort((a, b) => a - b);
  }

  async function choose(screen: AnyChoosing): Promise<Chosen | Left<string>> {
    const list = (room: number) =>
      screen.choices.map((choice, index) => wrapAfter(`${index + 1}. `, choice, room)).join("\n");
    let early: number[] | undefined;
    const shown = await print(
      {
        ...screen,
        body: (room) => [screen.body(room), list(room)].filter((text) => text !== "").join("\n\n"),
      },
      (typed) => {
        const indexes = indexesOf(typed, screen);
        if (typeof indexes !== "string") early = indexes;
        return early !== undefined;
      },
    );
    if (early !== undefined) return { is: "chosen", indexes: early };
    if (shown.is !== "on") return shown;
    const what = screen.several
      ? "Type the numbers of all that are right, such as 1 3, and press Enter."
      : screen.initial === undefined
        ? "Type the number of your answer and press Enter."
        : `Type a number and press Enter; Enter alone takes ${screen.initial + 1}.`;
    let ask = `${what} ${keys(screen)}`;
    for (;;) {
      const typed = await read(ask);
      if (typed === "" && screen.initial !== undefined)
        return { is: "chosen", indexes: [screen.initial] };
      const moved = command(screen, typed, what);
      if (moved === "again") continue;
      if (moved !== undefined && moved.is !== "on") return moved;
      const indexes = indexesOf(typed, screen);
      if (typeof indexes !== "string") return { is: "chosen", indexes };
      ask = `${indexes} ${keys(screen)}`;
    }
  }

  return {
    canAsk: true,
    canEdit: Boolean(env.VISUAL || env.EDITOR),
    page: async <Key extends string = never>(screen: Screen<Key>) =>
      (await page(screen)) as Moved | Left<Key>,
    choose: async <Key extends string = never>(screen: Choosing<Key>) =>
      (await choose(screen)) as Chosen | Left<Key>,
    show: async <Key extends string = never>(screen: Screen<Key>) =>
      (await print(screen)) as Moved | Left<Key>,
    text: read,
    lines: (label, { isCommand, pipedToTheEnd }) =>
      collectLines({
        isCommand,
        next: (first) => read(first ? label : "…"),
        endsAtEmpty: async () => !(pipedToTheEnd && !typed) && !(typed && (await lines.waiting())),
      }),
    confirm: (question, yes) => askYesOrNo(read, question, yes),
    edit: async (start) => editInFile(start, env),
  };
}

/** Opens the person's editor on a file of its own and returns what stands there afterwards. */
function editInFile(start: string, env: Setup["env"]): string {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor)
    throw new Problem("No editor is set.", { next: "Type your words instead, or set EDITOR." });
  const folder = mkdtempSync(join(tmpdir(), "smm-"));
  const file = join(folder, "words.md");
  try {
    writeFileSync(file, start, { mode: 0o600 });
    const [command, ...args] = editor.split(/\s+/) as [string, ...string[]];
    const ran = spawnSync(command, [...args, file], { stdio: "inherit" });
    if (ran.error !== undefined || ran.status !== 0)
      throw new Problem(`The editor “${editor}” could not be used.`, {
        next: "Type your words instead, or set EDITOR.",
      });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
