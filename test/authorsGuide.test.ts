import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import dictionary from "dictionary-en";
import nspell from "nspell";
import { describe, expect, it } from "vitest";
import { parseManifest } from "../src/course/manifest.ts";
import { parseShelf } from "../src/course/shelf.ts";
import { parseTerms } from "../src/course/terms.ts";
import { isTypedRight } from "../src/course/typed/judging.ts";
import { changed, faultsOf, unitFrom } from "./support/course.ts";
import { place, temporaryFolder } from "./support/world.ts";

const ROOT = join(import.meta.dirname, "..");
const GUIDE = readFileSync(join(ROOT, "content/README.md"), "utf8");

const FENCES = /^(`{3,})(\w+)\n([\s\S]*?)^\1$/gm;

/** The blocks between fences, each with the language that it names. */
const FENCED = [...GUIDE.matchAll(FENCES)].map(([, , language = "", text = ""]) => {
  return { language, text };
});

const WORDS = GUIDE.replace(FENCES, "");

/** The blocks that are set in, without what sets them in. */
const SET_IN = [...WORDS.matchAll(/(?:^ {4}.*\n\n?)+/gm)].map(([block]) =>
  block.replace(/^ {4}/gm, "").trimEnd(),
);

const INLINE = [...WORDS.matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);

const block = (holds: (text: string) => boolean) =>
  FENCED.find(({ text }) => holds(text))?.text ?? "";
const MANIFEST = block((text) => text.startsWith("format:"));
const UNIT = block((text) => text.startsWith("---"));

/** Each kind of example between fences: how one is known, and what is wrong in it. */
const KINDS: Record<
  string,
  { is: (text: string) => boolean; faults: (text: string) => unknown[] }
> = {
  manifest: {
    is: (text) => text.startsWith("format:"),
    faults: (text) => parseManifest("pack.yaml", text).faults,
  },
  unit: { is: (text) => text.startsWith("---"), faults: (text) => faultsOf(text) },
  figure: {
    is: (text) => text.startsWith("```"),
    faults: (text) =>
      faultsOf(
        `${changed("Leaves are *dried*.\n", `${text}\nSo it was.[^jarvis]\n`)}\n[^jarvis]: J., 2005.\n`,
      ),
  },
  shelf: {
    is: (text) => text.includes("*Why:*"),
    faults: (text) => parseShelf("shelf.md", text).faults,
  },
  terms: {
    is: (text) => /^- \*\*[^*]+\*\*[^*]*: /.test(text) && !text.includes("*Why:*"),
    faults: (text) => parseTerms("terms.md", text).faults,
  },
};

const judging = {
  language: "en",
  isWord: (word: string) => spelling.correct(word),
};
const textOf = (file: Uint8Array) => new TextDecoder().decode(file);
const spelling = nspell(textOf(dictionary.aff), textOf(dictionary.dic));

