import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedFile } from "../../src/cli/outputFile.ts";
import { calledAs } from "../../src/start/calledAs.ts";
import { typedWords } from "../../src/text/typedWords.ts";
import { inCmd, inPowerShell, SHELLS, WINDOWS_SHELLS } from "../support/shells.ts";

const SRC = join(import.meta.dirname, "../../src");

/** Names with all that one shell or another makes something of. */
const strange = fc
  .array(fc.constantFrom(..."abÄ蔡 -.'\"“”„‘$`%!^&|<>();,#@{}~*?=+[]\\/"), { maxLength: 12 })
  .map((letters) => letters.join(""));

describe.each([
  [
    "PowerShell",
    inPowerShell,
    'C:\\"My Apps"\\smm.exe read "a b"',
    ["C:\\My Apps\\smm.exe", "read", "a b"],
  ],
  ["PowerShell", inPowerShell, '"C:\\My Apps\\smm.exe" read', undefined],
  ["PowerShell", inPowerShell, 'smm note "$HOME"', undefined],
  ["PowerShell", inPowerShell, "smm note one; smm note two", undefined],
  ["PowerShell", inPowerShell, 'smm open "a b\\" x', ["smm", "open", 'a b" x']],
  [
    "PowerShell",
    inPowerShell,
    'smm note "so-called “friends”"',
    ["smm", "note", "so-called friends"],
  ],
  ["cmd", inCmd, 'C:\\"My Apps"\\smm.exe read "a b"', ["C:\\My Apps\\smm.exe", "read", "a b"]],
  ["cmd", inCmd, "smm read a && smm read b", undefined],
  ["cmd", inCmd, 'smm note "50 %"', undefined],
  ["cmd", inCmd, "smm note 'a b'", ["smm", "note", "'a", "b'"]],
] as const)("%s", (_, shell, line, words) => {
  it(`reads ${line}`, () => {
    expect(shell(line)).toEqual(words);
  });
});

describe("what somebody wrote, in a command that is to be typed", () => {
  it.each(SHELLS)("is those words or others in %s, and nothing besides", (_, shell) => {
    fc.assert(
      fc.property(strange, (words) => {
        const read = shell(`smm note ${typedWords(words, "Title")} --private`);
        expect(read).toHaveLength(4);
        expect([words, "Title"]).toContain(read?.[2]);
      }),
    );
  });

  it.each([
    ["Sam", '"Sam"'],
    ["Ada Müller's", `"Ada Müller's"`],
    ["Cash & Carry (2)", '"Cash & Carry (2)"'],
    ["$HOME", '"…"'],
    ["50 %", '"…"'],
    ["so-called “friends”", '"…"'],
    ["two\nlines", '"…"'],
  ])("%s", (words, typed) => {
    expect(typedWords(words, "…")).toBe(typed);
  });
});

describe("a file in a command that is to be typed", () => {
  it.each([
    ["ada.json", "ada.json", "ada.json"],
    ["für Sam.html", '"für Sam.html"', '"für Sam.html"'],
    ["-x.json", "./-x.json", "./-x.json"],
    [".\\ada.json", "FILE", ".\\ada.json"],
    ["C:\\Users\\Ada\\ada.json", "FILE", "C:\\Users\\Ada\\ada.json"],
    ["C:\\Ada Müller\\ada.json", "FILE", '"C:\\Ada Müller\\ada.json"'],
    ["Our cases\\", "FILE", '"Our cases"'],
    ["C:\\", "FILE", "C:\\"],
    ["50%.json", "FILE", "FILE"],
    ["„Ada“.json", "FILE", "FILE"],
  ])("%s", (file, elsewhere, onWindows) => {
    expect(typedFile(file, "/")).toBe(elsewhere);
    expect(typedFile(file, "\\")).toBe(onWindows);
  });

  it.each(WINDOWS_SHELLS)("is that file in %s, or a word for it", (_, shell) => {
    fc.assert(
      fc.property(strange, (file) => {
        fc.pre(!/["<>|?*]/.test(file) && file !== "");
        const read = shell(`smm open ${typedFile(file, "\\")} --reply`);
        expect(read).toHaveLength(4);
        const whole = file.replace(/\\+$/, "");
        expect(["FILE", file, `./${file}`, whole, `./${whole}`]).toContain(read?.[2]);
      }),
    );
  });
});

describe.each(WINDOWS_SHELLS)("the program in %s", (_, shell) => {
  it.each([
    "C:\\Users\\Ada\\smm.exe",
    "C:\\Users\\Ada\\Downloads\\smm (1).exe",
    "C:\\My Apps\\2026\\smm.exe",
    "D:\\Ada Müller's, & more\\smm.exe",
    "\\\\server\\our files\\smm.exe",
  ])("is started by what it says of itself: %s", (file) => {
    for (const cwd of ["C:\\Users\\Ada", "C:\\Users", "D:\\", "C:\\Users\\Ada\\Downloads"]) {
      const called = calledAs({ platform: "win32", env: {}, cwd, file, alone: true });
      const [program = "", ...words] = shell(`${called} open "a b"`) ?? [];
      expect(words).toEqual(["open", "a b"]);
      const whole = program.startsWith(".")
        ? `${cwd.replace(/\\$/, "")}${program.slice(1)}`
        : program;
      expect([file, file.replace(/\.exe$/, "")]).toContain(whole);
    }
  });
});

/** The commands in the code that are to be typed, with a word for what is put into them. */
function commandsWritten(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(SRC, file), "utf8").matchAll(
        /\b(?:toType|smm)\(\s*(?:"([^"]*)"|'([^']*)'|`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`)*\})*)`)/g,
      ),
    ])
    .map((found) => found[1] ?? found[2] ?? found[3] ?? "");
}

describe("each command that the program tells one to type", () => {
  it("is written so that all shells take it", () => {
    const commands = commandsWritten();
    expect(commands.length).toBeGreaterThan(140);
    for (const command of commands) {
      // What somebody wrote is put in by typedWords or typedFile, which bring the quotation marks.
      expect(command).not.toMatch(/"\$\{/);
      const line = `smm ${command.replace(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, "x")}`;
      for (const [name, shell] of SHELLS) expect(shell(line), `${line} in ${name}`).toBeDefined();
    }
  });
});
