import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computer, windows } from "./computer.ts";
import { lacking } from "./found.ts";

const isAdministrator = process.getuid?.() === 0;

/** Lets nobody make, change or remove what is in a folder, or change a file; or lets them again. */
function fix(path: string, mode: number, isFixed: boolean): void {
  // An administrator may write wherever the file system lets anybody.
  if (isAdministrator && !isFixed) spawnSync("chattr", ["-i", path]);
  chmodSync(path, isFixed ? mode & 0o555 : mode);
  if (isAdministrator && isFixed) spawnSync("chattr", ["+i", path]);
}

/** Runs `inside` while a folder and these files in it are read-only; false where that cannot be had. */
function whileReadOnly(folder: string, files: readonly string[], inside: () => void): boolean {
  const paths = files.map((file) => join(folder, file));
  for (const path of paths) fix(path, 0o644, true);
  fix(folder, 0o755, true);
  try {
    const probe = join(folder, "probe");
    const isProbed = spawnSync("touch", [probe]).status === 0;
    if (isProbed) rmSync(probe);
    else inside();
    return !isProbed;
  } finally {
    fix(folder, 0o755, false);
    for (const path of paths) fix(path, 0o644, false);
  }
}

describe.skipIf(lacking() !== undefined)("smm.exe and a folder that is read-only", () => {
  it("reads what is kept there, and says that nothing can be kept", ({ skip }) => {
    const ada = computer();
    ada.smm(["note", "Who answers?"]);
    const journal = join(ada.home, "journal.jsonl");
    const before = readFileSync(journal, "utf8");
    const isTried = whileReadOnly(ada.home, ["journal.jsonl"], () => {
      expect(ada.smm(["notes"]).out).toContain("Who answers?");
      expect(ada.smm(["read", "dell"]).code).toBe(0);
      const refused = ada.smm(["note", "lost?"]);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/cannot be written to|could not be kept|cannot be kept/);
      expect(refused.err).not.toMatch(/\bat .*\.c?js|E(?:PERM|ACCES)\b/);
      expect(ada.smm(["config", "name", "Ada"]).code).toBe(1);
    });
    skip(!isTried, "no folder can be made read-only here");
    expect(readFileSync(journal, "utf8")).toBe(before);
  });

  it("writes no page there, and says how to write it elsewhere", ({ skip }) => {
    const ada = computer();
    ada.smm(["note", "Who answers?"]);
    const folder = join(ada.folder, "Für alle");
    mkdirSync(folder);
    const page = `${windows(folder)}\\page.html`;
    const isTried = whileReadOnly(folder, [], () => {
      const { code, err } = ada.smm(["export", "--output", page]);
      expect(code).toBe(1);
      expect(err).toContain("could not be written to");
      expect(err).toContain("Next: .\\smm export --format html --output smm-summary.html");
      expect(err).not.toMatch(/\bat .*\.c?js|E(?:PERM|ACCES)\b/);
      // It was not handed over.
      expect(ada.count("handed-over")).toBe(0);
    });
    skip(!isTried, "no folder can be made read-only here");
    expect(existsSync(join(folder, "page.html"))).toBe(false);
    expect(ada.smm(["export", "--output", page]).code).toBe(0);
  });

  it("runs from there under another name, and writes nothing beside itself", ({ skip }) => {
    const ada = computer(65001, "Mein smm (1).exe");
    // What is kept has its own folder.
    ada.smm(["note", "first"]);
    const isTried = whileReadOnly(ada.folder, [], () => {
      expect(ada.smm(["note", "second"]).code).toBe(0);
      expect(ada.smm(["read", "dell"]).out).toContain("Jarvis");
      expect(ada.smm(["notes", "remove"]).err).toContain('.\\"Mein smm (1).exe" notes');
    });
    skip(!isTried, "no folder can be made read-only here");
    expect(ada.files()).toEqual(["Aufzeichnung", "Mein smm (1).exe"]);
    expect(ada.smm(["notes"]).out).toMatch(/first[\s\S]+second|second[\s\S]+first/);
  });
});
