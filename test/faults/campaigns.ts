import type { Campaign } from "./campaign.ts";
import { calls } from "./campaigns/calls.ts";
import { clocks } from "./campaigns/clocks.ts";
import { damage } from "./campaigns/damage.ts";
import { flips } from "./campaigns/flips.ts";
import { kills } from "./campaigns/kills.ts";
import { prompts } from "./campaigns/prompts.ts";
import { signals } from "./campaigns/signals.ts";
import { sizes } from "./campaigns/sizes.ts";
import { smallDisk } from "./campaigns/smallDisk.ts";
import { together } from "./campaigns/together.ts";
import { alone } from "./fuzz/alone.ts";
import { inOneProcess } from "./fuzz/inOneProcess.ts";

export { runCampaigns } from "./campaign.ts";

/** What `npm run faults` and `npm run fuzz` run. */
export const CAMPAIGNS: Record<string, readonly Campaign[]> = {
  faults: [kills, together, damage, flips, calls, smallDisk, clocks, prompts, signals, sizes],
  fuzz: [...inOneProcess, alone],
};
