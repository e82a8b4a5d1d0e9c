import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Campaign } from "../campaign.ts";
import { runProgram } from "../program.ts";
import { type Files, goodStore, putStore } from "../store.ts";

/** What shows the record and what shows the settings, by the file in which a bit is flipped. */
const SHOWN_BY: Record<string, readonly string[][]> = {
  "journal.jsonl": [["notes", "--json"], ["progress", "--json"], ["recap"]],
  "snapshot.json": [["notes", "--json"], ["progress", "--json"], ["recap"]],
  "settings.json": [["config"]],
};

/**
 * Flips one bit. What is shown is the truth, or something is said. A letter of a setting apart: the
 * settings may be changed by hand, and nobody can tell that from a flip.
 */
export const flips: Campaign = {
  name: "flipped bits",
  short: 60,
  long: 2000,
  seconds: 12,
  async prepare() {
    const files = await goodStore();
    const truth = await truthOf(files);
    return async (one) => {
      putStore(one.home, files);
      const { chance } = one;
      const name = chance.of(Object.keys(SHOWN_BY));
      // The journal is read as a whole only where nothing covers it.
      if (name === "journal.jsonl" && chance.percent(70)) rmSync(join(one.home, "snapshot.json"));
      const path = join(one.home, name);
      const bytes = readFileSync(path);
      const at = chance.below(bytes.length);
      const bit = chance.below(8);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, bytes);
      const argv = chance.of(SHOWN_BY[name] ?? []);
      const { code, out, err } = await one.smm(argv);
      if (code !== 0 || err !== "" || out === truth.get(argv)) return;
      if (name === "settings.json" && isLetterOfASetting(bytes)) return;
      one.found("silent", `${argv.join(" ")} after bit ${bit} of byte ${at} of ${name}`);
    };
  },
};

function isLetterOfASetting(bytes: Buffer): boolean {
  const data = JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
  return Object.keys(data).sort().join() === "format,mentor,name";
}

async function truthOf(files: Files): Promise<Map<string[], string>> {
  const home = mkdtempSync(join(tmpdir(), "smm-faults-truth-"));
  try {
    putStore(home, files);
    const truth = new Map<string[], string>();
    for (const argv of Object.values(SHOWN_BY).flat())
      truth.set(argv, (await runProgram(argv, { home, cwd: home })).out);
    return truth;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
