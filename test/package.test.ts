import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCompiled } from "../src/store/compiledCourse.ts";
import { temporaryFolder } from "./support/world.ts";

const ROOT = join(import.meta.dirname, "..");
/** Of the installed package. */
const MOST_BYTES = 3_000_000;
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

function run(command: string, args: string[], cwd: string, env: Record<string, string> = {}) {
  const ran = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${ran.stderr}`);
  return ran;
}

/** The lock file's packages, each with what npm knows of it. */
function lockedPackages(): [
  string,
  {
    version?: string;
    integrity?: string;
    resolved?: string;
    hasInstallScript?: boolean;
    dev?: boolean;
  },
][] {
  return Object.entries(JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages);
}

describe("the package", () => {
  it("holds only what runs, and works from any folder once installed", () => {
    const folder = temporaryFolder();
    const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const packed = JSON.parse(run("npm", pack, ROOT).stdout);
    type Packed = { filename: string; unpackedSize: number; files: { path: string }[] };
    const [{ filename, files, unpackedSize }] = packed as [Packed];
    expect(unpackedSize).toBeLessThan(MOST_BYTES);
    const unexpected = files
      .map((file) => file.path)
      .filter(
        (path) =>
          !/^(bin\/smm\.js|dist\/[\w.-]+\.js|dist\/course\.jsonl|dist\/english\/index\.(aff|dic)|dist\/THIRD-PARTY-LICENCES\.txt|dist\/sbom\.cdx\.json|content\/README\.md|package\.json|README\.md|LICENSE)$/.test(
            path,
          ),
      );
    expect(unexpected).toEqual([]);

    const install = ["install", "-g", "--offline", "--prefix", folder, join(folder, filename)];
    expect(run("npm", install, folder).stderr).not.toContain("warn");
    const smm = join(folder, "bin", "smm");
    const env = { SMM_HOME: join(folder, "home") };
    expect(run(smm, ["read", "dell"], temporaryFolder(), env).stdout).toContain("Jeff Jarvis");
    expect(run(smm, ["list", "--json"], temporaryFolder(), env).stdout).toContain('"midol"');
    const { stdout } = run(smm, ["--licences"], temporaryFolder(), env);
    expect(stdout).toContain("MIT License");
    expect(stdout).toContain("commander 14");
    const installed = join(folder, "lib/node_modules/social-media-mentor");
    const [dist, content] = [join(installed, "dist/course.jsonl"), join(installed, "content")];
    expect(readCompiled(dist, content, version)).toBeDefined();
  });

  it("needs nothing at run time, and so runs no install script of others", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(dependencies).toBeUndefined();
    const scripts = lockedPackages().filter(([, each]) => each.hasInstallScript && !each.dev);
    expect(scripts).toEqual([]);
  });

  it("lists each library that is bundled, as the lock file has it, none with an install script", () => {
    const bom = JSON.parse(readFileSync(join(ROOT, "dist/sbom.cdx.json"), "utf8"));
    const names = bom.components.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(["commander", "conf", "dictionary-en", "marked"]));
    expect(names).not.toContain("vitest");
    const licences = readFileSync(join(ROOT, "dist/THIRD-PARTY-LICENCES.txt"), "utf8");
    const locked = lockedPackages();
    for (const { name, version, hashes } of bom.components) {
      const [, found] =
        locked.find(
          ([path, each]) => path.endsWith(`node_modules/${name}`) && each.version === version,
        ) ?? [];
      const sha512 = Buffer.from(found?.integrity?.slice("sha512-".length) ?? "", "base64");
      expect(hashes, name).toEqual([{ alg: "SHA-512", content: sha512.toString("hex") }]);
      expect(found?.hasInstallScript, name).toBeUndefined();
      expect(licences).toContain(`${name} ${version} (`);
    }
  });

  it("has no download addresses in its lock file", () => {
    expect(lockedPackages().filter(([, each]) => each.resolved?.startsWith("http"))).toEqual([]);
  });
});
