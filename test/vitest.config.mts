import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**", "test/windows/**"],
    reporters: ["default", "./test/support/closingLine.ts"],
    testTimeout: 30_000,
  },
});
