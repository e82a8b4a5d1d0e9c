import type { Context, World } from "../context.ts";
import { changeSettings } from "../store/changeSettings.ts";
import { NO_DRAFT, openDrafts } from "../store/drafts.ts";
import { homeOf } from "../store/home.ts";
import { personsFolder } from "../store/personsFolder.ts";
import { openRecord, type RecordStore } from "../store/recordStore.ts";
import { readSettings, type Settings } from "../store/settings.ts";
import { figureLook } from "../terminal/figures/look.ts";
import type { Io } from "../terminal/io.ts";
import { takesLinks } from "../terminal/links.ts";
import { allColumns, textColumns } from "../terminal/size.ts";
import { colourLevel, themeOf } from "../terminal/theme.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { smmCalled } from "../text/toType.ts";
import { chosenEditor } from "./chosenEditor.ts";
import { clockOf } from "./clock.ts";
import { localityOf } from "./locality.ts";
import { once } from "./once.ts";
import { openCourse } from "./openCourse.ts";
import { openInputs } from "./openInputs.ts";
import type { SharedFlags } from "./sharedFlags.ts";

/** Everything that a command works with, opened only when it is used; `close` when it has ended. */
export function openContext(
  world: World,
  io: Io,
  flags: SharedFlags,
): { context: Context; close(): void } {
  const { env, cwd } = world;
  const now = clockOf(world.now);
  const home = homeOf(env, cwd);
  const say = (text: string) => {
    const clean = cleanText(text);
    // The width that is set is read from what this may have to tell of.
    const size = io.size();
    io.err(`${size === undefined ? clean : wrap(clean, allColumns(size))}\n`);
  };
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
  const theme = themeOf(colourLevel({ off: flags.noColor, env, isTerminal }), {
    links: takesLinks(env, isTerminal) && !plain,
    wholeAddresses: !isTerminal,
  });

  // The end of a sentence would stand in the middle of the author's.
  const initiative = () => {
    const own = settings().initiative?.replace(/[.!?…\s]+$/, "");
    return own === undefined || own === "" ? undefined : escapeMarkdownLine(own);
  };
  let store: RecordStore | undefined;
  const record = (): RecordStore => {
    store ??= openRecord({ home, say, now, newId: world.newId });
    return store;
  };
  const cannotKeep = () => record().warnIfNotKept();
  const drafts = openDrafts({ home, now, cannotKeep });
  const stopListening = world.onEnding(drafts.flush);
  const { noInput, json } = flags;
  const editor = chosenEditor(settings().editor, env);
  const asking = openInputs(world, io, { rich, noInput, theme, width, json, editor });
  const { inputs } = asking;
  const teaching = openCourse(world, { home, say, initiative, asking: { inputs, onTerminal } });

  const context: Context = {
    io,
    theme,
    figureLook: figureLook(plain, env),
    inputs,
    onTerminal,
    rich,
    fromHome: false,
    columns: () => textColumns(io.size(), width),
    cwd,
    // Few commands write a file.
    get filesFolder() {
      return personsFolder(cwd, world.programFolder);
    },
    openFile: world.openFile,
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
    ...teaching,
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
