import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BACKUPS_KEPT } from "../../src/store/backups.ts";
import { newHome, note, open } from "../support/record.ts";
import { scripted } from "../support/script.ts";
import { type Place, place, temporaryFolder } from "../support/world.ts";

const notesOf = async (here: Place): Promise<string[]> =>
  JSON.parse((await here.smm(["notes", "--json"])).out).map(({ text }: { text: string }) => text);

/** A computer with these notes. */
async function withNotes(...texts: string[]): Promise<Place> {
  const here = place();
  for (const text of texts) await here.smm(["note", text]);
  return here;
}

/** The folder of another computer's record, which has these notes. */
function otherComputer(...texts: string[]): string {
  const home = newHome();
  open(home).store.save(...texts.map(note));
  return home.folder;
}

function backupsIn({ home }: Place): string[] {
  return readdirSync(join(home, "backups")).sort();
}

describe("smm backup", () => {
  it("copies journal and settings, byte for byte, for their owner alone", async () => {
    const here = await withNotes("one");
    await here.smm(["config", "name", "Ada"]);
    const { code, out } = await here.smm(["backup"]);
    expect(code).toBe(0);
    expect(out).toContain("Copied: 1 event and your settings");
    const [name = ""] = backupsIn(here);
    for (const file of ["journal.jsonl", "settings.json"])
      expect(readFileSync(join(here.home, "backups", name, file))).toEqual(
        readFileSync(join(here.home, file)),
      );
  });

  it("keeps the last ten", async () => {
    const here = await withNotes("one");
    for (let nth = 0; nth < BACKUPS_KEPT + 3; nth++) await here.smm(["backup"]);
    const kept = backupsIn(here);
    expect(kept).toHaveLength(BACKUPS_KEPT);
    const { out } = await here.smm(["backup", "--json"]);
    expect(backupsIn(here)).toEqual([...kept.slice(1), JSON.parse(out).backup]);
  });

  it("says that there is nothing yet, and leaves nothing", async () => {
    const here = place();
    expect(await here.smm(["backup"])).toMatchObject({
      code: 0,
      out: "Nothing has been kept yet, so there is nothing to copy.\n",
    });
    expect(() => readdirSync(here.home)).toThrow();
  });
});

describe("smm restore", () => {
  it("goes back to a backup, which undo takes back in one step", async () => {
    const here = await withNotes("one", "two");
    await here.smm(["notes", "remove", "1"]);
    await here.smm(["backup"]);
    await here.smm(["note", "three"]);
    await here.smm(["undo"]);
    await here.smm(["note", "four"]);
    const [name = ""] = backupsIn(here);
    const { code, err } = await here.smm(["restore", name, "--yes"]);
    expect(code).toBe(0);
    expect(err).toContain("- 1 note; now 2");
    expect(await notesOf(here)).toEqual(["two"]);
    expect((await here.smm(["undo"])).out).toContain("Taken back: going back to a backup.");
    expect(await notesOf(here)).toEqual(["two", "four"]);
  });

  it("brings back what was lost from the journal, and takes it away again when undone", async () => {
    const here = await withNotes("one", "two");
    await here.smm(["backup"]);
    const journal = join(here.home, "journal.jsonl");
    writeFileSync(journal, readFileSync(journal, "utf8").split("\n").slice(1).join("\n"));
    expect(await notesOf(here)).toEqual(["two"]);
    await here.smm(["restore", "1", "--yes"]);
    expect(await notesOf(here)).toEqual(["one", "two"]);
    await here.smm(["undo"]);
    expect(await notesOf(here)).toEqual(["two"]);
  });

  it("says first what becomes of the pages that were handed over", async () => {
    const here = await withNotes("one");
    const cwd = temporaryFolder();
    await here.smm(["export", "-o", "one.json"], { cwd });
    await here.smm(["backup"]);
    await here.smm(["note", "two"]);
    await here.smm(["export", "-o", "two.json"], { cwd });
    const asked = await here.smm(["restore", "1"], { script: scripted({ confirm: false }) });
    expect(asked.err).toContain("- 1 page handed over; now 2\n");
    const said = "1 page counts as not handed over: what it told is new again on the next one.";
    expect(asked.err.replace(/\s+/g, " ")).toContain(said);
    await here.smm(["undo"]);
    const back = await here.smm(["restore", "1"], { script: scripted({ confirm: false }) });
    expect(back.err).not.toContain("page");
  });

  it("asks first, and changes nothing at no", async () => {
    const here = await withNotes("one");
    await here.smm(["backup"]);
    await here.smm(["note", "two"]);
    const script = scripted({ confirm: false });
    const { out } = await here.smm(["restore", "1"], { script });
    expect(out).toContain("Nothing was changed.");
    expect(await notesOf(here)).toEqual(["one", "two"]);
    expect(backupsIn(here)).toHaveLength(1);
  });

  it.each([
    ["nobody may be asked", ["restore", "1", "--no-input"], 2, "restore 1 --yes"],
    ["there is no such backup", ["restore", "9"], 2, "neither a backup nor a record"],
    ["it is this record itself", ["restore", "HOME"], 2, "is this record itself"],
  ])("says so where %s", async (_name, argv, code, words) => {
    const here = await withNotes("one");
    await here.smm(["backup"]);
    await here.smm(["note", "two"]);
    const typed = argv.map((word) => (word === "HOME" ? here.home : word));
    const ran = await here.smm(typed);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(await notesOf(here)).toEqual(["one", "two"]);
  });

  it("lists what there is, the newest first", async () => {
    const here = await withNotes("one");
    await here.smm(["backup"]);
    await here.smm(["note", "two"]);
    await here.smm(["backup"]);
    const { out } = await here.smm(["restore", "--json"]);
    expect(JSON.parse(out).map(({ events }: { events: number }) => events)).toEqual([2, 1]);
    expect((await here.smm(["restore"])).out).toMatch(/^1\. .*: 2 events, the last of/);
  });
});

