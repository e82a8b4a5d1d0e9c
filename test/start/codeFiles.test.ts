import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/world.ts";

const ROOT = join(import.meta.dirname, "../..");
const FLIPS = 30;

/** The built program in a folder of its own, without compiled code, and a store that is empty. */
function installed() {
  const root = temporaryFolder();
  const [dist, home] = [join(root, "dist"), join(root, "home")];
  cpSync(join(ROOT, "bin/smm.js"), join(root, "bin/smm.js"));
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  symlinkSync(join(ROOT, "content"), join(root, "content"));
  mkdirSync(home);
  const codeIn = (folder: string) => readdirSync(folder).filter((name) => /^code-/.test(name));
  for (const name of codeIn(dist)) rmSync(join(dist, name));
  const smm = (...argv: string[]) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(root, "bin/smm.js"), ...argv],
      {
        encoding: "utf8",
        timeout: 20_000,
        killSignal: "SIGKILL",
        env: { ...process.env, NODE_OPTIONS: "", SMM_HOME: home },
      },
    );
    return { stdout, stderr, status };
  };
  return { root, dist, home, codeIn, smm };
}

describe("compiled code of the built program", () => {
  it("is kept beside it, and the answers are the same", () => {
    const { dist, home, codeIn, smm } = installed();
    const before = smm("terms", "handle");
    expect(before.status).toBe(0);
    const [name = ""] = codeIn(dist);
    expect(name).toContain(process.version);
    const made = readFileSync(join(dist, name));
    expect(smm("terms", "handle")).toEqual(before);
    expect(made.length).toBeGreaterThan(100_000);
    expect(codeIn(home)).toEqual([]);
  });

  it("is noticed to be damaged, wherever a bit is flipped", () => {
    const { dist, codeIn, smm } = installed();
    const before = smm("terms", "handle");
    const path = join(dist, codeIn(dist)[0] ?? "");
    const made = readFileSync(path);
    for (let flip = 0; flip < FLIPS; flip++) {
      const bytes = Buffer.from(made);
      const at = Math.floor(((flip + 0.5) / FLIPS) * bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (flip % 8)), at);
      writeFileSync(path, bytes);
      expect(smm("terms", "handle")).toEqual(before);
    }
  }, 60_000);

  it("is kept in the store where the program's own folder does not take it, for its owner alone", () => {
    const { dist, home, codeIn, smm } = installed();
    smm("terms", "handle");
    const [name = ""] = codeIn(dist);
    rmSync(join(dist, name));
    // Nobody can write a file where a folder is, not even who may write everywhere.
    mkdirSync(join(dist, name));
    const before = smm("terms", "handle");
    expect(before.status).toBe(0);
    expect(codeIn(home)).toEqual([name]);
    expect(statSync(join(home, name)).mode & 0o777).toBe(0o600);
    expect(smm("terms", "handle")).toEqual(before);

    // What others may have written is not believed: this would not be the program.
    writeFileSync(join(home, name), "x");
    chmodSync(join(home, name), 0o666);
    expect(smm("terms", "handle")).toEqual(before);
  });

  it.skipIf(process.platform === "win32")("is made anew where others may write to it", () => {
    const { dist, codeIn, smm } = installed();
    smm("terms", "handle");
    const path = join(dist, codeIn(dist)[0] ?? "");
    writeFileSync(path, "x");
    chmodSync(path, 0o666);
    expect(smm("terms", "handle").status).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).size).toBeGreaterThan(100_000);
  });

  it.skipIf(process.platform === "win32")("is no reason to wait where a pipe has its name", () => {
    const { dist, codeIn, smm } = installed();
    smm("terms", "handle");
    const [name = ""] = codeIn(dist);
    rmSync(join(dist, name));
    execFileSync("mkfifo", [join(dist, name)]);
    expect(smm("terms", "handle").status).toBe(0);
  });

  it("is no reason to fail where it can be kept nowhere, and makes no folder", () => {
    const { dist, home, codeIn, smm } = installed();
    smm("terms", "handle");
    const [name = ""] = codeIn(dist);
    rmSync(join(dist, name));
    mkdirSync(join(dist, name));
    rmSync(home, { recursive: true });
    expect(smm("terms", "handle").status).toBe(0);
    expect(() => statSync(home)).toThrow();
  });
});
