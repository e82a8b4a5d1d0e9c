import type { Campaign } from "../campaign.ts";
import { goesOn, goodStore, putStore } from "../store.ts";
import { WRITERS, type Writer } from "../writers.ts";

/** Until a writer has been timed: about what one takes. */
const FIRST_GUESS_MS = 200;

/** Kills what writes at a moment between its start and its end. */
export const kills: Campaign = {
  name: "kills",
  short: 60,
  long: 1000,
  seconds: 15,
  async prepare() {
    const files = await goodStore();
    const usual = new Map<Writer, number>();
    return async (one) => {
      const writer = one.chance.of(WRITERS);
      putStore(one.home, files);
      const start = writer.start(one);
      // The first of each is not killed, so that it is known how long it takes.
      const timed = usual.get(writer);
      const share = one.chance.below(1000) / 1000;
      const killAfter = timed === undefined ? undefined : timed * (0.3 + share * 0.8);
      if (timed === undefined) usual.set(writer, FIRST_GUESS_MS);
      const ran = await one.smm(start.argv, {
        ...start,
        ...(killAfter === undefined ? {} : { killAfter, mayBeKilled: true }),
      });
      if (timed === undefined) usual.set(writer, ran.took);
      const { told, missing } = start.kept(ran);
      one.acknowledged(told);
      if (timed === undefined && told === 0)
        one.found("silent", `${writer.name} keeps nothing, though nothing goes wrong: ${ran.err}`);
      if (missing !== undefined) one.found("lost", `${start.argv.join(" ")}: ${missing}`);
      await goesOn(one, files);
    };
  },
};
