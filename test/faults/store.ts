import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stamp } from "../../src/learner/events.ts";
import { appendEvents } from "../../src/store/appendEvents.ts";
import type { Case } from "./campaign.ts";
import { runProgram } from "./program.ts";

/** The files of a store, by name. */
export type Files = Record<string, Buffer>;

/** More than are read at a start without a snapshot being worth its write. */
const NOTES = 70;

function filesIn(folder: string): Files {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

let good: Promise<Files> | undefined;

/** A store as somebody has it after some weeks: notes, settings and a snapshot. */
export function goodStore(): Promise<Files> {
  good ??= makeStore();
  return good;
}

async function makeStore(): Promise<Files> {
  const home = mkdtempSync(join(tmpdir(), "smm-faults-store-"));
  try {
    const events = Array.from({ length: NOTES }, (_, at) =>
      stamp(
        {
          type: "note-written",
          kind: "idea",
          text: `idea ${at}`,
          private: at % 2 === 0,
          pack: null,
          unit: null,
        },
        new Date(Date.UTC(2026, 10, 1, 9, at)),
        () => crypto.randomUUID(),
      ),
    );
    appendEvents(join(home, "journal.jsonl"), events);
    for (const argv of [
      ["config", "name", "Ada"],
      ["config", "mentor", "Sam"],
      ["note", "the last of them"],
    ])
      await runProgram(argv, { home, cwd: home });
    const files = filesIn(home);
    if (files["snapshot.json"] === undefined) throw new Error("The store has no snapshot.");
    return files;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export function putStore(home: string, files: Files): void {
  mkdirSync(home, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes);
}

/** The lines of a journal that are whole, as data; read without the code that is tried. */
export function eventsIn(home: string): Record<string, unknown>[] {
  const journal = join(home, "journal.jsonl");
  try {
    // A pipe or a device in its place would be read for ever.
    return statSync(journal).isFile() ? eventsOf(readFileSync(journal, "utf8")) : [];
  } catch {
    return [];
  }
}

function textsIn(journal: string): string[] {
  return eventsOf(journal).flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

function eventsOf(journal: string): Record<string, unknown>[] {
  return journal.split("\n").flatMap((line) => {
    try {
      const data: unknown = JSON.parse(line);
      return typeof data === "object" && data !== null ? [data as Record<string, unknown>] : [];
    } catch {
      return [];
    }
  });
}

export function hasNote(home: string, text: string): boolean {
  return eventsIn(home).some((event) => event.text === text);
}

/** Drafts, locks and what was set aside, in a folder and in that of its backups. */
function leftIn(folder: string): string[] {
  const names = readdirSync(folder);
  const backups = names.includes("backups") ? readdirSync(join(folder, "backups")) : [];
  return [
    ...names.filter((name) => /tmp|lock|draft$|^\.smm-|\.\d+\.|damaged/.test(name)),
    ...backups.filter((name) => name.startsWith(".")),
  ];
}

/** The words in a store's events that are not in the journal any more. */
function missingIn(home: string, files: Files): string[] {
  const journal = files["journal.jsonl"]?.toString("utf8") ?? "";
  const there = new Set(eventsIn(home).map(({ text }) => text));
  return textsIn(journal).filter((text) => !there.has(text));
}

/**
 * What somebody does next, with all well again: a note and a setting are kept, what was in the store's
 * `files` before is there, nothing is left over, and doctor finds nothing that it cannot mend.
 */
export async function goesOn(one: Case, files: Files, home = one.home): Promise<void> {
  const missing = missingIn(home, files);
  if (missing.length > 0) one.found("lost", `of before: “${missing.join("”, “")}”`);
  const text = `after ${one.number}`;
  for (const argv of [
    ["note", text],
    ["config", "offer", text],
  ]) {
    const { code, err } = await one.smm(argv, { home });
    if (code !== 0) one.found("lost", `${argv[0]} is refused afterwards: ${err.trim()}`);
    else one.acknowledged();
  }
  if (!hasNote(home, text)) one.found("lost", "the note afterwards");
  const left = leftIn(home);
  if (left.length > 0) one.found("left over", left.join(", "));
  const beside = () => readdirSync(dirname(home)).filter((name) => name.startsWith(".smm-"));
  if (beside().length > 0) {
    // Whoever writes a file there next removes it.
    await one.smm(["export", "--output", join(dirname(home), "next.md")], { home });
    if (beside().length > 0) one.found("left over", beside().join(", "));
  }
  await heals(one, home);
}

/** Doctor finds nothing, or half a line that was never said to be kept, and takes that out. */
async function heals(one: Case, home: string): Promise<void> {
  const doctor = () => one.smm(["doctor", "--json"], { home });
  if ((await doctor()).code === 0) return;
  const before = eventsIn(home).length;
  await one.smm(["doctor", "--fix", "--yes"], { home });
  const { code, out, err } = await doctor();
  if (code !== 0) one.found("lost", `doctor, after --fix: ${err.trim()} ${out.trim()}`);
  const after = eventsIn(home).length;
  if (after < before) one.found("lost", `doctor --fix left ${after} of ${before} events`);
}
