import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scripted } from "../support/script.ts";
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

  it("names what was begun to be written and not ended, in words and as data", async () => {
    const here = place();
    await here.smm(["note"], {
      script: scripted({ cut: "interrupted", after: "Ask about the van" }),
    });
    const { code, out } = await here.smm(["doctor"]);
    expect(code).toBe(0);
    expect(out).toContain("Begun and not ended: a note.");
    const told = JSON.parse((await here.smm(["doctor", "--json"])).out);
    expect(told.drafts).toEqual([{ name: "a note", goOn: "smm note" }]);
    expect(told.ok).toBe(true);
    await here.smm(["note"], {
      script: scripted({ text: "" }, { choose: "An idea for the company" }),
    });
    expect(JSON.parse((await here.smm(["doctor", "--json"])).out).drafts).toEqual([]);
  });
});
