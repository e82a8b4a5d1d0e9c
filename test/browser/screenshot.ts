import { join } from "node:path";
import { it } from "vitest";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { livelySummary } from "../support/lively.ts";
import { newPage, open } from "./open.ts";

it("takes the picture of the page that the README shows", async () => {
  const page = await newPage({ viewport: { width: 1000, height: 1210 }, colorScheme: "light" });
  await open(page, summaryHtml(livelySummary()));
  await page.screenshot({ path: join(import.meta.dirname, "summary.png") });
});
