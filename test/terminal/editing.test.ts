import { readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ENDING, edited } from "../../src/terminal/editing.ts";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Edits a file of these texts, saved one after the other; what was kept of it, and what is left. */
async function editing(start: string, texts: string[], fails = false) {
  const kept: string[] = [];
  let place = "";
  const done = edited({ start, keep: (text) => kept.push(text) }, async (folder) => {
    place = folder;
    const file = join(folder, `words${ENDING}`);
    writeFileSync(file, start);
    for (const text of texts) {
      await pause(120);
      writeFileSync(file, text);
    }
    if (fails) throw new Error("The editor failed.");
  });
  await done.catch(() => {});
  return { kept, left: readdirSync(tmpdir()).filter((name) => place.endsWith(name)) };
}

describe("an editor's file", () => {
  it("is kept each time it is saved, and not when it is only opened", async () => {
    expect(await editing("tea", ["tea, coffee", "tea, coffee, milk"])).toEqual({
      kept: ["tea, coffee", "tea, coffee, milk"],
      left: [],
    });
    expect(await editing("tea", [])).toEqual({ kept: [], left: [] });
  });

  it("is kept where the editor fails after it", async () => {
    expect(await editing("", ["words"], true)).toEqual({ kept: ["words"], left: [] });
  });

  it("is not thrown away by an editor that empties it before it writes", async () => {
    expect((await editing("tea", ["", "coffee"])).kept).toEqual(["coffee"]);
  });
});
