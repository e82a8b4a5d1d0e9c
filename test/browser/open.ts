import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { temporaryFolder } from "../support/world.ts";
import { CHROMIUM } from "./found.ts";

let browser: Browser | undefined;

afterAll(() => browser?.close());

/** A new page of a real browser. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= await chromium.launch({ executablePath: CHROMIUM as string });
  return (await browser.newContext(options)).newPage();
}

/** Opens this HTML as a reader would: from a file. */
export async function open(page: Page, html: string): Promise<void> {
  const file = join(temporaryFolder(), "summary.html");
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href);
}
