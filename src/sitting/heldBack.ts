import type { Context } from "../context.ts";
import type { AnyScreen, Inputs } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";

/** What was said and not seen yet. */
type Held = {
  /** what it is, once; nothing is held any more then */
  said(): string;
  /** prints it where it would have been printed */
  print(): void;
};

/**
 * A context in which what is said is held back until something is asked, and stands above that, so that no
 * screen is drawn over it. Commands to type are left out of it. `changed` is what becomes of each screen.
 */
export function heldBack<Given extends Pick<Context, "io" | "inputs" | "rich" | "smm">>(
  context: Given,
  changed: <Screen extends AnyScreen>(screen: Screen) => Screen = (screen) => screen,
): { context: Given; held: Held } {
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
    return changed({ ...screen, body });
  };
  const asked = <Asked>(ask: () => Promise<Asked>): Promise<Asked> => {
    print();
    return ask();
  };
  const asking: Inputs = {
    canAsk: inputs.canAsk,
    canEdit: inputs.canEdit,
    cut: inputs.cut,
    page: (screen) => inputs.page(shown(screen)),
    choose: (screen) => inputs.choose(shown(screen)),
    show: (screen) => inputs.show(shown(screen)),
    text: (label, typing, above) => asked(() => inputs.text(label, typing, above)),
    lines: (label, options) => asked(() => inputs.lines(label, options)),
    confirm: (question, yes) => asked(() => inputs.confirm(question, yes)),
    edit: (typing) => asked(() => inputs.edit(typing)),
  };
  const hold = (to: "out" | "err") => (text: string) => {
    held.push({ to, text });
  };
  return {
    context: {
      ...context,
      io: { ...io, out: hold("out"), err: hold("err") },
      inputs: asking,
      smm: () => "",
    },
    held: { said, print },
  };
}
