import type { SharedPack } from "../../src/learner/sharedPack.ts";
import { DRINKS } from "./drinks.ts";

/** The small pack as it is handed over. */
export const DRINKS_SHARED: SharedPack = {
  name: "drinks",
  title: "Drinks",
  files: Object.entries(DRINKS).map(([path, text]) => ({ path, text })),
};
