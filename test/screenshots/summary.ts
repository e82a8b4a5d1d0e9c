import { join } from "node:path";
import { it } from "vitest";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { USUAL_PARTS, withParts } from "../../src/mentoring/summaryParts.ts";
import { newPage, open } from "../browser/open.ts";
import { livelySummary } from "../support/lively.ts";

it("takes the picture of the page that the README shows", async () => {
  const page = await newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  await open(page, summaryHtml(withParts(livelySummary(), USUAL_PARTS)));
  await page.screenshot({ path: join(import.meta.dirname, "summary.png") });
});
