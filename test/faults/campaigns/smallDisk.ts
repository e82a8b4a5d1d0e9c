import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Campaign } from "../campaign.ts";
import { goesOn, goodStore, putStore } from "../store.ts";
import { WRITERS } from "../writers.ts";

const PAGE_BYTES = 4096;
/** More than any of the writers needs at once. */
const MOST_PAGES = 40;

function mount(folder: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]).status === 0;
}

function cannotMount(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "smm-faults-disk-"));
  try {
    if (!mount(folder)) return "only root can make a small disk";
    spawnSync("umount", [folder]);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fills a disk but for so many pages. */
function fill(filler: string, folder: string, pagesLeft: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - pagesLeft * PAGE_BYTES)));
}

/** Writes in each way on a disk that has room for 0, 1, 2 and so many more pages of 4 KB. */
export const smallDisk: Campaign = {
  name: "small disk",
  short: 14,
  long: MOST_PAGES * WRITERS.length,
  seconds: 10,
  unable: cannotMount,
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      const writer = WRITERS[one.number % WRITERS.length];
      if (writer === undefined) return;
      const pages = Math.floor(one.number / WRITERS.length);
      const disk = join(one.folder, "disk");
      const home = join(disk, "home");
      mkdirSync(disk);
      if (!mount(disk)) throw new Error("The small disk cannot be made any more.");
      try {
        putStore(home, files);
        const start = writer.start({ folder: disk, home, number: one.number });
        const filler = join(disk, "filler");
        fill(filler, disk, pages);
        const ran = await one.smm(start.argv, { ...start, home, cwd: disk });
        const { told, missing } = start.kept(ran);
        const which = `${writer.name} with ${pages} pages left`;
        one.acknowledged(told);
        if (missing !== undefined) one.found("lost", `${which}: ${missing}`);
        if (told === 0 && ran.err.trim() === "")
          one.found("silent", `${which}: nothing is kept, and nothing is said`);
        rmSync(filler);
        await goesOn(one, files, home);
      } finally {
        spawnSync("umount", [disk]);
      }
    };
  },
};
