import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { place } from "../support/world.ts";

describe("smm doctor", () => {
  it("names a record that cannot be read once, and says what to do about it", async () => {
    const here = place();
    mkdirSync(join(here.home, "journal.jsonl"), { recursive: true });
    mkdirSync(join(here.home, "settings.json"));
    const { code, out, err } = await here.smm(["doctor", "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).problems).toEqual([
      `Your record in ${here.home}/journal.jsonl cannot be read: it is a folder.`,
    ]);
    expect(err).toContain("Next: give yourself the right to read that file");
  });
});
