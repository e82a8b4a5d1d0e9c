import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

/** How a call goes wrong: by a signal, by writing less than it was given, or with an error. */
export const HOWS = {
  kill: "kill",
  short: "short",
  none: "none",
  ENOSPC: String(constants.errno.ENOSPC),
  EIO: String(constants.errno.EIO),
} as const;

export type How = keyof typeof HOWS;

export function cannotCompile(): string | undefined {
  if (process.platform !== "linux") return "calls are made to fail on Linux alone";
  if (spawnSync("gcc", ["--version"]).status !== 0) return "there is no gcc";
  return undefined;
}

/** The compiled shim, gone when this process ends. Throws where gcc refuses it. */
export function compiledShim(): string {
  const folder = mkdtempSync(join(tmpdir(), "smm-faults-shim-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const shim = join(folder, "failing.so");
  const source = join(import.meta.dirname, "shim/failing.c");
  const { status, stderr } = spawnSync(
    "gcc",
    ["-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return shim;
}

/** The environment in which the n-th call (from 1; 0: none) under this folder goes wrong. */
export function failing(shim: string, under: string, at: number, how: How, count: string) {
  return {
    LD_PRELOAD: shim,
    FAULT_UNDER: under,
    FAULT_AT: String(at),
    FAULT_HOW: HOWS[how],
    FAULT_COUNT: count,
  };
}
