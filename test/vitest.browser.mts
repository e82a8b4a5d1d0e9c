import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The tests that need a real browser; `npm test` needs none and leaves them out. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/browser/say.ts"],
    reporters: ["default", "./test/support/closingLine.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
