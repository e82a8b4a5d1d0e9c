import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Chance, chanceOf } from "./chance.ts";
import { faultsOf, type Ran, runProgram, type Start } from "./program.ts";
import { type Fault, HEADING, type Tally, tallyLine } from "./tally.ts";

/** One case of a campaign, with a folder of its own that goes away after it. */
export type Case = {
  number: number;
  chance: Chance;
  folder: string;
  /** where its store is, unless it is told otherwise */
  home: string;
  /** Runs the built program; what it did badly counts, unless it was killed here. */
  smm(argv: readonly string[], start?: Partial<Start>): Promise<Ran>;
  /** so many things were said to be kept, and looked for */
  acknowledged(count?: number): void;
  found(fault: Fault, how: string): void;
  /** there are no more cases than those before this one */
  isNone(): void;
};

export type Campaign = {
  name: string;
  /** how many cases, in the short form and in the long one */
  short: number;
  long: number;
  /** seconds that the short form may take; the cases that are left then are not run */
  seconds: number;
  /** how many at once, when they wait more than they work; else two */
  lanes?: number;
  /** why it cannot be run here */
  unable?(): string | undefined;
  /** Makes what all of its cases need; returns how one is run. */
  prepare(seed: number): Promise<(one: Case) => Promise<void>>;
};

export type Wanted = {
  long: boolean;
  seed: number;
  /** of these campaigns alone, where there are names */
  names: readonly string[];
  /** each campaign's, in place of its own bound */
  seconds: number | undefined;
  /** only the case of this number */
  only: number | undefined;
};

const LONG_SECONDS = 3600;
const MOST_TOLD = 12;

async function runCase(
  name: string,
  seed: number,
  number: number,
  tally: Tally,
  run: (one: Case) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "smm-faults-"));
  const home = join(folder, "home");
  let isCase = true;
  const found = (fault: Fault, how: string) => {
    tally.found.push({ fault, case: number, how });
  };
  try {
    await run({
      number,
      chance: chanceOf(seed, name, number),
      folder,
      home,
      async smm(argv, start = {}) {
        const ran = await runProgram(argv, { home, cwd: folder, ...start });
        const words = argv.join(" ").slice(0, 200);
        if (ran.hung) found("hung", words);
        else if (start.mayBeKilled !== true || ran.signal === null)
          for (const { fault, how } of faultsOf(ran)) found(fault, `${words}: ${how}`);
        return ran;
      },
      acknowledged(count = 1) {
        tally.acknowledged += count;
      },
      found,
      isNone() {
        isCase = false;
      },
    });
    if (isCase) tally.cases += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runCampaign(campaign: Campaign, wanted: Wanted): Promise<Tally> {
  const tally: Tally = { cases: 0, acknowledged: 0, found: [], took: 0, cut: false };
  const begun = performance.now();
  const run = await campaign.prepare(wanted.seed);
  const seconds = wanted.seconds ?? (wanted.long ? LONG_SECONDS : campaign.seconds);
  const last = wanted.long ? campaign.long : campaign.short;
  let next = 0;
  const lane = async () => {
    while (next < last) {
      if (performance.now() - begun > seconds * 1000) {
        tally.cut = true;
        return;
      }
      await runCase(campaign.name, wanted.seed, next++, tally, run);
    }
  };
  if (wanted.only !== undefined) await runCase(campaign.name, wanted.seed, wanted.only, tally, run);
  else await Promise.all(Array.from({ length: campaign.lanes ?? 2 }, lane));
  tally.took = performance.now() - begun;
  return tally;
}

/**
 * Runs campaigns one after the other and prints a line for each, what was found under it, and the
 * one line that every continuous integration can read. Resolves to whether anything was found.
 */
export async function runCampaigns(
  campaigns: readonly Campaign[],
  wanted: Wanted,
): Promise<boolean> {
  console.log(`seed ${wanted.seed}, ${wanted.long ? "the long form" : "the short form"}\n`);
  console.log(HEADING);
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const campaign of campaigns) {
    const { name } = campaign;
    if (wanted.names.length > 0 && !wanted.names.includes(name)) continue;
    const why = campaign.unable?.();
    if (why !== undefined) {
      console.log(`${name}: not run, since ${why}`);
      count.skipped += 1;
      continue;
    }
    const tally = await runCampaign(campaign, wanted);
    console.log(tallyLine(name, tally));
    for (const { fault, case: number, how } of tally.found.slice(0, MOST_TOLD))
      console.log(`  ${fault}, case ${number}: ${how}`);
    if (tally.found.length > MOST_TOLD) console.log(`  and ${tally.found.length - MOST_TOLD} more`);
    count[tally.found.length > 0 ? "failed" : "passed"] += 1;
  }
  console.log(
    `\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ""}`,
  );
  return count.failed > 0;
}
