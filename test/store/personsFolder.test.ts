import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { personsFolder } from "../../src/store/personsFolder.ts";
import { temporaryFolder } from "../support/world.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the folder that a person's files are written to", () => {
  it.each(["/tea", "/tea/smm2", "/tea/..smm", "/"])("is the one that one is in: %s", (cwd) => {
    expect(personsFolder(cwd, "/tea/smm")).toBe(cwd);
  });

  it.each(["/tea/smm", "/tea/smm/bin", "/tea/smm/..inside"])(
    "is never the program's: %s",
    (cwd) => {
      const home = temporaryFolder();
      vi.stubEnv("HOME", home);
      expect(homedir()).toBe(home);
      expect(personsFolder(cwd, "/tea/smm")).toBe(home);
      mkdirSync(join(home, "Documents"));
      expect(personsFolder(cwd, "/tea/smm")).toBe(join(home, "Documents"));
    },
  );
});
