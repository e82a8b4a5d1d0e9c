/** More to look at on a screen, behind a key. */
export type Aside = { key: string; name: string; body: (columns: number) => string };

/** Another way to leave a screen than on, back or stop, behind a key. */
export type Way<Key extends string> = { key: Key; name: string };

/** What is shown at one time. Its body is made for a width, so that it can be made again. */
export type Screen<Key extends string = never> = {
  /** one line that says where one is */
  header: string;
  body: (columns: number) => string;
  /** what stands for the body in this many rows, where it must stay in sight and is taller */
  brief?: (columns: number, rows: number) => string;
  /** whether there is something before it to go back to */
  back: boolean;
  asides?: Aside[];
  ways?: Way<Key>[];
  /** what "on" leads to, for the line of keys: "next page" */
  next?: string;
  /** where "stop" leads, for the line of keys, where that is not to stop: "home" */
  out?: string;
};

export type Choosing<Key extends string = never> = Screen<Key> & {
  choices: string[];
  /** several may be chosen, or none */
  several: boolean;
  /** where several may be chosen: those that are ticked at first, of which also none may be left so */
  ticked?: readonly number[];
  /** where several may be chosen: the one that goes with no other */
  alone?: number;
  /** whether a slash, or a letter that means nothing else, lets one type which of them are shown */
  narrows?: boolean;
  /** what stands above some of them, by their index */
  headings?: ReadonlyMap<number, string>;
  /** the choice that Enter takes; none when left out, so that nobody answers by accident */
  initial?: number;
};

export type AnyScreen = Screen<string>;
export type AnyChoosing = Choosing<string>;

/** The screen, if it is one with choices. */
export function choosing(screen: AnyScreen | AnyChoosing): AnyChoosing | undefined {
  return "choices" in screen ? screen : undefined;
}

/** What is being typed: what it began as in a sitting before, and what hears of each change. */
export type Typing = { start: string; keep(text: string): void };

/** The whole lines of a text that is being typed, and the one that was begun. */
export function lastLineOf(text: string): { whole: string[]; begun: string } {
  const lines = text.split("\n");
  return { whole: lines.slice(0, -1), begun: lines.at(-1) ?? "" };
}

export type LinesOptions = {
  typing?: Typing | undefined;
  /** whether a line is a command, which ends them; `first` where nothing was typed before it */
  isCommand: (line: string, first: boolean) => boolean;
  /** what is piped in is all one text, empty lines and all */
  pipedToTheEnd: boolean;
};

/** Lines, each without its end, and what ended them when it was no empty line. */
export type Typed = { lines: string[]; command?: string; cut?: unknown };

/** The key of the way by which a screen was left; nothing where it has none. */
export type Left<Key extends string> = Key extends string ? { is: "way"; key: Key } : never;

export type Moved = { is: "on" } | { is: "back" } | { is: "stop" };
export type Chosen = { is: "chosen"; indexes: number[] } | { is: "back" } | { is: "stop" };

/**
 * The kinds of asking: a mode has a function for each. All reject with Interrupted on Ctrl-C and with
 * NoAnswer when nobody can answer.
 */
export type Askings = {
  /** Shows a screen and waits until the person goes on, back or stops. */
  page<Key extends string = never>(screen: Screen<Key>): Promise<Moved | Left<Key>>;
  /** Shows a screen with choices and waits for those chosen, by index. */
  choose<Key extends string = never>(screen: Choosing<Key>): Promise<Chosen | Left<Key>>;
  /** Shows a screen above the next question for text; waits only if it is too long for that. */
  show<Key extends string = never>(screen: Screen<Key>): Promise<Moved | Left<Key>>;
  /**
   * Asks for one line of text. `above` makes a line that stands before it; where whole screens are drawn it
   * is made again, and drawn where it says something else, each second.
   */
  text(label: string, typing?: Typing, above?: () => string): Promise<string>;
  /** Asks for lines until an empty one or a command. */
  lines(label: string, options: LinesOptions): Promise<Typed>;
  /** Asks yes or no. */
  confirm(question: string, yes: boolean): Promise<boolean>;
  /** Lets the person write in their editor, which is kept each time they save, and returns what they wrote. */
  edit(typing: Typing): Promise<string>;
};

/** How a person is asked, and whether they can be. */
export type Inputs = Askings & {
  /** whether somebody can answer */
  readonly canAsk: boolean;
  /** whether the person has set an editor */
  readonly canEdit: boolean;
  /** Ends what is being asked, as Ctrl-C does; nothing where lines are read, which end by themselves. */
  cut(): void;
};

/** Inputs of a mode that is opened when something is first asked; where it rejects, so does each asking. */
export function openedWhenAsked(
  { canAsk, canEdit, cut }: Pick<Inputs, "canAsk" | "canEdit" | "cut">,
  open: () => Promise<Askings>,
): Inputs {
  let opened: Promise<Askings> | undefined;
  const mode = () => {
    opened ??= open();
    return opened;
  };
  return {
    canAsk,
    canEdit,
    cut,
    page: async (screen) => (await mode()).page(screen),
    choose: async (screen) => (await mode()).choose(screen),
    show: async (screen) => (await mode()).show(screen),
    text: async (label, typing, above) => (await mode()).text(label, typing, above),
    lines: async (label, options) => (await mode()).lines(label, options),
    confirm: async (question, yes) => (await mode()).confirm(question, yes),
    edit: async (typing) => (await mode()).edit(typing),
  };
}
