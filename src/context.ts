import type { Judging } from "./course/kinds/kind.ts";
import type { Course, KnownPacks, Unit } from "./course/model.ts";
import type { Among } from "./course/search.ts";
import type { BroughtFile } from "./store/brought.ts";
import type { Dictionary } from "./store/dictionary.ts";
import type { Draft, Sitting } from "./store/draftFile.ts";
import type { Home } from "./store/home.ts";
import type { RecordStore } from "./store/recordStore.ts";
import type { Settings } from "./store/settings.ts";
import type { FigureLook } from "./terminal/figures/look.ts";
import type { Inputs } from "./terminal/inputs.ts";
import type { Input, Io, Output } from "./terminal/io.ts";
import type { Theme } from "./terminal/theme.ts";
import type { Smm } from "./text/toType.ts";
import type { Locality } from "./text/when/meant.ts";

/** What the program is run in: everything outside it that it may touch. */
export type World = {
  env: Record<string, string | undefined>;
  stdin: Input;
  stdout: Output;
  stderr: Output;
  cwd: string;
  now(): Date;
  /** a new id, unlike any other anywhere */
  newId(): string;
  /** a whole number to shuffle by */
  newSeed(): number;
  /** the folder of the pack to teach from, unless SMM_CONTENT names another */
  contentFolder: string;
  /** the folder that the program was installed into, where that is one of its own */
  programFolder?: string;
  /** of English */
  dictionary: Dictionary;
  /** the pack in `contentFolder` in its compiled form; where that folder has no pack, it is all that there is */
  compiledCourse: BroughtFile | undefined;
  /** the licences of the program and of all that is inside it */
  licences: readonly BroughtFile[];
  version: string;
  nodeVersion: string;
  /** what the person types here to start the program: "smm", or such as "npx smm" where it is not installed */
  calledAs: string;
  /** Calls back on Ctrl-C where no key is being read; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
  /**
   * Calls back when a signal ends the program, which has to be done at once; returns how to stop
   * that.
   */
  onEnding(listener: () => void): () => void;
  /** Opens a file, by its whole path, as if it were double-clicked; whether something took it. */
  openFile?: ((file: string) => Promise<boolean>) | undefined;
  /** how the person is asked, where a test answers in their place */
  inputs?: Inputs;
};

/** Where a person is shown things and asked. */
export type Terminal = {
  io: Io;
  theme: Theme;
  /** how figures are shown */
  figureLook: FigureLook;
  inputs: Inputs;
  /** stdin and stdout are both a terminal, so a person is there */
  onTerminal: boolean;
  /** whole screens can be drawn */
  rich: boolean;
  /** the person came from home and goes back there, so that what is shown waits until it is read */
  fromHome: boolean;
  /** the columns that text may use */
  columns(): number;
};

/** What is taught. */
export type Teaching = {
  /** the folder of the pack that is taught from */
  contentFolder: string;
  /** All packs side by side. Rejects with a Problem that names every fault of the bundled one, or the author's. */
  course(): Promise<Course>;
  /** Opens the packs anew when they are used next: one was added, changed or taken out. */
  packsChanged(): void;
  /** What is known here of packs, taught or not; of others than the usual ones, those of these names. */
  known(names: ReadonlySet<string>): Promise<KnownPacks>;
  /**
   * One unit by what is typed for it, read alone. Rejects with a Problem when it is faulty or not
   * there, or when several packs have one of that id.
   */
  unit(typed: string): Promise<Unit>;
  /** Which pages of large packs are to be looked at for these words. */
  amongPages(words: string): Promise<Among>;
  /** How typed answers are judged in the pack of this name. */
  judging(pack: string): Promise<Judging>;
};

/** What is kept of the learner. */
type Keeping = {
  home: Home;
  settings(): Settings;
  /** Changes some settings; undefined removes one. Throws a Problem when they cannot be kept. */
  change(changes: Partial<Settings>): void;
  /** What was typed in a sitting and is not done yet; of nothing where nobody types. */
  draft(sitting: Sitting): Draft;
  /** The learner's record, read once. Throws a Problem when a newer program wrote it. */
  record(): RecordStore;
};

/** Where and how the program runs. */
type Running = {
  /** the folder that what is typed is looked for in */
  cwd: string;
  /** the folder that files are written to: the same, but never the program's own */
  filesFolder: string;
  /** see {@link World.openFile}; undefined where nothing opens files for the person */
  openFile: World["openFile"];
  now(): Date;
  /** how days are written and clocks go here */
  locality(): Locality;
  newSeed(): number;
  newId(): string;
  version: string;
  nodeVersion: string;
  /** how a command is typed here, see {@link World.calledAs} */
  smm: Smm;
};

/** What commands work with. Each says which of these it needs. */
export type Context = Terminal & Teaching & Keeping & Running;
