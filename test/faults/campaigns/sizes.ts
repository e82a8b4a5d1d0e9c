import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { DRINKS } from "../../support/drinks.ts";
import type { Campaign } from "../campaign.ts";
import { openPty, type Pty, traceIn } from "../pty.ts";
import { goodStore, putStore } from "../store.ts";
import { putFiles } from "../writers.ts";

/** What prints and ends. */
const PRINTERS: readonly (readonly string[])[] = [
  ["--help"],
  ["note", "--help"],
  ["export", "--help"],
  ["progress"],
  ["list"],
  ["config"],
  ["prompts", "tea"],
  ["sources", "tea"],
  ["search", "water"],
  ["doctor"],
  ["lern"],
  ["read", "nothing"],
];

/** What shows screens, which are gone through by their keys. */
const SCREENS: readonly (readonly string[])[] = [
  [],
  ["learn", "tea"],
  ["learn", "tea", "--plain"],
  ["quiz", "tea"],
  ["read", "tea"],
  ["notes"],
];

const KEYS = ["\r", "\r", "\r", "1", "?", "n", "\u001b[B", "b"];

const MOST_SCREENFULS = 40;

/** Words that stay whole, whatever the width: what is copied from a screen. */
const KEPT_WHOLE = /smm |\.js |https?:\/\/|\/|@|--/;

/** Letters and digits of what was printed, so that wrapping and hyphens make no difference. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Shows things on terminals of 20 to 200 columns and 6 to 60 rows: nothing is wider, nothing is cut. */
export const sizes: Campaign = {
  name: "sizes",
  short: 24,
  long: 1500,
  seconds: 12,
  lanes: 4,
  unable: () => (process.platform === "linux" ? undefined : "it looks into Linux's /proc"),
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      const { chance, folder, home } = one;
      putStore(home, files);
      const env = { SMM_CONTENT: putFiles(join(folder, "pack"), DRINKS) };
      const narrow = chance.percent(50);
      const columns = narrow ? 20 + chance.below(21) : 20 + chance.below(181);
      const rows = 6 + chance.below(55);
      const prints = chance.percent(50);
      const argv = chance.of(prints ? PRINTERS : SCREENS);
      const keys = prints ? [] : chance.some(8, () => chance.of(KEYS));
      const which = `smm ${argv.join(" ")} on ${columns} by ${rows} after ${JSON.stringify(keys)}`;
      const pty = openPty(argv, { folder, home, columns, rows, env });
      try {
        await pty.settled();
        for (const each of keys) {
          pty.type(each);
          await pty.settled();
        }
        if (prints) await readOn(pty);
        for (const { text, wide } of pty.lines())
          if (wide && !KEPT_WHOLE.test(text)) one.found("silent", `${which}: wider: “${text}”`);
        if (prints) {
          const all = lettersOf((await one.smm(argv, { env })).out);
          const shown = lettersOf(stripVTControlCharacters(pty.sent()));
          if (!sameLetters(all, shown)) one.found("silent", `${which}: something is cut`);
        }
        const trace = traceIn(pty);
        if (trace !== undefined) one.found("crashed", `${which}: ${trace}`);
      } finally {
        pty.free();
      }
    };
  },
};

/** What is longer than the screen is read to its end. */
async function readOn(pty: Pty): Promise<void> {
  for (let screenfuls = 0; screenfuls < MOST_SCREENFULS && !pty.hasEnded(); screenfuls++) {
    pty.type("\r");
    await pty.settled();
  }
}

/** Tables may stand in another order of cells, but lose no letter. */
function sameLetters(wanted: string, shown: string): boolean {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    return counts;
  };
  const there = count(shown);
  return [...count(wanted)].every(([letter, times]) => (there.get(letter) ?? 0) >= times);
}
