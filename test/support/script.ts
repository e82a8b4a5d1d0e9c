import { Interrupted, NoAnswer } from "../../src/problem.ts";
import { collectLines } from "../../src/terminal/collectLines.ts";
import {
  type AnyChoosing,
  type AnyScreen,
  type Inputs,
  type Left,
  lastLineOf,
  type Screen,
  type Typing,
} from "../../src/terminal/inputs.ts";

/** One answer of a person, in the order in which they are asked. */
export type Act =
  | { page: "on" | "back" | "stop" }
  | { choose: string | string[] }
  /** ticks or unticks these of what can be ticked, and goes on */
  | { tick: string[] }
  | { leave: "back" | "stop" }
  /** another key of the screen, by which it is left */
  | { way: string }
  | { text: string }
  /** takes what was typed in a sitting before, as it is offered */
  | { enter: "as offered" }
  | { confirm: boolean }
  | { edit: string }
  /** nobody answers; `after` is what was typed and not sent */
  | { cut: "interrupted" | "ended"; after?: string };

export type Script = Inputs & {
  /** everything that was shown, in order */
  shown: string[];
  /** fails when an answer was left over */
  finish(): void;
};

const COLUMNS = 72;

/** Says nothing more where a sitting is over and it is asked what comes next, so that the input ends there. */
export function leaveAtEnding({ choices }: AnyChoosing): void {
  if (choices.slice(-2).join() === "Home,Stop") throw new NoAnswer();
}

/**
 * A person with prepared answers, who leaves where a sitting is over and nothing is prepared. Something asked that the next answer does not fit, or an answer
 * that nobody asked for, fails the test.
 */
export function scripted(...acts: Act[]): Script {
  const shown: string[] = [];
  const left = [...acts];
  const take = (asked: string, typing?: Typing): Act => {
    const act = left.shift();
    if (act === undefined) throw new Error(`Nothing is prepared for: ${asked}`);
    if ("cut" in act && act.after !== undefined) typing?.keep(act.after);
    if ("cut" in act) throw act.cut === "ended" ? new NoAnswer() : new Interrupted();
    return act;
  };
  const misfit = (asked: string, act: Act): never => {
    throw new Error(`${JSON.stringify(act)} does not answer: ${asked}`);
  };
  const look = (screen: AnyScreen): string => {
    const text = `${screen.header}\n\n${screen.body(COLUMNS)}`;
    shown.push(text);
    return text;
  };
  const leftBy = <Key extends string>(screen: Screen<Key>, act: Act & { way: string }) => {
    if (screen.ways?.some(({ key }) => key === act.way) !== true)
      throw new Error(`${act.way} does nothing on: ${screen.header}`);
    return { is: "way", key: act.way } as Left<Key>;
  };
  const find = (screen: AnyChoosing, wanted: string): number => {
    const at = screen.choices.findIndex((choice) => choice.includes(wanted));
    if (at < 0) throw new Error(`No choice has “${wanted}”: ${screen.choices.join(" | ")}`);
    return at;
  };
  return {
    canAsk: true,
    canEdit: true,
    cut() {},
    shown,
    async page(screen) {
      const asked = look(screen);
      const act = take(asked);
      if ("way" in act) return leftBy(screen, act);
      return "page" in act ? { is: act.page } : misfit(asked, act);
    },
    async choose(screen) {
      const asked = `${look(screen)}\n${screen.choices.join("\n")}`;
      const box = (index: number) => (screen.ticked?.includes(index) ? "[x] " : "[ ] ");
      const lines = screen.choices.map((text, index) => (screen.ticked ? box(index) + text : text));
      shown.push(lines.join("\n"));
      if (left.length === 0) leaveAtEnding(screen);
      const act = take(asked);
      if ("leave" in act) return { is: act.leave };
      if ("way" in act) return leftBy(screen, act);
      if ("tick" in act) {
        const other = act.tick.map((each) => find(screen, each));
        const all = screen.choices.map((_choice, index) => index);
        const { ticked = [] } = screen;
        const isTicked = (index: number) => ticked.includes(index) !== other.includes(index);
        return { is: "chosen", indexes: all.filter(isTicked) };
      }
      if (!("choose" in act)) return misfit(asked, act);
      const wanted = typeof act.choose === "string" ? [act.choose] : act.choose;
      return { is: "chosen", indexes: wanted.map((each) => find(screen, each)) };
    },
    async show(screen) {
      look(screen);
      return { is: "on" };
    },
    async text(label, typing) {
      shown.push(label);
      const act = take(label, typing);
      if ("enter" in act) return typing?.start ?? "";
      if (!("text" in act)) return misfit(label, act);
      // It was typed key by key.
      typing?.keep(act.text);
      return act.text;
    },
    lines(label, { isCommand, typing }) {
      const { whole, begun } = lastLineOf(typing?.start ?? "");
      const before = begun === "" ? whole : [...whole, begun];
      const typed = [...before];
      shown.push(...before);
      return collectLines({
        isCommand,
        before,
        async next() {
          shown.push(label);
          const act = take(label, typing);
          return "text" in act ? { text: act.text, pasted: false } : misfit(label, act);
        },
        onLine(line) {
          typed.push(line);
          typing?.keep(`${typed.join("\n")}\n`);
        },
      });
    },
    async confirm(question) {
      shown.push(question);
      const act = take(question);
      return "confirm" in act ? act.confirm : misfit(question, act);
    },
    async edit(typing) {
      const act = take(`the editor, with: ${typing.start}`, typing);
      return "edit" in act ? act.edit : misfit("the editor", act);
    },
    finish() {
      if (left.length > 0) throw new Error(`Left over: ${JSON.stringify(left)}`);
    },
  };
}
