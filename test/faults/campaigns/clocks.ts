import { join } from "node:path";
import type { Campaign } from "../campaign.ts";
import { goodStore, hasNote, putStore } from "../store.ts";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "America/St_Johns",
  "Africa/Casablanca",
  "Not/AZone",
];

const DAY_MS = 86_400_000;

/** How wrong a clock is: from a moment to centuries, and so that today is a day when the hour changes. */
const DAYS_WRONG = [
  0, 0.5, -0.5, 1, -1, 31, -31, 123, 363, -366, 3653, -3653, -20_000, 30_000, 100_000, -1_000_000,
];

const CLOCK = join(import.meta.dirname, "clock.cjs");

/** Writes and reads under a wrong clock in some zone, then under the right one again. */
export const clocks: Campaign = {
  name: "clocks, zones",
  short: 14,
  long: 5 * ZONES.length * DAYS_WRONG.length,
  seconds: 10,
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      const { chance } = one;
      putStore(one.home, files);
      const days = chance.of(DAYS_WRONG);
      const zone = chance.of(ZONES);
      const wrong = {
        node: ["--require", CLOCK],
        env: { TZ: zone, FAULT_CLOCK: String(days * DAY_MS) },
      };
      const which = `${days} days wrong in ${zone}`;
      const text = `note ${one.number}`;
      const noted = await one.smm(["note", text], wrong);
      const others = [["progress"], ["notes"], [], ["meet", "plan", "--no-input"], ["recap"]];
      const other = await one.smm(chance.of(others), wrong);
      if (noted.code !== 0 && noted.err.trim() === "")
        one.found("silent", `${which}: the note is refused without a word`);
      if (other.code !== 0 && other.err.trim() === "")
        one.found("silent", `${which}: ${other.argv.join(" ")} does nothing, without a word`);
      const shown = await one.smm(["notes", "--json"], { env: { TZ: chance.of(ZONES) } });
      if (noted.code === 0) {
        one.acknowledged();
        if (!hasNote(one.home, text)) one.found("lost", `${which}: ${text}`);
        if (!shown.out.includes(`"${text}"`) && shown.err.trim() === "")
          one.found("silent", `${which}: the note is not shown, and nothing is said`);
      }
      for (const before of ["idea 0", "the last of them"])
        if (!shown.out.includes(`"${before}"`)) one.found("lost", `${which}: “${before}”`);
    };
  },
};
