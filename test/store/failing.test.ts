import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { confFile } from "../../src/store/confFile.ts";
import { readSettings } from "../../src/store/settings.ts";
import { filesIn, newHome, note, open } from "../support/record.ts";

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    fsyncSync: vi.fn(real.fsyncSync),
    accessSync: vi.fn(real.accessSync),
    closeSync: vi.fn(real.closeSync),
    fstatSync: vi.fn(real.fstatSync),
    openSync: vi.fn(real.openSync),
    writeSync: vi.fn(real.writeSync),
  };
});

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

describe("a disk that does not confirm what was written", () => {
  it.each([fs.fsyncSync, fs.closeSync])("is told of as that: %#", (call) => {
    const home = newHome();
    open(home).store.saveOrFail(note("first"));
    const { store } = open(home);
    vi.mocked<(...given: never[]) => unknown>(call).mockImplementationOnce(failing("EIO"));
    expect(() => store.saveOrFail(note("second"))).toThrow(/written to .* did not confirm/);
    expect(open(home).store.record.notes.map(({ text }) => text)).toEqual(["first", "second"]);
  });

  it("is not told of where it knows no such thing", () => {
    const home = newHome();
    vi.mocked(fs.fsyncSync).mockImplementationOnce(failing("EINVAL"));
    open(home).store.saveOrFail(note("first"));
  });
});

describe("a disk that takes nothing any more", () => {
  it("ends in words, and what was kept before is safe", () => {
    const home = newHome();
    open(home).store.saveOrFail(note("first"));
    const { store } = open(home);
    const real = vi.mocked(fs.writeSync).getMockImplementation() as typeof fs.writeSync;
    vi.mocked(fs.writeSync).mockImplementation(() => 0);
    expect(() => store.saveOrFail(note("second"))).toThrow(/could not be kept/);
    vi.mocked(fs.writeSync).mockImplementation(real);
    expect(open(home).store.record.notes).toHaveLength(1);
  });
});

describe("a folder that cannot be written to, though a file in it can", () => {
  it("is not tried again and again for a snapshot", () => {
    const home = newHome();
    changeSettings(home, { name: "Ada" });
    const before = filesIn(home.folder);
    vi.mocked(fs.accessSync).mockImplementationOnce(failing("EACCES"));
    expect(() => confFile(home.folder, "snapshot").write({})).toThrow("EACCES");
    expect(filesIn(home.folder)).toEqual(before);
  });
});

describe("settings that cannot be looked at once", () => {
  it.each([
    ["EIO", fs.fstatSync],
    ["EACCES", fs.fstatSync],
    ["EMFILE", fs.openSync],
    ["EIO", fs.openSync],
  ])("stay where they are: %s, %#", (code, call) => {
    const home = newHome();
    changeSettings(home, { name: "Ada" });
    const before = filesIn(home.folder);
    const said: string[] = [];
    const read = () =>
      readSettings(
        home,
        (text) => said.push(text),
        () => new Date(),
      );
    vi.mocked<(...given: never[]) => unknown>(call).mockImplementationOnce(failing(code));
    expect(read()).toEqual({});
    expect(said).toEqual([
      `Your settings in ${join(home.folder, "settings.json")} cannot be read, so they are not used.`,
    ]);
    expect(filesIn(home.folder)).toEqual(before);
    expect(read()).toEqual({ name: "Ada" });
  });
});
