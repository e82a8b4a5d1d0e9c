import { describe, expect, it } from "vitest";
import { chosenEditor, exampleEditor } from "../../src/cli/chosenEditor.ts";

it("tells of an editor that is there", () => {
  expect(exampleEditor("win32")).toBe("notepad");
  expect(exampleEditor("linux")).toBe("nano");
});

describe("the editor that is offered", () => {
  it.each([
    ["the setting before all else", "nano", { VISUAL: "code --wait" }, "nano"],
    ["VISUAL before EDITOR", undefined, { VISUAL: "code --wait", EDITOR: "nano" }, "code --wait"],
    ["EDITOR", undefined, { EDITOR: "nano" }, "nano"],
    ["EDITOR where VISUAL is empty", undefined, { VISUAL: "", EDITOR: "nano" }, "nano"],
    ["one of one's own under npm", undefined, { EDITOR: "nano", npm_command: "exec" }, "nano"],
    ["vi, where it is the setting", "vi", {}, "vi"],
    ["vim, which nobody names for everybody", undefined, { EDITOR: "vim" }, "vim"],
    ["none where nobody chose one", undefined, {}, undefined],
    ["not npm's vi", undefined, { EDITOR: "vi", npm_command: "exec" }, undefined],
    ["not npm's notepad", undefined, { EDITOR: "notepad.exe", npm_command: "exec" }, undefined],
    ["notepad, where it was chosen", undefined, { EDITOR: "notepad.exe" }, "notepad.exe"],
    ["nothing that one cannot leave", undefined, { EDITOR: "/usr/bin/vi" }, undefined],
    ["nothing that one cannot leave, with words", undefined, { VISUAL: "ed -s" }, undefined],
    ["not spaces", undefined, { EDITOR: "  " }, undefined],
  ])("is %s", (_, setting, env, expected) => {
    expect(chosenEditor(setting, env)).toBe(expected);
  });
});
