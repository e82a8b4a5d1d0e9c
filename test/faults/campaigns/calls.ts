import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Campaign, Case } from "../campaign.ts";
import { chanceOf } from "../chance.ts";
import { runProgram } from "../program.ts";
import { cannotCompile, compiledShim, failing, HOWS, type How } from "../shim/shim.ts";
import { type Files, goesOn, goodStore, putStore } from "../store.ts";
import { WRITERS, type Writer } from "../writers.ts";

type Call = { writer: Writer; how: How; at: number };

/** Outside of what the shim watches, since it grows with each call. */
const countOf = (folder: string) => `${folder}.calls`;

function callsCounted(count: string): number {
  return existsSync(count) ? statSync(count).size : 0;
}

/** How many calls of a writer change a file. */
async function callsOf(writer: Writer, files: Files, shim: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "smm-faults-calls-"));
  const home = join(folder, "home");
  const count = countOf(folder);
  try {
    putStore(home, files);
    const start = writer.start({ folder, home, number: 0 });
    const env = { ...start.env, ...failing(shim, folder, 0, "kill", count) };
    await runProgram(start.argv, { home, cwd: folder, ...start, env });
    return callsCounted(count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(count, { force: true });
  }
}

/** Each call that changes a file goes wrong in each way, one in each run. */
export const calls: Campaign = {
  name: "failing calls",
  short: 36,
  long: 10_000,
  seconds: 15,
  unable: cannotCompile,
  async prepare(seed) {
    const files = await goodStore();
    const shim = compiledShim();
    const all: Call[] = [];
    for (const writer of WRITERS) {
      const count = await callsOf(writer, files, shim);
      if (count === 0) throw new Error(`No call of ${writer.name} is seen by the shim.`);
      for (let at = 1; at <= count; at++)
        for (const how of Object.keys(HOWS) as How[]) all.push({ writer, how, at });
    }
    const order = chanceOf(seed, "failing calls").shuffled(all);
    return async (one) => {
      const call = order[one.number];
      if (call === undefined) one.isNone();
      else await failOne(one, call, files, shim);
    };
  },
};

async function failOne(one: Case, call: Call, files: Files, shim: string): Promise<void> {
  const { writer, how, at } = call;
  putStore(one.home, files);
  mkdirSync(one.folder, { recursive: true });
  const start = writer.start(one);
  const count = countOf(one.folder);
  try {
    const env = { ...start.env, ...failing(shim, one.folder, at, how, count) };
    const ran = await one.smm(start.argv, { ...start, env, mayBeKilled: how === "kill" });
    const { told, missing } = start.kept(ran);
    const which = `${writer.name}, ${how} at call ${at}`;
    one.acknowledged(told);
    if (missing !== undefined) one.found("lost", `${which}: ${missing}`);
    if (ran.signal === null && told === 0 && ran.err.trim() === "")
      one.found("silent", `${which}: nothing is kept, and nothing is said`);
    await goesOn(one, files);
  } finally {
    rmSync(count, { force: true });
  }
}
