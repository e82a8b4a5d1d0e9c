import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { settle, writeAll } from "../../src/store/plainFile.ts";
import { temporaryFolder } from "../support/world.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeSync: vi.fn(real.writeSync), fsyncSync: vi.fn(real.fsyncSync) };
});

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe("a disk", () => {
  const bytes = Buffer.from("all of these bytes");
  const written = (write: (file: number) => void): string => {
    const path = join(temporaryFolder(), "file");
    const file = fs.openSync(path, "w");
    try {
      write(file);
    } finally {
      fs.closeSync(file);
    }
    return fs.readFileSync(path, "utf8");
  };

  it("that takes less than it is given is given the rest", () => {
    const real = vi.mocked(fs.writeSync).getMockImplementation() as (...args: unknown[]) => number;
    vi.mocked(fs.writeSync).mockImplementationOnce((file, given, from) =>
      real(file, given, from, 3),
    );
    vi.mocked(fs.writeSync).mockImplementationOnce(() => 0);
    vi.mocked(fs.writeSync).mockImplementationOnce(failing("EAGAIN"));
    expect(written((file) => writeAll(file, bytes))).toBe(String(bytes));
  });

  it("that takes nothing any more is told of, and nobody waits for ever", () => {
    const real = vi.mocked(fs.writeSync).getMockImplementation();
    vi.mocked(fs.writeSync).mockImplementation(() => 0);
    expect(() => written((file) => writeAll(file, bytes))).toThrow(/taken/);
    vi.mocked(fs.writeSync).mockImplementation(real as typeof fs.writeSync);
  });

  it.each([
    ["EIO", true],
    ["ENOSYS", false],
  ])("that says %s when it shall confirm is told of: %s", (code, told) => {
    vi.mocked(fs.fsyncSync).mockImplementationOnce(failing(code));
    const act = () => settle(1);
    if (told) expect(act).toThrow(code);
    else act();
  });
});
