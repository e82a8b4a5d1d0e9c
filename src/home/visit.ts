import type { Ending, Step } from "../cli/ending.ts";
import { COMMANDS } from "../commands/all.ts";
import type { Context } from "../context.ts";
import { Problem } from "../problem.ts";
import { resumable, wasInterrupted } from "../sitting/stopping.ts";
import type { AnyScreen, Inputs } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";

/** What a person does in a room: how it ended, or what changed, in a line, where anything is to be said. */
export type Opening = (room: Context) => Promise<Ending | string | undefined>;

/** The choice that leads back home. */
export const HOME = "Home";

/** Characters of what is said at home of a room; more than that is read before. */
const MOST_SAID = 240;

/** What a room is given, and what was said there since something was asked. */
type Room = { room: Context; said(): string };

/**
 * The context of a room: nothing has to be typed there, and to stop leads home. What is said is held back
 * until something is asked, and stands above that, so that no screen is drawn over it.
 */
function roomOf(context: Context): Room {
  const { io, inputs, rich } = context;
  let held: { to: "out" | "err"; text: string }[] = [];
  const said = () => {
    const text = held.map((each) => each.text).join("");
    held = [];
    return text.replace(/\n{3,}/g, "\n\n").trim();
  };
  const print = () => {
    for (const { to, text } of held) io[to](text);
    held = [];
  };
  const shown = <Screen extends AnyScreen>(screen: Screen): Screen => {
    const above = rich ? said() : "";
    print();
    const body = (columns: number) =>
      above === "" ? screen.body(columns) : `${wrap(above, columns)}\n\n${screen.body(columns)}`;
    return { ...screen, body, out: screen.out ?? "home" };
  };
  const asked = <Asked>(ask: () => Promise<Asked>): Promise<Asked> => {
    print();
    return ask();
  };
  const visiting: Inputs = {
    canAsk: inputs.canAsk,
    canEdit: inputs.canEdit,
    cut: inputs.cut,
    page: (screen) => inputs.page(shown(screen)),
    choose: (screen) => inputs.choose(shown(screen)),
    show: (screen) => inputs.show(shown(screen)),
    text: (label, typing) => asked(() => inputs.text(label, typing)),
    lines: (label, options) => asked(() => inputs.lines(label, options)),
    confirm: (question, yes) => asked(() => inputs.confirm(question, yes)),
    edit: (typing) => asked(() => inputs.edit(typing)),
  };
  const hold = (to: "out" | "err") => (text: string) => {
    held.push({ to, text });
  };
  const room: Context = {
    ...context,
    io: { ...io, out: hold("out"), err: hold("err") },
    inputs: visiting,
    smm: () => "",
    fromHome: true,
  };
  return { room, said };
}

/** Does what a step says. */
export function takeStep(
  room: Context,
  { name, words = [], flags = {} }: Omit<Step, "does">,
): Promise<Ending | undefined> {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`No command is called ${name}.`);
  return command.run(room, { words, flags });
}

/**
 * Asks what comes after an ending, and does it, until that is to go home. Resolves to what changed last. A
 * step that has no ending of its own leads back to this one.
 */
async function goOnFrom(room: Context, first: Ending): Promise<string | undefined> {
  let changed = first.changed;
  for (let ending = first; !ending.stopped; ) {
    const { header, body, steps } = ending;
    const chosen = await room.inputs.choose({
      header,
      body,
      back: false,
      several: false,
      initial: 0,
      choices: [...steps.map(({ does }) => does), HOME],
    });
    const step = chosen.is === "chosen" ? steps[chosen.indexes[0] as number] : undefined;
    if (step === undefined) return changed;
    ending = (await takeStep(room, step)) ?? ending;
    changed = ending.changed ?? changed;
  }
  return changed;
}

/**
 * Lets the person into a room and back home. Resolves to what is to be said of it there: what changed, what
 * was said last, or what went wrong. Rejects where the person stopped for good.
 */
export async function visit(context: Context, open: Opening): Promise<string | undefined> {
  const { room, said } = roomOf(context);
  try {
    return await resumable(context, "", async () => {
      const came = await open(room);
      const changed = typeof came === "object" ? await goOnFrom(room, came) : came;
      const last = said();
      if (last.length <= MOST_SAID && last.split("\n").length <= 3)
        return [changed ?? "", last].filter((text) => text !== "").join(" ") || undefined;
      const body = (columns: number) => wrap(last, columns);
      await room.inputs.page({ header: "What was said", body, back: false, next: "home" });
      return changed;
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!wasInterrupted(error))
      return [said(), error.message].filter((text) => text !== "").join(" ");
    throw new Problem(error.message, { next: toType(""), code: error.code, cause: error });
  }
}
