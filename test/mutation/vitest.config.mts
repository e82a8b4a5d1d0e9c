import { defineConfig } from "vitest/config";
import usual from "../vitest.config.mts";

const ROOMS = ["course", "learner", "mentoring", "formats", "text"];
const LONG = ["course/fuzz", "course/long", "learner/simulation", "mentoring/handOverFuzz"];

/** The quick tests of the rooms that are changed; for what is made at start all of them are run. */
export default defineConfig({
  test: {
    ...usual.test,
    include: ROOMS.map((room) => `test/${room}/**/*.test.ts`),
    exclude: LONG.map((name) => `test/${name}.test.ts`),
    reporters: [],
    setupFiles: ["test/mutation/sameValues.ts"],
    // Each file is loaded once rather than for each test file: it takes half the time.
    isolate: false,
  },
});