describe("smm merge", () => {
  it("adds what the other computer has, once, after a backup", async () => {
    const here = await withNotes("mine");
    const other = otherComputer("theirs", "theirs too");
    expect((await here.smm(["merge", other])).out).toContain("2 events added");
    expect((await notesOf(here)).toSorted()).toEqual(["mine", "theirs", "theirs too"]);
    expect(backupsIn(here)).toHaveLength(1);
    expect((await here.smm(["merge", other])).out).toContain("is here already");
    expect(await notesOf(here)).toHaveLength(3);
  });

  it("says what there will be, and asks on a terminal before anything is changed", async () => {
    const here = await withNotes("mine");
    const other = otherComputer("theirs", "theirs too");
    const asked = scripted({ confirm: false });
    const ran = await here.smm(["merge", other], { script: asked });
    expect(ran.err).toBe("With that there will be:\n- 3 notes; now 1\n");
    expect(ran.out).toBe("Nothing was changed.\n");
    expect(asked.shown).toEqual(["Add it to what is here? A backup of this is made first."]);
    expect(await notesOf(here)).toEqual(["mine"]);
    await here.smm(["merge", other], { script: scripted({ confirm: true }) });
    expect(await notesOf(here)).toHaveLength(3);
  });

  it("makes the same record on both computers", async () => {
    const here = await withNotes("mine", "mine too");
    const there = place();
    cpSync(otherComputer("theirs", "theirs too"), there.home, { recursive: true });
    const before = join(temporaryFolder(), "before");
    cpSync(here.home, before, { recursive: true });
    await here.smm(["merge", there.home]);
    await there.smm(["merge", before]);
    expect((await there.smm(["notes", "--json"])).out).toBe(
      (await here.smm(["notes", "--json"])).out,
    );
  });

  it("keeps damaged lines of both where they are, and says how many were not read", async () => {
    const here = await withNotes("mine");
    const other = otherComputer("theirs");
    for (const folder of [here.home, other]) {
      const journal = join(folder, "journal.jsonl");
      writeFileSync(journal, `damaged\n${readFileSync(journal, "utf8")}`);
    }
    const { code, err } = await here.smm(["merge", other]);
    expect(code).toBe(0);
    expect(err).toContain("1 line there could not be read.");
    expect(
      readFileSync(join(here.home, "journal.jsonl"), "utf8").match(/^damaged$/gm),
    ).toHaveLength(1);
    expect(await notesOf(here)).toHaveLength(2);
  });

  it("says what becomes of the pages that were handed over", async () => {
    const [here, there] = [await withNotes("mine"), await withNotes("theirs")];
    await there.smm(["export", "-o", "page.json"]);
    const ran = await here.smm(["merge", otherComputer("more")]);
    expect(ran.out).not.toContain("handed over");
    const { out } = await here.smm(["merge", there.home]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "1 page more counts as handed over: what it told is not new on the next one.",
    );
  });

  it("takes no settings", async () => {
    const here = await withNotes("mine");
    const there = await withNotes("theirs");
    await there.smm(["config", "name", "Somebody"]);
    await here.smm(["merge", there.home]);
    expect((await here.smm(["config"])).out).toContain("name: not set");
  });
});

