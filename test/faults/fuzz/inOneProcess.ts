import { join } from "node:path";
import { Readable } from "node:stream";
import { run } from "../../../src/main.ts";
import type { Input as Stdin } from "../../../src/terminal/io.ts";
import type { Campaign } from "../campaign.ts";
import { faultsOf, type Printed, ROOT } from "../program.ts";
import { type Input, KINDS, type Kind } from "./inputs.ts";
import { placed, told } from "./placed.ts";
import { watch } from "./watch.ts";

/** Of the processor, not of the clock: a busy machine makes nothing hang. */
const MOST_SECONDS = 1;

/** The program in this process, with nothing that is a terminal. */
async function runHere(input: Input, cwd: string, env: Record<string, string>): Promise<Printed> {
  const printed = { out: "", err: "" };
  const into = (stream: "out" | "err") => ({
    write(text: string) {
      printed[stream] += text;
      return true;
    },
  });
  const stdin = Readable.from(input.stdin === undefined ? [] : [input.stdin]);
  let ids = 0;
  const code = await run(input.argv, {
    env: { ...env, NO_COLOR: "1" },
    stdin: Object.assign(stdin, { isTTY: false }) as unknown as Stdin,
    stdout: into("out"),
    stderr: into("err"),
    cwd,
    now: () => new Date(Date.UTC(2027, 0, 15, 9)),
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
    newSeed: () => 7,
    dictionary: {
      forms: join(ROOT, "node_modules/dictionary-en/index.aff"),
      words: join(ROOT, "node_modules/dictionary-en/index.dic"),
    },
    contentFolder: join(ROOT, "content"),
    compiledCourse: join(ROOT, "dist/course.jsonl"),
    licences: [],
    version: "1.2.3",
    nodeVersion: process.versions.node,
    calledAs: "smm",
    onInterrupt: () => () => {},
    onEnding: () => () => {},
  });
  return { code, ...printed };
}

function campaignOf({ name, make }: Kind): Campaign {
  return {
    name,
    short: 300,
    long: 20_000,
    seconds: 4,
    lanes: 1,
    async prepare() {
      const doing = watch();
      return async (one) => {
        const input = make(one.chance);
        const env = placed(input, one);
        doing(`${name}, case ${one.number}: ${told(input)}`);
        const before = process.cpuUsage();
        const printed = await runHere(input, one.folder, env);
        const { user, system } = process.cpuUsage(before);
        doing(undefined);
        const seconds = (user + system) / 1e6;
        for (const { fault, how } of faultsOf(printed)) one.found(fault, `${how}: ${told(input)}`);
        if (seconds > MOST_SECONDS) one.found("hung", `${seconds.toFixed(1)} s: ${told(input)}`);
      };
    },
  };
}

/** Strange things of each kind, all through `run` in one process. */
export const inOneProcess: readonly Campaign[] = KINDS.map(campaignOf);
