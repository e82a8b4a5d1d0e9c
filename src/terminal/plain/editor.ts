import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENDING, edited, unusableEditor } from "../editing.ts";
import type { Typing } from "../inputs.ts";

/** Resolves to whether the program could be used. */
async function ran(command: string, argv: readonly string[]): Promise<boolean> {
  // It takes longer to load than all else that asks here.
  const { spawn } = await import("node:child_process");
  return new Promise((resolve) => {
    const child = spawn(command, argv, { stdio: "inherit" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
}

/**
 * Opens the person's editor on a file of its own that begins as it is told, and returns what stands there
 * afterwards. `editor` is a command. Throws a Problem when there is none, or it cannot be used.
 */
export async function editInFile(typing: Typing, editor: string | undefined): Promise<string> {
  if (editor === undefined) throw unusableEditor(editor);
  return edited(typing, async (folder) => {
    const file = join(folder, `words${ENDING}`);
    writeFileSync(file, typing.start, { mode: 0o600 });
    const [command, ...args] = editor.split(/\s+/) as [string, ...string[]];
    if (!(await ran(command, [...args, file]))) throw unusableEditor(editor);
    return readFileSync(file, "utf8");
  });
}
