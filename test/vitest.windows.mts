import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Journeys of the executable for Windows, under Wine; `npm test` needs none and leaves them out. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/windows/**/*.test.ts"],
    globalSetup: ["test/windows/prefix.ts"],
    reporters: ["default", "./test/support/closingLine.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