describe("smm doctor --fix", () => {
  it.each(["journal-LAPTOP.jsonl", "journal (1).jsonl", "journal.sync-conflict-1-A.jsonl"])(
    "names %s, and joins it with the record after a backup that has it",
    async (name) => {
      const here = await withNotes("mine");
      cpSync(join(otherComputer("theirs"), "journal.jsonl"), join(here.home, name));
      const found = await here.smm(["doctor"]);
      expect(found.code).toBe(1);
      expect(found.out).toContain(name);
      expect(found.err).toContain("smm doctor --fix");
      const { code, out } = await here.smm(["doctor", "--fix", "--yes"]);
      expect(code).toBe(0);
      expect(out).toContain("All is well.");
      expect((await notesOf(here)).toSorted()).toEqual(["mine", "theirs"]);
      const [backup = ""] = backupsIn(here);
      expect(readdirSync(join(here.home, "backups", backup))).toContain(name);
    },
  );

  it("takes out damaged lines and a half line at the end, which the backup has", async () => {
    const here = await withNotes("one");
    const journal = join(here.home, "journal.jsonl");
    const whole = readFileSync(journal, "utf8");
    const damaged = `damaged\n${whole}{"v":1,"id":"ha`;
    writeFileSync(journal, damaged);
    expect((await here.smm(["doctor", "--fix", "--yes"])).code).toBe(0);
    expect(readFileSync(journal, "utf8")).toBe(whole);
    const [backup = ""] = backupsIn(here);
    expect(readFileSync(join(here.home, "backups", backup, "journal.jsonl"), "utf8")).toBe(damaged);
  });

  it("goes on from what there is of a record that was cut, where the person agrees", async () => {
    const here = await withNotes(...Array.from({ length: 70 }, (_, at) => `note ${at}`));
    const journal = join(here.home, "journal.jsonl");
    const lines = readFileSync(journal, "utf8").split(/(?<=\n)/);
    writeFileSync(journal, lines.slice(0, 30).join(""));
    const found = await here.smm(["doctor"]);
    expect(found.code).toBe(1);
    expect(found.out.replace(/\s+/g, " ")).toContain("A part of your record is missing");
    expect(found.err).toContain("smm doctor --fix");
    const no = await here.smm(["doctor", "--fix"], { script: scripted({ confirm: false }) });
    expect(no.code).toBe(1);
    const { code, out } = await here.smm(["doctor", "--fix", "--yes"]);
    expect(code).toBe(0);
    expect(out).toContain("goes on from what there is");
    expect(await notesOf(here)).toHaveLength(30);
    const aside = readdirSync(here.home).find((name) => name.startsWith("snapshot.damaged"));
    expect(readFileSync(join(here.home, aside as string), "utf8")).toContain("note 60");
  });

  it("changes nothing where nobody may be asked, or nothing can be mended", async () => {
    const here = await withNotes("one");
    expect((await here.smm(["doctor", "--fix", "--yes"])).out).toContain(
      "nothing here that can be",
    );
    mkdirSync(join(here.home, "backups"), { recursive: true });
    const journal = join(here.home, "journal.jsonl");
    writeFileSync(journal, `damaged\n${readFileSync(journal, "utf8")}`);
    const { code, err } = await here.smm(["doctor", "--fix", "--no-input"]);
    expect(code).toBe(2);
    expect(err).toContain("doctor --fix --yes");
    expect(readFileSync(journal, "utf8")).toMatch(/^damaged\n/);
  });
});
