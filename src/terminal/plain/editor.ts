import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../../problem.ts";

/**
 * Opens the person's editor on a file of its own that begins with `start`, and returns what stands there
 * afterwards. Throws a Problem when there is no editor, or it cannot be used.
 */
export function editInFile(start: string, env: Record<string, string | undefined>): string {
  const editor = env.VISUAL || env.EDITOR;
  if (!editor)
    throw new Problem("No editor is set.", { next: "Type your words instead, or set EDITOR." });
  const folder = mkdtempSync(join(tmpdir(), "smm-"));
  const file = join(folder, "words.md");
  try {
    writeFileSync(file, start, { mode: 0o600 });
    const [command, ...args] = editor.split(/\s+/) as [string, ...string[]];
    const ran = spawnSync(command, [...args, file], { stdio: "inherit" });
    if (ran.error !== undefined || ran.status !== 0)
      throw new Problem(`The editor “${editor}” could not be used.`, {
        next: "Type your words instead, or set EDITOR.",
      });
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
