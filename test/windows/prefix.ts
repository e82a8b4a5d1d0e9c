import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXECUTABLE, lacking } from "./found.ts";

/** Makes a Windows of its own for these journeys, and says why they are left out where there is none. */
export default function setup(): (() => void) | undefined {
  const missing = lacking();
  if (missing !== undefined) {
    console.log(`The journeys on Windows are skipped: ${missing}.`);
    return undefined;
  }
  const prefix = mkdtempSync(join(tmpdir(), "smm-wine-"));
  process.env.WINEPREFIX = prefix;
  process.env.WINEDEBUG = "-all";
  process.env.SMM_EXE = EXECUTABLE;
  // Who starts Windows anew for each program waits four times as long.
  spawnSync("wineserver", ["-p"], { stdio: "ignore" });
  // Node starts on no older Windows than this.
  execFileSync("wine", ["winecfg", "-v", "win10"], { stdio: "ignore" });
  return () => {
    spawnSync("wineserver", ["-k"], { stdio: "ignore" });
    rmSync(prefix, { recursive: true, force: true });
  };
}
