import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DRINKS } from "../../support/drinks.ts";
import type { Campaign, Case } from "../campaign.ts";
import { type Ended, openPty, type Pty, terminalFault, traceIn } from "../pty.ts";
import { goesOn, goodStore, putStore } from "../store.ts";
import { putFiles } from "../writers.ts";

/** Where somebody is asked: pages, choices, one line, several lines, yes or no; drawn and in plain lines. */
const SITTINGS: readonly (readonly string[])[] = [
  [],
  ["learn", "tea"],
  ["learn", "tea", "--plain"],
  ["quiz", "tea"],
  ["quiz", "tea", "--plain"],
  ["read", "tea"],
  ["note"],
  ["note", "--plain"],
  ["meet", "done"],
  ["meet", "done", "--plain"],
  ["reset"],
];

const WORDS = "some words";

const KEYS = ["\r", "\r", "\r", "1", "1\r", "n", "b", "y\r", WORDS, "one line\r", "?", "\u001b[B"];

const ENDS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "Ctrl-C", "closed"] as const;

function endBy(end: (typeof ENDS)[number], pty: Pty): void {
  if (end === "closed") pty.close();
  else if (end === "Ctrl-C") pty.type("\u0003");
  else pty.signal(end);
}

/** Whether words are half typed, and are seen; a line that was not sent yet is the terminal's own. */
function isTyped(argv: readonly string[], keys: readonly string[], pty: Pty): boolean {
  if (argv.includes("--plain") || keys.at(-1) !== WORDS) return false;
  return pty.lines().some(({ text }) => text.includes(WORDS));
}

function isKept(home: string): boolean {
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  return entries.some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(WORDS),
  );
}

/** The code of what each of them means, and 0 where the program was done already. */
const CODES = new Set([0, 1, 2, 129, 130, 131, 143]);

/** Signals, Ctrl-C and a closed window, some keys into a sitting on a real terminal. */
export const signals: Campaign = {
  name: "signals",
  short: 24,
  long: 600,
  seconds: 10,
  lanes: 4,
  unable: () => (process.platform === "linux" ? undefined : "it looks into Linux's /proc"),
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      putStore(one.home, files);
      const pack = putFiles(join(one.folder, "pack"), DRINKS);
      const env = { SMM_CONTENT: pack };
      const argv = one.chance.of(SITTINGS);
      const pressed = one.chance.some(5, () => one.chance.of(KEYS));
      const keys = one.chance.percent(40) ? [...pressed, WORDS] : pressed;
      const end = one.chance.of(ENDS);
      const size = { columns: 80, rows: 24 };
      const pty = openPty(argv, { folder: one.folder, home: one.home, env, ...size });
      const which = `smm ${argv.join(" ")} after ${JSON.stringify(keys)}, by ${end}`;
      try {
        await pty.settled();
        for (const each of keys) {
          pty.type(each);
          await pty.settled();
        }
        const typed = isTyped(argv, keys, pty);
        endBy(end, pty);
        const ended = await pty.ended();
        if (ended === undefined) one.found("hung", which);
        else judge(one, which, pty, ended);
        if (typed) {
          one.acknowledged();
          if (!isKept(one.home)) one.found("lost", `${which}: what was half typed`);
        }
      } finally {
        pty.free();
      }
      await goesOn(one, files);
    };
  },
};

function judge(one: Case, which: string, pty: Pty, ended: Ended): void {
  if (!CODES.has(ended.code)) one.found("crashed", `${which}: exit code ${ended.code}`);
  const trace = traceIn(pty);
  if (trace !== undefined) one.found("crashed", `${which}: ${trace}`);
  const wrong = terminalFault(pty, ended);
  if (wrong !== undefined) one.found("terminal", `${which}: ${wrong}`);
  const cores = readdirSync(one.folder).filter((name) => name.startsWith("core"));
  if (cores.length > 0) one.found("left over", `${which}: ${cores.join(", ")}`);
}
