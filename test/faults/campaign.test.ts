import { afterEach, describe, expect, it, vi } from "vitest";
import { type Campaign, runCampaigns } from "./campaign.ts";
import { chanceOf } from "./chance.ts";
import { faultsOf } from "./program.ts";

const WANTED = { long: false, seed: 1, names: [], seconds: undefined, only: undefined };

const BASE = { short: 3, long: 9, seconds: 20 };

async function printed(...campaigns: Campaign[]): Promise<{ lines: string[]; found: boolean }> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  const found = await runCampaigns(campaigns, WANTED);
  return { lines: log.mock.calls.flatMap(([text]) => String(text).split("\n")), found };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("campaigns", () => {
  it("count what they find, say where, and end with one line", async () => {
    const good: Campaign = {
      ...BASE,
      name: "good",
      prepare: async () => async (one) => one.acknowledged(2),
    };
    const bad: Campaign = {
      ...BASE,
      name: "bad",
      prepare: async () => async (one) => {
        if (one.number === 1) one.found("silent", "nothing was said");
      },
    };
    const away: Campaign = { ...bad, name: "away", unable: () => "there is no terminal" };
    const { lines, found } = await printed(good, bad, away);
    expect(found).toBe(true);
    expect(lines.find((line) => line.startsWith("good"))).toMatch(/^good +3 +6 +0 +0 +0/);
    expect(lines.find((line) => line.startsWith("bad"))).toMatch(/^bad +3 +0 +0 +1 +0/);
    expect(lines).toContain("  silent, case 1: nothing was said");
    expect(lines).toContain("away: not run, since there is no terminal");
    expect(lines.at(-1)).toBe("1 passed, 1 failed, 1 skipped");
  });

  it("notice what the program does badly", () => {
    expect(faultsOf({ code: 1, out: "", err: "A sentence.\n" })).toEqual([]);
    expect(faultsOf({ code: 134, out: "", err: "" })).toMatchObject([{ fault: "crashed" }]);
    expect(faultsOf({ code: 1, out: "", err: "TypeError: x\n    at y" })).toMatchObject([
      { fault: "crashed" },
    ]);
    expect(faultsOf({ code: 0, out: "a\u001b[2J", err: "" })).toMatchObject([{ fault: "unsafe" }]);
  });
});

describe("chance", () => {
  it("is the same for the same seed, and another for another", () => {
    const drawn = (seed: number, number: number) => {
      const chance = chanceOf(seed, "kills", number);
      return Array.from({ length: 8 }, () => chance.below(1000));
    };
    expect(drawn(1, 1)).toEqual(drawn(1, 1));
    expect(drawn(1, 1)).not.toEqual(drawn(1, 2));
    expect(drawn(1, 1)).not.toEqual(drawn(2, 1));
  });
});
