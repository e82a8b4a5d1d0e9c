import { stripVTControlCharacters } from "node:util";
import { KEY } from "./keys.ts";
import type { Terminal } from "./terminal.ts";

const PATIENCE_MS = 20_000;
const POLL_MS = 30;

/** What has not changed for so long is all there. */
const STILL_MS = 90;

/** What comes later than this after the line before is not taken for pasted. */
const UNHURRIED_MS = 60;

/** A row with less of a choice may be that of another. */
const LEAST_OF_ROW = 20;

/** So often one tries to read on. */
const MOST_TRIES = 60;

/** How a screen ends that waits for a key, and lines that wait for one more. */
const SCREEN_WAITS = /(?:\?: help|(?:^| )\? .{3,}(?:[:)?]|(?:yes|no)\.))$/;
const LINE_WAITS = /(?:\?: help\.|[:)?…]|(?:yes|no)\.)$/;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody who reads what is on a terminal and types. */
export type Person = {
  /** waits until these words are there, however they are wrapped; in lines, after what was typed last */
  sees(words: string): Promise<void>;
  /** takes the first of the choices that begin so, reading on where the screen has not room for it */
  choose(says: string): Promise<void>;
  /** types a line and Enter */
  line(text: string): Promise<void>;
  /** types a line once these words ask for it, which are the last */
  answers(label: string, text: string): Promise<void>;
  /** a key that writes a letter; in lines it is a line */
  press(key: string): Promise<void>;
  /** goes on with Enter, screenful by screenful, until these words are there */
  goOnTo(words: string): Promise<void>;
  /** goes on in the same way until these words ask for a line, which are the last */
  goOnToAsk(label: string): Promise<void>;
  /** stops wherever it can be stopped, until the program has ended; its exit code */
  leave(): Promise<number>;
};

/** The person at a terminal; `plain`: what is there are lines, and nothing is drawn anew. */
export function personAt(screen: Terminal, plain: boolean): Person {
  let seen = 0;
  // What was there when the last key was pressed, or in lines, what that wrote itself.
  let before = "";
  const rows = (): string[] =>
    plain ? stripVTControlCharacters(screen.written().slice(seen)).split(/\r?\n/) : screen.rows();
  const shown = () => rows().join(" ").replace(/\s+/g, " ").trim();
  const waitFor = async (isThere: () => boolean, what: string) => {
    for (let waited = 0; !isThere(); waited += POLL_MS) {
      if (waited > PATIENCE_MS)
        throw new Error(`${what} never came. It has:\n${rows().join("\n")}`);
      await pause(POLL_MS);
    }
    await pause(UNHURRIED_MS);
  };
  /** Waits until what was typed has led to something, and that is all there or `isThere`; whether it is. */
  const comes = async (isThere: () => boolean): Promise<boolean> => {
    let last = shown();
    for (
      let still = 0, waited = 0;
      still < STILL_MS && waited < PATIENCE_MS / 3;
      waited += POLL_MS
    ) {
      if (isThere()) return true;
      await pause(POLL_MS);
      const now = shown();
      still = now !== before && now === last ? still + POLL_MS : 0;
      last = now;
    }
    return isThere();
  };
  const type = (keys: string) => {
    if (plain) seen = screen.written().length;
    before = plain ? keys.trim() : shown();
    screen.type(keys);
  };
  /** Presses a key, if anything waits for one: a screen may be gone before the next is there. */
  const readOn = async (key: string) => {
    if ((plain ? LINE_WAITS : SCREEN_WAITS).test(shown())) type(key);
    else await pause(POLL_MS);
  };
  const goOnUntil = async (isThere: () => boolean, what: string) => {
    for (let tried = 0; !(await comes(isThere)) && tried < MOST_TRIES; tried++)
      await readOn(KEY.enter);
    await waitFor(isThere, what);
  };
  const numberOf = (says: string) => {
    // A row that is too short for all of it has its beginning.
    const has = (text: string) =>
      text.startsWith(says) || (text.length > LEAST_OF_ROW && says.startsWith(text));
    return rows()
      .map((each) => /^[\s>]*(\d+)\. (.+)$/.exec(each.trimEnd()))
      .findLast((found) => has(found?.[2] ?? ""))?.[1];
  };
  const self: Person = {
    sees: (words) => waitFor(() => shown().includes(words), `“${words}”`),
    async choose(says) {
      const isThere = () => numberOf(says) !== undefined;
      for (let tried = 0; !(await comes(isThere)); tried++) {
        if (tried > MOST_TRIES) throw new Error(`No “${says}” in:\n${rows().join("\n")}`);
        // The end of a list that is too long is out of sight.
        if (!plain) await readOn(KEY.down);
        else if (shown().includes("Press Enter: more.")) type(KEY.enter);
        else await pause(POLL_MS);
      }
      const number = numberOf(says) ?? "";
      await pause(UNHURRIED_MS);
      if (plain) return self.line(number);
      type(number);
      await waitFor(() => screen.rows().some((row) => row.includes(`> ${number}. `)), says);
      type(KEY.enter);
    },
    async line(text) {
      await pause(UNHURRIED_MS);
      if (plain) return type(`${text}${KEY.enter}`);
      type(text);
      if (text !== "") await comes(() => false);
      type(KEY.enter);
    },
    async answers(label, text) {
      await waitFor(() => shown().endsWith(label), `To be asked “${label}”`);
      await self.line(text);
    },
    async press(key) {
      if (plain) await self.line(key);
      else type(key);
    },
    goOnTo: (words) => goOnUntil(() => shown().includes(words), `“${words}”`),
    goOnToAsk: (label) => goOnUntil(() => shown().endsWith(label), `To be asked “${label}”`),
    async leave() {
      let code: number | undefined;
      const ended = screen.ended.then((is) => {
        code = is;
      });
      for (let waited = 0; code === undefined && waited < PATIENCE_MS; waited += 500) {
        type(plain ? `q${KEY.enter}` : "q");
        await Promise.race([ended, pause(500)]);
      }
      if (code === undefined) throw new Error(`It cannot be left:\n${rows().join("\n")}`);
      return code;
    },
  };
  return self;
}
