import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Takes the pictures for the README anew; they are looked at, not compared. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/screenshots/summary.ts", "test/screenshots/screens.ts"],
    testTimeout: 60_000,
  },
});
