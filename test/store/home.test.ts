import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Problem } from "../../src/problem.ts";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { canKeep, type Home, homeOf } from "../../src/store/home.ts";
import { examineRecord } from "../../src/store/recordProblems.ts";
import { readSettings } from "../../src/store/settings.ts";
import { typedPath } from "../../src/store/typedPath.ts";
import { bundledChild, ended, startChild } from "../support/child.ts";
import { filesIn, newHome, open, pageRead, pagesRead } from "../support/record.ts";
import { temporaryFolder } from "../support/world.ts";

const NOW = new Date(Date.UTC(2026, 10, 22, 12));

function homeBelowAFile(): Home {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "not a folder");
  return homeOf({ SMM_HOME: join(file, "deep", "home") }, "/");
}

describe("homeOf", () => {
  it("is where SMM_HOME says, from the folder one is in", () => {
    expect(homeOf({ SMM_HOME: "kept" }, "/elsewhere")).toEqual({
      folder: "/elsewhere/kept",
      journal: "/elsewhere/kept/journal.jsonl",
    });
  });

  it.each([{}, { SMM_HOME: "" }])("is the system's usual place with %j", (env) => {
    const { folder } = homeOf(env, "/elsewhere");
    expect(folder).toMatch(/smm/);
    expect(folder).not.toMatch(/^\/elsewhere/);
  });
});

describe("typedPath", () => {
  it.each([
    ["~", "/home/ada"],
    ["~/", "/home/ada"],
    ["~/rec/deep", "/home/ada/rec/deep"],
    ["~ada", "/here/~ada"],
    ["./~", "/here/~"],
    ["a/~/b", "/here/a/~/b"],
    ["/a", "/a"],
    ["../a", "/a"],
  ])("of %s is %s", (typed, path) => {
    vi.stubEnv("HOME", "/home/ada");
    expect(typedPath("/here", typed)).toBe(path);
    expect(homeOf({ SMM_HOME: typed }, "/here").folder).toBe(path);
    vi.unstubAllEnvs();
  });
});

describe("canKeep", () => {
  it("is true of a folder that is there or could be made", () => {
    const home = newHome();
    expect(canKeep(home)).toBe(true);
    mkdirSync(home.folder);
    expect(canKeep(home)).toBe(true);
  });

  it("is false below a file", () => {
    expect(canKeep(homeBelowAFile())).toBe(false);
  });
});

describe("a home that cannot be written to", () => {
  it("reads as an empty record and says once that nothing is kept", () => {
    const home = homeBelowAFile();
    const { store, said } = open(home);
    expect([store.record.events, store.keeps, said]).toEqual([0, false, []]);
    store.warnIfNotKept();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(home.folder);
    store.warnIfNotKept();
    store.save(pageRead("one"));
    expect(said).toHaveLength(1);
  });

  it("does not stop the learner: what is saved is in the record until the end", () => {
    const { store } = open(homeBelowAFile());
    store.save(pageRead("one"));
    store.save(pageRead("two"));
    store.close();
    expect(pagesRead(store)).toEqual(["one", "two"]);
  });

  it("is a Problem for what was to be kept on purpose", () => {
    const home = homeBelowAFile();
    const { store } = open(home);
    expect(() => store.saveOrFail(pageRead("one"))).toThrow(Problem);
    expect(() => store.saveOrFail(pageRead("one"))).toThrow(/cannot be written to/);
    expect(pagesRead(store)).toEqual([]);
    expect(() => changeSettings(home, { name: "Ada" })).toThrow(Problem);
  });

  it("has no settings, and the doctor says what is wrong", () => {
    const home = homeBelowAFile();
    expect(
      readSettings(
        home,
        () => {},
        () => new Date(),
      ),
    ).toEqual({});
    expect(examineRecord(home, NOW).problems).toEqual([
      `${home.folder} cannot be written to: what you do cannot be kept.`,
    ]);
  });

  it("is found out when it stops being writable in the middle", () => {
    const home = newHome();
    const { store, said } = open(home);
    expect(store.keeps).toBe(true);
    mkdirSync(home.journal, { recursive: true });
    store.save(pageRead("one"));
    expect([store.keeps, said.length, pagesRead(store)]).toEqual([false, 1, ["one"]]);
  });

  it("behaves so in a read-only folder, too", async () => {
    const home = newHome();
    mkdirSync(home.folder);
    chmodSync(home.folder, 0o555);
    chmodSync(dirname(home.folder), 0o755);
    const nobody = process.getuid?.() === 0 ? 65534 : undefined;
    const program = await bundledChild();
    const child = await ended(startChild(program, ["useUnkept", home.folder], nobody));
    expect(child.err).toBe("");
    expect(JSON.parse(child.out)).toEqual({
      atStart: { keeps: false, events: 0, said: [] },
      said: [expect.stringContaining(home.folder)],
      problem: "Problem",
      events: 2,
    });
    const typed = await ended(startChild(program, ["typeUnkept", home.folder], nobody));
    expect(JSON.parse(typed.out)).toEqual({ settled: false, said: ["cannot be kept"] });
    expect(filesIn(home.folder)).toEqual({});
    chmodSync(home.folder, 0o755);
  });

  it.skipIf(!existsSync("/proc/self"))(
    "behaves so where nothing can ever be made, too",
    async () => {
      const child = startChild(await bundledChild(), ["useUnkept", "/proc/smm/deep"]);
      const patience = setTimeout(() => child.kill("SIGKILL"), 20_000);
      const { out } = await ended(child);
      clearTimeout(patience);
      expect(JSON.parse(out)).toMatchObject({ problem: "Problem", events: 2 });
    },
  );
});
