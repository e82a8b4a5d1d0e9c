import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Campaign, Case } from "../campaign.ts";
import type { Chance } from "../chance.ts";
import { eventsIn, goodStore, hasNote, putStore } from "../store.ts";

const FILES = ["journal.jsonl", "snapshot.json", "settings.json"] as const;

/** What stands in a file in place of what did. */
type Blow = (bytes: Buffer, chance: Chance) => Buffer;

const randomBytes = (chance: Chance, most: number) =>
  Buffer.from(chance.some(most, () => chance.below(256)));

function spliced(bytes: Buffer, at: number, without: number, put: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + without)]);
}

/** Texts that a file of ours never has. */
const STRANGE = [
  "",
  "\n",
  "null",
  "[]",
  "{}",
  "0",
  '"',
  "\u0000".repeat(5000),
  "[".repeat(50_000),
  '{"format":99}',
  '{"v":99,"type":"from-the-future"}\n',
  '{"v":1,"type":"note-written"}\n',
  '{"v":1,"type":"__proto__","id":"x"}\n',
  '{"__proto__":{"x":1},"constructor":{"prototype":{}}}',
  "\u001b[2J\u001b]0;title\u0007",
  `{"format":7,"offset":-1,"lines":1e9,"sign":"","record":{},"check":"00000000"}`,
];

const BLOWS: readonly Blow[] = [
  (bytes, chance) => {
    const lines = bytes.toString("utf8").split(/(?<=\n)/);
    return Buffer.from(lines.slice(0, chance.below(lines.length)).join(""));
  },
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  (bytes, chance) =>
    spliced(bytes, chance.below(bytes.length), chance.below(300), randomBytes(chance, 300)),
  (bytes, chance) => spliced(bytes, chance.below(bytes.length), 0, Buffer.alloc(4096)),
  (bytes, chance) => {
    const zeroed = Buffer.from(bytes);
    return zeroed.fill(0, chance.below(bytes.length));
  },
  (bytes, chance) => Buffer.concat([bytes, randomBytes(chance, 300)]),
  (bytes, chance) => Buffer.concat([bytes, bytes.subarray(0, chance.below(bytes.length))]),
  (bytes) => Buffer.concat([Buffer.from("\ufeff"), bytes]),
  (bytes) => Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  (_, chance) => Buffer.from(chance.of(STRANGE)),
  (bytes, chance) => Buffer.concat([bytes, Buffer.from(chance.of(STRANGE))]),
];

/** What stands in the place of a file, once nothing does. */
const STAND_INS: readonly ((path: string) => void)[] = [
  () => {},
  (path) => mkdirSync(path),
  (path) => {
    spawnSync("mkfifo", [path]);
  },
  (path) => symlinkSync("/dev/zero", path),
  (path) => symlinkSync(path, path),
  (path) => symlinkSync("/nowhere/at/all", path),
];

function damageStore({ chance, home }: Case): void {
  for (let blows = 1 + chance.below(3); blows > 0; blows--) {
    const path = join(home, chance.of(FILES));
    if (chance.percent(20)) {
      rmSync(path, { recursive: true, force: true });
      chance.of(STAND_INS)(path);
    } else if (existsSync(path) && isFile(path))
      writeFileSync(path, chance.of(BLOWS)(readFileSync(path), chance));
  }
}

function isFile(path: string): boolean {
  return readdirSync(join(path, ".."), { withFileTypes: true }).some(
    (entry) => entry.isFile() && path.endsWith(`/${entry.name}`),
  );
}

/** The bytes of the store's files, whatever they are called by now. */
function bytesIn(home: string): Buffer[] {
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(home, name)));
}

/** Damages what is kept in one to three ways, then goes on with it. */
export const damage: Campaign = {
  name: "damaged stores",
  short: 40,
  long: 400,
  seconds: 15,
  async prepare() {
    const files = await goodStore();
    return async (one) => {
      putStore(one.home, files);
      const all = eventsIn(one.home).map(({ text }) => text);
      damageStore(one);
      const before = bytesIn(one.home);
      const whole = eventsIn(one.home).map(({ text }) => text);
      const shown = await one.smm(["notes", "--json"]);
      const seen = (text: unknown) => shown.out.includes(`"text": ${JSON.stringify(text)}`);
      // Where the record is refused, nothing is shown of it, and that is said.
      if (shown.code === 0)
        for (const text of whole)
          if (typeof text === "string" && all.includes(text) && !seen(text))
            if (shown.err === "") one.found("silent", `“${text}” is not shown`);
      const more = `more ${one.number}`;
      const noted = await one.smm(["note", more]);
      if (noted.code === 0) {
        one.acknowledged();
        if (!noted.err.includes("cannot be kept") && !hasNote(one.home, more))
          one.found("lost", `“${more}”`);
      } else if (noted.err.trim() === "") one.found("silent", "a note is refused without a word");
      const doctor = await one.smm(["doctor", "--json"]);
      const said = shown.code !== 0 || shown.err !== "" || noted.err !== "" || doctor.code !== 0;
      const gone = all.filter((text) => !seen(text) && !wasTaken(text, before));
      if (!said && gone.length > 0)
        one.found("silent", `${gone.length} notes are not shown, and nothing is said`);
      await one.smm(["config", "name", "Eve"]);
      const after = bytesIn(one.home);
      // Of what was damaged nothing is thrown away but the quick copy.
      for (const bytes of before)
        if (!isQuickCopy(bytes) && !after.some((each) => keepsAll(each, bytes)))
          one.found("lost", `what stood in a damaged file: ${bytes.toString("latin1", 0, 60)}`);
    };
  },
};

/** Whether these words are in none of the files any more, so that nobody can know of them. */
function wasTaken(text: unknown, files: readonly Buffer[]): boolean {
  return !files.some((bytes) => bytes.includes(JSON.stringify(text)));
}

function isQuickCopy(bytes: Buffer): boolean {
  return bytes.includes('"sign"') || bytes.length === 0;
}

/** Whether a file begins with these bytes, or is settings that were changed on purpose. */
function keepsAll(file: Buffer, bytes: Buffer): boolean {
  return file.subarray(0, bytes.length).equals(bytes) || file.includes('"Eve"');
}
