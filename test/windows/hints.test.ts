import { describe, expect, it } from "vitest";
import { WINDOWS_SHELLS } from "../support/shells.ts";
import { temporaryFolder } from "../support/world.ts";
import { computer, windows } from "./computer.ts";
import { lacking } from "./found.ts";

/** What was printed from `begin` to the end of its line. */
function told(printed: string, begin: RegExp): string {
  return new RegExp(`${begin.source}.*`).exec(printed)?.[0] ?? "";
}

/** Runs that in cmd; PowerShell takes it for the same. */
function doAsTold(ada: ReturnType<typeof computer>, printed: string, begin: RegExp) {
  const command = told(printed, begin);
  const [inPowerShell, inCmd] = WINDOWS_SHELLS.map(([, shell]) => shell(command));
  expect(inCmd?.length).toBeGreaterThan(1);
  expect(inPowerShell).toEqual(inCmd);
  return ada.line(command);
}

describe.skipIf(lacking() !== undefined)("what smm.exe says to type next", () => {
  it("is done in cmd as it is printed, in its own folder", () => {
    const ada = computer();
    const { out } = ada.smm(["note", "Who answers?", "--width", "200"]);
    expect(doAsTold(ada, out, /\.\\smm undo/).code).toBe(0);
    expect(ada.count("undone")).toBe(1);
  });

  // Wine's cmd does not run it: it takes a path apart that has its quotation marks inside.
  it("is the same to both shells from elsewhere, over a space, an umlaut and an apostrophe", () => {
    const ada = computer();
    const { out } = ada.smm(["note", "Who answers?", "--width", "200"], {}, temporaryFolder());
    const command = told(out, /Z:\\\S*\\"Ada Müller's Sachen"\\smm\.exe undo/);
    for (const [, shell] of WINDOWS_SHELLS)
      expect(shell(command)).toEqual([`${windows(ada.folder)}\\smm.exe`, "undo"]);
  });

  it("names the files of a pack by backslashes, in quotation marks", () => {
    const ada = computer();
    const { out } = ada.piped(["", "", "", ""], 'smm.exe pack new ".\\Unsere Faelle" --width 200');
    expect(doAsTold(ada, out, /\.\\smm pack check/).code).toBe(0);
    expect(out).toContain('.\\smm pack preview "');
  });
});
