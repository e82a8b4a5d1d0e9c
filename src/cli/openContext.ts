import type { Context, World } from "../context.ts";
import { nearestId, partOf, unitOf } from "../course/course.ts";
import { type Fault, faultLine } from "../course/fault.ts";
import { courseWithInitiative, withInitiative } from "../course/initiative.ts";
import type { Course } from "../course/model.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { readCompiled } from "../store/compiledCourse.ts";
import { NO_DRAFT, openDrafts } from "../store/drafts.ts";
import { homeOf } from "../store/home.ts";
import { openRecord, type RecordStore } from "../store/recordStore.ts";
import { changeSettings, readSettings, type Settings } from "../store/settings.ts";
import { typedPath } from "../store/typedPath.ts";
import { figureLook } from "../terminal/figures/look.ts";
import type { Io } from "../terminal/io.ts";
import { textColumns } from "../terminal/size.ts";
import { colourLevel, themeOf } from "../terminal/theme.ts";
import { cleanText } from "../text/clean.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { smmCalled, toType } from "../text/toType.ts";
import { clockOf } from "./clock.ts";
import { localityOf } from "./locality.ts";
import { openInputs } from "./openInputs.ts";
import type { SharedFlags } from "./sharedFlags.ts";

function faultsProblem(faults: readonly Fault[]): Problem {
  return new Problem(faults.map(faultLine).join("\n"), {
    next: "mend these lines, then the same command again",
  });
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Everything that a command works with, opened only when it is used; `close` when it has ended. */
export function openContext(
  world: World,
  io: Io,
  flags: SharedFlags,
): { context: Context; close(): void } {
  const { env, cwd } = world;
  const now = clockOf(world.now);
  const home = homeOf(env, cwd);
  const say = (text: string) => io.err(`${cleanText(text)}\n`);
  let current: Settings | undefined;
  const settings = (): Settings => {
    current ??= readSettings(home, say, now);
    return current;
  };
  const isTerminal = io.size() !== undefined;
  // Asked last: it takes long to open, and is not needed where nobody looks.
  const onTerminal = isTerminal && !flags.noInput && world.stdin.isTTY === true;
  const wantsPlain = flags.plain || Boolean(env.SMM_PLAIN) || env.TERM === "dumb";
  const plain = wantsPlain || settings().plain === true;
  const rich = onTerminal && !plain;
  const width = flags.width ?? settings().width;
  const theme = themeOf(colourLevel({ off: flags.noColor, env, isTerminal }));

  const folder = env.SMM_CONTENT ? typedPath(cwd, env.SMM_CONTENT) : world.contentFolder;
  // The end of a sentence would stand in the middle of the author's.
  const initiative = () => {
    const own = settings().initiative?.replace(/[.!?…\s]+$/, "");
    return own === undefined || own === "" ? undefined : escapeMarkdownLine(own);
  };
  const readAll = async (): Promise<Course> => {
    const { compiledCourse } = world;
    if (compiledCourse !== undefined && folder === world.contentFolder) {
      const compiled = readCompiled(compiledCourse, folder, world.version);
      if (compiled !== undefined) return compiled;
    }
    const { readCourse } = await import("../store/packFiles.ts");
    const read = readCourse(folder, cwd);
    if (read.course === undefined) throw faultsProblem(read.faults);
    return read.course;
  };
  const course = once(async (): Promise<Course> => {
    return courseWithInitiative(await readAll(), initiative);
  });
  let store: RecordStore | undefined;
  const record = (): RecordStore => {
    store ??= openRecord({ home, say, now, newId: world.newId });
    return store;
  };
  const cannotKeep = () => record().warnIfNotKept();
  const drafts = openDrafts({ home, now, cannotKeep });
  const stopListening = world.onEnding(drafts.flush);
  const { noInput, json } = flags;
  const asking = openInputs(world, io, { rich, noInput, theme, width, json });

  const context: Context = {
    io,
    theme,
    figureLook: figureLook(plain, env),
    inputs: asking.inputs,
    onTerminal,
    rich,
    fromHome: false,
    columns: () => textColumns(io.size(), width),
    cwd,
    contentFolder: folder,
    home,
    now,
    locality: once(() => localityOf(env)),
    newSeed: world.newSeed,
    newId: world.newId,
    version: world.version,
    nodeVersion: world.nodeVersion,
    smm: smmCalled(world.calledAs),
    settings,
    change(changes) {
      changeSettings(home, changes);
      current = { ...settings(), ...changes };
    },
    course,
    async unit(typed) {
      const id = typed.toLowerCase();
      if (folder !== world.contentFolder) {
        const { readUnit } = await import("../store/packFiles.ts");
        const alone = readUnit(folder, id, cwd);
        if (alone?.unit !== undefined) return withInitiative(alone.unit, initiative);
        if (alone !== undefined) throw faultsProblem(alone.faults);
      }
      const all = await course();
      const found = unitOf(all, id);
      if (found === undefined && partOf(all, id) !== undefined)
        throw new Problem(`“${id}” is a part of the course, with several units.`, {
          next: toType(`list --part ${id}`),
          code: EXIT.usage,
        });
      if (found === undefined) throw unknownWord("unit", id, nearestId(all, id), "list");
      return found;
    },
    async judging() {
      const { englishWords } = await import("../store/dictionary.ts");
      const { judgingIn } = await import("../course/typed/judging.ts");
      const { vocabularyOf } = await import("../course/vocabulary.ts");
      const taught = await course();
      const { language } = taught.manifest;
      const vocabulary = once(() => vocabularyOf(taught));
      // Only English has a dictionary here.
      const inDictionary = /^en\b/i.test(language)
        ? englishWords(world.dictionaryFolder)
        : () => false;
      const isWord = (word: string) => vocabulary().has(word.toLowerCase()) || inDictionary(word);
      return judgingIn({ language, isWord });
    },
    draft: (sitting) => (onTerminal ? drafts.of(sitting) : NO_DRAFT),
    record,
  };
  return {
    context,
    close() {
      asking.close();
      stopListening();
      drafts.flush();
      store?.close();
    },
  };
}
