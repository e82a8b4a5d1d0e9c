import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { KEY } from "../../support/keys.ts";
import {
  editorPrompt,
  inPlainMode,
  keyPrompts,
  type Prompt,
  SOME_ENTERS,
  textPrompts,
} from "../../support/prompts.ts";
import type { Campaign, Case } from "../campaign.ts";
import { openPty, type Pty, terminalFault, traceIn } from "../pty.ts";
import { goesOn, hasNote } from "../store.ts";
import { putFiles } from "../writers.ts";

const HALF = "3 1";
/** What is typed is on the disk so soon. */
const SOON_MS = 300;

type Ending = {
  name: string;
  end(pty: Pty, plain: boolean): void | Promise<void>;
  /** the exit codes that it may have, as a shell tells them */
  codes: readonly number[];
  /** whether what is half typed is to be kept: not where it was taken back or sent before */
  keepsHalf: boolean;
  /** whether the program can do nothing any more for the terminal */
  atOnce?: boolean;
};

const bySignal = (name: NodeJS.Signals, code: number): Ending => ({
  name,
  end: (pty) => pty.signal(name),
  codes: [code],
  keepsHalf: true,
});

const ENDINGS: readonly Ending[] = [
  { name: "a closed window", end: (pty) => pty.close(), codes: [129], keepsHalf: true },
  bySignal("SIGHUP", 129),
  bySignal("SIGTERM", 143),
  bySignal("SIGINT", 130),
  bySignal("SIGQUIT", 131),
  { name: "Ctrl-C", end: (pty) => pty.type(KEY.interrupt), codes: [130], keepsHalf: true },
  {
    name: "the end of input",
    async end(pty, plain) {
      for (const keys of [plain ? KEY.end : KEY.empty, KEY.end, KEY.end]) {
        if (pty.hasEnded()) return;
        pty.type(keys);
        await pty.settled();
      }
    },
    codes: [0, 1, 2, 130],
    keepsHalf: false,
  },
  {
    name: "kill -9",
    async end(pty) {
      await new Promise((resolve) => setTimeout(resolve, SOON_MS));
      pty.signal("SIGKILL");
    },
    codes: [137],
    keepsHalf: true,
    atOnce: true,
  },
];

/** Every kind of prompt, drawn and in plain lines. */
function promptsWith(put: (files: Record<string, string>) => string): Prompt[] {
  const drawn = [...textPrompts(put), editorPrompt(put), ...keyPrompts(put)];
  return [...drawn, ...inPlainMode(drawn)];
}

const PROMPTS = promptsWith(() => "").length;

function isPlain({ argv }: Prompt): boolean {
  return argv.includes("--plain");
}

/** Does these steps; the words that are not seen, where some are not. */
async function go(pty: Pty, steps: Prompt["way"]): Promise<string | undefined> {
  for (const [words, keys] of steps) {
    if (!(await pty.sees(words))) return words;
    // What is asked next may be asked in the same words.
    pty.type(keys);
    if (keys !== "") await pty.settled();
  }
  return undefined;
}

/** Ends the program at every kind of prompt in every way, looks at the terminal, and does the same again. */
export const prompts: Campaign = {
  name: "prompts",
  short: PROMPTS,
  long: PROMPTS * ENDINGS.length,
  seconds: 15,
  lanes: 4,
  unable: () => (process.platform === "linux" ? undefined : "it looks into Linux's /proc"),
  async prepare(seed) {
    return async (one) => {
      let made = 0;
      const put = (files: Record<string, string>) => {
        made += 1;
        return putFiles(join(one.folder, `files-${made}`), files);
      };
      const at = one.number % PROMPTS;
      const prompt = promptsWith(put)[at];
      // Each prompt meets another ending the next time, until it has met all.
      const ending = ENDINGS[(seed + at + Math.floor(one.number / PROMPTS)) % ENDINGS.length];
      if (prompt !== undefined && ending !== undefined) await endAt(one, prompt, ending);
    };
  },
};

async function endAt(one: Case, prompt: Prompt, ending: Ending): Promise<void> {
  const { argv, env, before, way, asks, typed, saved, rows = 24 } = prompt;
  const which = `${prompt.name}, ended by ${ending.name}`;
  for (const words of before) await one.smm(words, { env, input: SOME_ENTERS });
  const options = { folder: one.folder, home: one.home, env, columns: 80, rows };
  const pty = openPty(argv, options);
  const half = typed ? `${asks}${isPlain(prompt) ? "\n" : " "}${HALF}` : asks;
  try {
    const missed = await go(pty, way);
    if (missed !== undefined || !(await pty.sees(asks)))
      return one.found("hung", `${which}: never asks “${missed ?? asks}”\n${pty.shown()}`);
    if (typed) pty.type(HALF);
    if (!(await pty.sees(half)))
      return one.found("silent", `${which}: what is typed is not shown\n${pty.shown()}`);
    await ending.end(pty, isPlain(prompt));
    // An editor has Ctrl-C for itself, so nothing ends before it.
    if (saved !== undefined && ending.name === "SIGINT") pty.type(KEY.enter);
    const ended = await pty.ended();
    if (ended === undefined)
      return one.found(
        "hung",
        `${which}
${pty.shown()}`,
      );
    const { code } = ended;
    if (!ending.codes.includes(code)) one.found("crashed", `${which}: exit code ${code}`);
    const trace = traceIn(pty);
    if (trace !== undefined) one.found("crashed", `${which}: ${trace}`);
    const wrong = ending.atOnce ? undefined : terminalFault(pty, ended);
    if (wrong !== undefined) one.found("terminal", `${which}: ${wrong}`);
  } finally {
    pty.free();
  }
  // In plain mode a line that was not sent is the terminal's own.
  const isHalf = saved !== undefined || (typed && !isPlain(prompt));
  // What an editor that ends with the terminal has saved may be a note by now.
  const isNote = saved !== undefined && hasNote(one.home, saved);
  const kept = isHalf && ending.keepsHalf && !isNote;
  if (kept) one.acknowledged();
  // There a line that was sent is taken as the answer, or as the first of several.
  if (ending.keepsHalf || !isPlain(prompt)) await goOn(one, prompt, kept, which);
  await goesOn(one, {});
}

/** The same command once more: what was answered is not asked again, and what was half typed is there. */
async function goOn(one: Case, prompt: Prompt, kept: boolean, which: string): Promise<void> {
  const { argv, env, again, asks, typed, saved, rows = 24 } = prompt;
  if (!typed && !kept) return;
  const drafts = draftsIn(one.home);
  const strange = drafts.filter((name) => !/^[\w-]+\.json$/.test(name));
  if (strange.length > 0) one.found("left over", `${which}: ${strange.join(", ")}`);
  if (kept && drafts.length !== 1) one.found("lost", `${which}: ${drafts.length} drafts`);
  const pty = openPty(argv, { folder: one.folder, home: one.home, env, columns: 80, rows });
  try {
    // The numbers of an order are those of the order in which the items stand now.
    const half = asks.includes("order") ? asks : (saved ?? `${asks} ${HALF}`);
    const wanted = kept ? half : asks;
    const missed = await go(pty, again);
    if (missed !== undefined || !(await pty.sees(wanted)))
      one.found("lost", `${which}: no “${missed ?? wanted}” the next time\n${pty.shown()}`);
  } finally {
    pty.free();
  }
}

function draftsIn(home: string): string[] {
  const folder = join(home, "drafts");
  return existsSync(folder) ? readdirSync(folder) : [];
}
