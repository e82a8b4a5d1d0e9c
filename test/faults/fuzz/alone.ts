import type { Campaign } from "../campaign.ts";
import { KINDS } from "./inputs.ts";
import { placed, told } from "./placed.ts";

/** Strange things of each kind in turn, each to the built program in a process of its own. */
export const alone: Campaign = {
  name: "each alone",
  short: 60,
  long: 500 * KINDS.length,
  seconds: 10,
  async prepare() {
    return async (one) => {
      const kind = KINDS[one.number % KINDS.length];
      if (kind === undefined) return;
      const input = kind.make(one.chance);
      const env = placed(input, one);
      const start = input.stdin === undefined ? {} : { input: input.stdin };
      const { code, hung } = await one.smm(input.argv, { env, ...start });
      if (hung || code === null) one.found("crashed", told(input));
    };
  },
};