describe("an example in the guide for authors", () => {
  it.each(FENCED)("between fences is of one kind, and has no fault: $text", ({ text }) => {
    const [kind, ...others] = Object.values(KINDS).filter(({ is }) => is(text));
    expect([kind === undefined, others]).toEqual([false, []]);
    expect(kind?.faults(text)).toEqual([]);
  });

  it("is there for each kind of file", () => {
    for (const [name, { is }] of Object.entries(KINDS))
      expect([name, FENCED.some(({ text }) => is(text))]).toEqual([name, true]);
    expect(parseTerms("terms.md", block(KINDS.terms?.is ?? (() => false))).terms).toHaveLength(1);
    expect(parseShelf("shelf.md", block(KINDS.shelf?.is ?? (() => false))).shelf).toHaveLength(1);
  });

  it("of a setting is one that a unit may begin with", () => {
    const settings = INLINE.filter((text) => /^[a-z-]+: \S/.test(text));
    expect(settings.length).toBeGreaterThanOrEqual(5);
    for (const setting of settings)
      expect([setting, faultsOf(changed("minutes: 5", `minutes: 5\n${setting}`))]).toEqual([
        setting,
        [],
      ]);
  });

  it("of a prompt that speaks of an initiative is read as one", () => {
    const prompts = INLINE.filter((text) => text.includes("{initiative"));
    expect(prompts).toHaveLength(2);
    for (const prompt of prompts) {
      const { prompts: read } = unitFrom(`${UNIT.replace(/Show one .*/, prompt)}`);
      expect(read[0]?.ask).toContain("{initiative|one");
    }
  });

  it("of a question that is typed later, without its choices, is one", () => {
    const question = SET_IN.find((text) => text.startsWith("- [")) ?? "";
    const file = changed(
      "### What boils?",
      `### What needs no yes?\n\n<!-- id: yes -->\n<!-- page: Water -->\n\n${question}\n\n### What boils?`,
    );
    expect(faultsOf(file)).toEqual([]);
    expect(unitFrom(file).questions[0]).toMatchObject({ accepted: ["a follower"] });
  });

  it("of what is typed kindly is judged so", () => {
    const [told = ""] = /These never matter:[\s\S]*?not \*employer\*/.exec(WORDS) ?? [];
    const clauses = told.split(/[;.](?=\s)|\n- /).filter((clause) => /[`*]/.test(clause));
    const shown = (text: string) =>
      [...text.matchAll(/`([^`]+)`|\*([^*]+)\*/g)].map(([, code, word]) =>
        (code ?? word ?? "").replace(/\s+/g, " "),
      );
    let pairs = 0;
    for (const clause of clauses) {
      const [same = "", other = ""] = clause.split(/\bnot\b/);
      const alike = shown(same);
      for (const one of alike) {
        for (const typed of alike) {
          expect([one, typed, isTypedRight(typed, [one], judging)]).toEqual([one, typed, true]);
          pairs += 1;
        }
        for (const typed of shown(other))
          expect([one, typed, isTypedRight(typed, [one], judging)]).toEqual([one, typed, false]);
      }
    }
    expect(pairs).toBeGreaterThan(30);
  });
});

describe("a command in the guide for authors", () => {
  const called = [...SET_IN, ...INLINE]
    .flatMap((text) => text.split("\n"))
    .flatMap((text) => /(?:^|\s)smm ([a-z].*)/.exec(text)?.[1] ?? []);

  it("is one that there is, with its flags", async () => {
    expect(called.length).toBeGreaterThan(10);
    for (const command of called) {
      const words = command.match(/"[^"]*"|\S+/g) ?? [];
      const flags = words.filter((word) => word.startsWith("--"));
      const { code, out } = await place().smm([words[0] ?? "", "--help"]);
      expect([command, code]).toEqual([command, 0]);
      for (const flag of flags)
        expect([command, out]).toEqual([command, expect.stringContaining(flag)]);
    }
  });

  it("that makes, checks and adds a pack does so, one after the other", async () => {
    const [here, cwd] = [place(), temporaryFolder()];
    const done = async (command: string, options: Parameters<typeof here.smm>[1] = {}) => {
      expect(called).toContain(command);
      const argv = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));
      const ran = await here.smm(argv, { cwd, ...options });
      expect([command, ran.code, ran.err]).toEqual([command, 0, expect.any(String)]);
      return ran.out;
    };
    await done("pack new my-pack", { stdin: "\n\n\n\n" });
    await done('pack new my-pack --case "Another company"');
    await done("pack check my-pack");
    await done("pack check my-pack --format github");
    expect(await done("list", { env: { SMM_CONTENT: "my-pack" } })).toContain("Another company");
    await done("pack add my-pack");
  });

  it("for what form tells has its program", () => {
    const programs = SET_IN.flatMap((text) => [...text.matchAll(/^node (\S+)/gm)]);
    expect(programs.length).toBeGreaterThan(0);
    for (const [, file = ""] of programs) expect(existsSync(join(ROOT, file))).toBe(true);
  });

  it("that says what is wrong says it as it is shown", async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "my-pack/cases"), { recursive: true });
    writeFileSync(join(cwd, "my-pack/pack.yaml"), MANIFEST);
    const reason = "  > Silence where you are being discussed is an answer too.\n";
    expect(UNIT).toContain(reason);
    writeFileSync(join(cwd, "my-pack/cases/dell.md"), UNIT.replace(reason, ""));
    const { out } = await place().smm(["pack", "check", "my-pack"], { cwd });
    const shown = SET_IN.find((text) => text.startsWith("my-pack/cases/dell.md:"));
    expect(shown).toBeDefined();
    expect(out).toContain(shown ?? "");
  });
});
