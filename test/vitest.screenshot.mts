import { defineConfig } from "vitest/config";

/** Takes the picture for the README anew; it is looked at, not compared. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/browser/screenshot.ts"],
    testTimeout: 60_000,
  },
});
