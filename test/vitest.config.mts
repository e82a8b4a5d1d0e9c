import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/windows/**"],
    reporters: ["default", "./test/support/closingLine.ts"],
    testTimeout: 30_000,
  },
});
