import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
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

  it("opens a file that an editor of Windows has saved", () => {
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
      Array.from({ length: AT_ONCE }, (_, at) => ada.beside(["note", `note ${at}`])),
    );
    expect(codes).toEqual(Array(AT_ONCE).fill(0));
    const { out } = ada.smm(["notes"]);
    for (let at = 0; at < AT_ONCE; at++) expect(out).toContain(`note ${at}`);
    expect(ada.kept().filter((name) => /lock|draft|tmp/.test(name))).toEqual([]);
  });

  it("joins a second journal that a synced folder made, and takes out a damaged line", () => {
    const [one, two] = [computer(), computer()];
    // What is older has its place before the rest, so that the whole journal is replaced.
    two.smm(["note", "there"]);
    one.smm(["note", "here"]);
    const journal = join(one.home, "journal.jsonl");
    copyFileSync(join(two.home, "journal.jsonl"), join(one.home, "journal-LAPTOP.jsonl"));
    appendFileSync(journal, "damaged\n");
    expect(one.smm(["doctor"]).out).toContain("journal-LAPTOP.jsonl");
    const { code, out } = one.smm(["doctor", "--fix", "--yes"]);
    expect(out).toContain("1 damaged line taken out.");
    expect(out).toContain("All is well.");
    expect(code).toBe(0);
    expect(one.smm(["notes"]).out).toMatch(/there[\s\S]+here|here[\s\S]+there/);
    expect(one.kept().filter((name) => /LAPTOP|draft|old|lock/.test(name))).toEqual([]);
  });

  it("waits for another program that has a file open for a moment", async () => {
    const ada = computer();
    ada.smm(["config", "name", "Ada"]);
    const codes = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) => ada.beside(["config", "name", `Ada ${at}`])),
    );
    expect(codes).toEqual(Array(AT_ONCE).fill(0));
    expect(ada.smm(["config", "name"]).out).toMatch(/^Ada \d\n$/);
  });

  it("keeps each page and answer of a unit by lines that are piped in, and goes on where they ended", () => {
    const ada = computer();
    // Lines that come too early at a question are refused there.
    const pages = ["", "1", ...Array(8).fill("")];
    expect(ada.piped(pages, "smm.exe learn dell --plain").out).toContain("Question 1 of");
    const second = ada.piped(["1"], "smm.exe learn dell --plain");
    expect(second.err).toContain("Going on where you stopped");
    expect(ada.count("question-answered")).toBe(1);
    expect(ada.piped([""], "smm.exe learn dell --plain").out).toContain("Question 2 of");
    expect(ada.smm(["doctor"]).out).toContain("All is well.");
  });

  it("asks a quiz by lines that are piped in, and keeps what was answered before they ended", () => {
    const ada = computer();
    // Whatever is asked, a number, or Enter twice for "I don't know yet", answers it.
    const { out, err } = ada.piped(["1", "", ""], "smm.exe quiz dell --plain");
    expect(out).toContain("question 1 of");
    expect(err).toContain("What you did is kept.");
    expect(ada.count("question-answered")).toBeGreaterThan(0);
  });

  it("checks and adds a pack whose lines end as in Windows, by a path with backslashes", () => {
    const ada = computer();
    ada.piped(["", "", "", ""], 'smm.exe pack new ".\\Unsere Faelle"');
    const pack = join(ada.folder, "Unsere Faelle");
    for (const entry of readdirSync(pack, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (/\.(?:md|yaml)$/.test(entry.name))
        writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    }
    expect(ada.smm(["pack", "check", `${windows(ada.folder)}\\Unsere Faelle`]).code).toBe(0);
    expect(ada.smm(["pack", "add", "Unsere Faelle\\"]).code).toBe(0);
    expect(ada.smm(["pack", "list"]).out).toMatch(/unsere/i);
  });

  it("prints the licences of all that is inside", () => {
    const { out } = computer().smm(["--licences"]);
    expect(out).toContain("Copyright (c) 2026 the smm contributors");
    expect(out).toContain("commander 14");
    expect(out).toContain("Node.js is licensed for use as follows");
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
