import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { changeSettings } from "../../src/store/changeSettings.ts";
import { openDrafts } from "../../src/store/drafts.ts";
import { homeOf } from "../../src/store/home.ts";
import { readSettings } from "../../src/store/settings.ts";
import { writeSnapshot } from "../../src/store/writeSnapshot.ts";
import { note, open, pageRead, pagesRead } from "../support/record.ts";
import { temporaryFolder } from "../support/world.ts";

const mounted: string[] = [];

afterEach(() => {
  for (const folder of mounted.splice(0)) spawnSync("umount", [folder]);
});

/** A disk of 256 KB; undefined where nobody may make one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]);
  if (made.status !== 0) return undefined;
  mounted.push(folder);
  return folder;
}

/** Fills a disk but for some pages of 4 KB. */
function fill(folder: string, pagesLeft: number): void {
  const filler = join(folder, "filler");
  for (let pages = 64; pages >= 0; pages--) {
    try {
      writeFileSync(filler, Buffer.alloc(4096 * pages));
      writeFileSync(filler, Buffer.alloc(4096 * Math.max(0, pages - pagesLeft)));
      return;
    } catch {
      rmSync(filler, { force: true });
    }
  }
}

const probe = smallDisk();
const can = probe !== undefined;

describe.skipIf(!can)("a disk with little room left (which only root can make)", () => {
  it("loses none of it to those who read", () => {
    const folder = smallDisk() as string;
    const home = homeOf({ SMM_HOME: join(folder, "home") }, "/");
    const { store } = open(home);
    for (let at = 0; at < 100; at++) store.save(pageRead(`page-${at}`));
    fill(folder, 1);
    for (let times = 0; times < 3; times++) open(home).store.close();
    expect(existsSync(join(home.folder, "snapshot.json"))).toBe(false);
    open(home).store.saveOrFail(note("there is room for it"));
    expect(open(home).store.record.notes).toHaveLength(1);
  });

  it.each([0, 1, 2, 3, 4])("keeps the old snapshot and settings or has new ones: %i", (pages) => {
    const folder = smallDisk() as string;
    const home = homeOf({ SMM_HOME: join(folder, "home") }, "/");
    const { store } = open(home);
    for (let at = 0; at < 100; at++) store.save(pageRead(`page-${at}`));
    changeSettings(home, { name: "Ada" });
    const offset = readFileSync(home.journal).length;
    const whole = { record: store.record, offset, lines: 100, undone: [] };
    writeSnapshot(home.folder, home.journal, whole);
    const before = readFileSync(join(home.folder, "snapshot.json"), "utf8");
    fill(folder, pages);
    try {
      writeSnapshot(home.folder, home.journal, whole);
    } catch {
      // Then the old one is there.
    }
    expect(readFileSync(join(home.folder, "snapshot.json"), "utf8")).toBe(before);
    let name = "Ada";
    try {
      changeSettings(home, { name: "Augusta" });
      name = "Augusta";
    } catch (error) {
      expect((error as Error).message).toContain("could not be kept");
    }
    const said: string[] = [];
    const settings = readSettings(
      home,
      (text) => said.push(text),
      () => new Date(),
    );
    expect([settings.name, said]).toEqual([name, []]);
    expect(readdirSync(home.folder).sort()).toEqual([
      "journal.jsonl",
      "settings.json",
      "snapshot.json",
    ]);
    expect(pagesRead(open(home).store)).toHaveLength(100);
  });

  it.each([0, 1, 2, 3])(
    "has the draft of before or the new one, and takes one again: %i",
    (pages) => {
      const folder = smallDisk() as string;
      const home = homeOf({ SMM_HOME: join(folder, "home") }, "/");
      const opened = () =>
        openDrafts({ home, now: () => new Date(), cannotKeep() {} }).of({
          key: "note",
          name: "a note",
          goOn: "note",
        });
      const typing = (text: string) => ({
        answered: [],
        later: [],
        typing: { label: "Your note:", text },
      });
      const short = typing("a few words");
      const long = typing("more words ".repeat(700));
      expect(opened().settle(short)).toBe(true);
      fill(folder, pages);
      const kept = opened().settle(long);
      expect(opened().read()).toEqual(kept ? long : short);
      expect(readdirSync(join(home.folder, "drafts"))).toHaveLength(1);
      rmSync(join(folder, "filler"));
      expect(opened().settle(long)).toBe(true);
      expect(opened().read()).toEqual(long);
    },
  );
});
