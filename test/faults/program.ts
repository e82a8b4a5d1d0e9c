import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { UNSAFE } from "../support/controls.ts";
import type { Fault } from "./tally.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const PROGRAM = join(ROOT, "bin/smm.js");

/** A busy machine is slow; nothing here takes a second of it. */
const PATIENCE_MS = 30_000;

export type Start = {
  home: string;
  cwd: string;
  input?: string;
  env?: Record<string, string>;
  /** words for Node before the program */
  node?: readonly string[];
  /** killed after so many milliseconds, without a warning */
  killAfter?: number;
  /** a signal is no crash */
  mayBeKilled?: boolean;
};

export type Ran = {
  argv: readonly string[];
  /** null where a signal ended it */
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
  hung: boolean;
  /** milliseconds */
  took: number;
};

/** Runs the built program once, in a process of its own, and waits for its end. */
export function runProgram(argv: readonly string[], start: Start): Promise<Ran> {
  const begun = performance.now();
  const child: ChildProcess = spawn(process.execPath, [...(start.node ?? []), PROGRAM, ...argv], {
    cwd: start.cwd,
    env: { PATH: process.env.PATH ?? "", SMM_HOME: start.home, ...start.env },
  });
  const ran: Ran = { argv, code: null, signal: null, out: "", err: "", hung: false, took: 0 };
  const patience = setTimeout(() => {
    ran.hung = true;
    child.kill("SIGKILL");
  }, PATIENCE_MS);
  const killer =
    start.killAfter === undefined
      ? undefined
      : setTimeout(() => child.kill("SIGKILL"), start.killAfter);
  // The program may have ended before it has read all of it.
  child.stdin?.on("error", () => {});
  child.stdin?.end(start.input ?? "");
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    ran.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    ran.err += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(patience);
      clearTimeout(killer);
      resolve({ ...ran, code, signal, took: performance.now() - begun });
    });
  });
}

export type Printed = { code: number | null; out: string; err: string };

/** What is wrong with how a run ended and what it printed, as the person sees it. */
export function faultsOf({ code, out, err }: Printed): { fault: Fault; how: string }[] {
  const faults: { fault: Fault; how: string }[] = [];
  if (code === null || ![0, 1, 2, 130].includes(code))
    faults.push({ fault: "crashed", how: `exit code ${code}` });
  const trace = /went wrong inside smm.*|.*\n {4}at .*/.exec(err);
  if (trace !== null) faults.push({ fault: "crashed", how: trace[0] });
  for (const [name, text] of [
    ["stdout", out],
    ["stderr", err],
  ] as const) {
    const at = UNSAFE.exec(text)?.index;
    if (at !== undefined)
      faults.push({
        fault: "unsafe",
        how: `${name} has ${JSON.stringify(text.slice(Math.max(0, at - 20), at + 20))}`,
      });
  }
  return faults;
}
