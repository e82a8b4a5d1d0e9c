import { describe, expect, it } from "vitest";
import { piecesOf } from "../../src/start/pieces.ts";

const TEXTS: Record<string, string> = {
  "sum.cjs": "exports.sum = (a, b) => a + b;",
  "ask.cjs": 'const { sum } = require("./sum.cjs"); exports.ask = (a) => sum(a, 1);',
  "round.cjs": 'exports.of = () => require("./round.cjs").name; exports.name = "round";',
  "path.cjs": `const path = require("node:path"); exports.join = path.join("a", "b");
    exports.same = path.default.join === path.join;`,
  "events.cjs": `const { EventEmitter } = require("node:events");
    const heard = []; const emitter = new EventEmitter();
    emitter.on("tea", (what) => heard.push(what)); emitter.emit("tea", "green"); exports.heard = heard;`,
};

const none = () => undefined;
const textOf = (name: string) => TEXTS[name] ?? "";

type Ask = { ask(a: number): number };

describe("the pieces of the program", () => {
  it("load each other, each once", () => {
    const read: string[] = [];
    const pieces = piecesOf((name) => {
      read.push(name);
      return textOf(name);
    }, none);
    expect((pieces.load("ask.cjs") as Ask).ask(2)).toBe(3);
    pieces.load("sum.cjs");
    expect(read).toEqual(["ask.cjs", "sum.cjs"]);
    expect((pieces.load("round.cjs") as { of(): string }).of()).toBe("round");
  });

  it("load parts of Node, with the names that the bundler asks for", () => {
    const pieces = piecesOf(textOf, none);
    expect(pieces.load("path.cjs")).toEqual({ join: "a/b", same: true });
    expect(pieces.load("events.cjs")).toEqual({ heard: ["green"] });
  });

  it("are compiled anew where no code is kept, and not where it is", () => {
    const first = piecesOf(textOf, none);
    first.load("ask.cjs");
    expect(first.compiledAnew()).toBe(true);
    const code = first.code();
    expect([...code.keys()].sort()).toEqual(["ask.cjs", "sum.cjs"]);

    const second = piecesOf(textOf, (name) => code.get(name));
    expect((second.load("ask.cjs") as Ask).ask(2)).toBe(3);
    expect(second.compiledAnew()).toBe(false);
  });

  it("are compiled anew where V8 refuses the code, as that of another text", () => {
    const first = piecesOf(textOf, none);
    first.load("sum.cjs");
    const code = first.code();
    const other = piecesOf(
      () => "exports.sum = (a, b) => a + b + 1;",
      (name) => code.get(name),
    );
    expect((other.load("sum.cjs") as { sum(a: number, b: number): number }).sum(1, 1)).toBe(3);
    expect(other.compiledAnew()).toBe(true);
  });
});
