import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { place } from "../support/world.ts";

const OURS = readFileSync(new URL("../../LICENSE", import.meta.url), "utf8");

describe("smm --licences", () => {
  it.each([[["--licences"]], [["--plain", "--licences"]], [["progress", "--licences"]]])(
    "prints ours and those of what is inside, and nothing else, for %j",
    async (words) => {
      const { code, out, err } = await place().smm(words);
      expect([code, err]).toEqual([0, ""]);
      expect(out.startsWith(OURS.trim())).toBe(true);
      expect(out).toContain("TJ Holowaychuk");
      expect(out).not.toContain("Hello");
    },
  );

  it("is named in the help", async () => {
    expect((await place().smm(["--help"])).out).toContain("--licences");
  });
});
