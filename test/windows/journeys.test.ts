import { spawn } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { computer, windows } from "./computer.ts";
import { lacking } from "./found.ts";

const AT_ONCE = 4;

describe.skipIf(lacking() !== undefined)("smm.exe", () => {
  it.each([437, 65001] as const)("keeps a note with umlauts under code page %i", (codePage) => {
    const ada = computer(codePage);
    expect(ada.smm(["note", "Grüße, Łódź und 蔡"]).code).toBe(0);
    expect(ada.smm(["notes"]).out).toContain("Grüße, Łódź und 蔡");
    expect(ada.line("smm.exe notes").out).toContain("Grüße, Łódź und 蔡");
  });

  it("refuses what is piped in from another code page, and keeps what is UTF-8", () => {
    const [old, now] = [computer(437), computer(65001)];
    writeFileSync(join(old.folder, "note.txt"), Buffer.from([0x47, 0x72, 0x81, 0x0d, 0x0a]));
    const refused = old.line("smm.exe note < note.txt");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("chcp 65001");
    expect(old.smm(["notes"]).out).not.toContain("Gr");
    writeFileSync(join(now.folder, "note.txt"), "Grüße\r\n");
    expect(now.line("smm.exe note < note.txt").code).toBe(0);
    expect(now.smm(["notes"]).out).toContain("Grüße");
  });

  it("writes files by names typed as Windows has them, and opens them by a star", () => {
    const ada = computer();
    ada.smm(["config", "name", "Ada"]);
    ada.smm(["note", "Who answers?"]);
    expect(ada.smm(["export", "--output", ".\\ada.json"]).code).toBe(0);
    const page = `${windows(ada.folder)}\\für Sam.html`;
    expect(ada.smm(["export", "--output", page]).err).toContain("für Sam.html");
    expect(existsSync(join(ada.folder, "für Sam.html"))).toBe(true);
    expect(ada.smm(["open", ".\\ada.json"]).out).toContain("Who answers?");
    copyFileSync(join(ada.folder, "ada.json"), join(ada.folder, "kim.json"));
    const { out, err, code } = ada.line("smm.exe open *.json");
    expect(code).toBe(0);
    expect(out).toMatch(/^ada\.json: [\s\S]+^kim\.json: /m);
    expect(out + err).toContain(".\\smm open ada.json");
  });

  it("opens a file that an editor of Windows has saved, and teaches a pack with its ends of lines", () => {
    const ada = computer();
    ada.smm(["config", "name", "Ada"]);
    ada.smm(["export", "--output", "ada.json"]);
    const file = join(ada.folder, "ada.json");
    writeFileSync(file, `\ufeff${readFileSync(file, "utf8").replaceAll("\n", "\r\n")}`);
    expect(ada.smm(["open", "ada.json"]).code).toBe(0);
  });

  it("loses nothing where several run at once", async () => {
    const ada = computer();
    ada.smm(["note", "first"]);
    const codes = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => {
        const child = spawn("wine", [join(ada.folder, "smm.exe"), "note", `note ${at}`], {
          stdio: "ignore",
          env: { ...process.env, WINEDEBUG: "-all", SMM_HOME: windows(ada.home) },
        });
        return new Promise((resolve) => child.on("exit", resolve));
      }),
    );
    expect(codes).toEqual(Array(AT_ONCE).fill(0));
    const { out } = ada.smm(["notes"]);
    for (let at = 0; at < AT_ONCE; at++) expect(out).toContain(`note ${at}`);
    expect(ada.kept().filter((name) => /lock|draft|tmp/.test(name))).toEqual([]);
  });

  it("lets one read on where nothing can be kept", () => {
    const ada = computer();
    writeFileSync(join(ada.folder, "taken"), "A file, where a folder is wanted.");
    const home = { SMM_HOME: `${windows(ada.folder)}\\taken` };
    expect(ada.smm(["read", "dell"], home).code).toBe(0);
    const refused = ada.smm(["note", "lost?"], home);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("cannot be written to");
    expect(readFileSync(join(ada.folder, "taken"), "utf8")).toContain("A file");
  });

  it("keeps what it is told in the folder that Windows has for programs", () => {
    const { out } = computer().smm(["doctor"], { SMM_HOME: "" });
    expect(out).toMatch(/Kept in: C:\\users\\[^\\]+\\AppData\\Local\\smm\\Data/i);
  });
});
