import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Chromium, where this machine has it. */
export const CHROMIUM = onPath("chromium", "chromium-browser", "google-chrome");

/** What tells the words on each page of a PDF, where this machine has it. */
export const PDFTOTEXT = onPath("pdftotext");
