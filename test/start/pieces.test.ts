import { describe, expect, it } from "vitest";
import { piecesOf } from "../../src/start/pieces.ts";

const TEXTS: Record<string, string> = {
  "sum.js": "exports.sum = (a, b) => a + b;",
  "ask.js": 'const { sum } = require("./sum.js"); exports.ask = (a) => sum(a, 1);',
  "round.js": 'exports.of = () => require("./round.js").name; exports.name = "round";',
  "path.js": 'const path = require("node:path"); exports.join = path.join("a", "b");',
  "events.js": `const { EventEmitter } = require("node:events");
    const heard = []; const emitter = new EventEmitter();
    emitter.on("tea", (what) => heard.push(what)); emitter.emit("tea", "green"); exports.heard = heard;`,
};

const none = () => undefined;
const piece = (text: string) => `(function(exports,require,module){${text}\n})`;
const textOf = (name: string) => piece(TEXTS[name] ?? "");

type Ask = { ask(a: number): number };

describe("the pieces of the program", () => {
  it("load each other, each once", () => {
    const read: string[] = [];
    const pieces = piecesOf((name) => {
      read.push(name);
      return textOf(name);
    }, none);
    expect((pieces.load("ask.js") as Ask).ask(2)).toBe(3);
    pieces.load("sum.js");
    expect(read).toEqual(["ask.js", "sum.js"]);
    expect((pieces.load("round.js") as { of(): string }).of()).toBe("round");
  });

  it("say which of them is not there, and are there where it is again", () => {
    let isThere = false;
    const pieces = piecesOf((name) => {
      if (!isThere) throw Object.assign(new Error("gone"), { code: "ENOENT" });
      return textOf(name);
    }, none);
    for (const _time of [1, 2])
      expect(() => pieces.load("ask.js")).toThrow("its part ask.js is not");
    isThere = true;
    expect((pieces.load("ask.js") as Ask).ask(2)).toBe(3);
  });

  it("load parts of Node", () => {
    const pieces = piecesOf(textOf, none);
    expect(pieces.load("path.js")).toEqual({ join: "a/b" });
    expect(pieces.load("events.js")).toEqual({ heard: ["green"] });
  });

  it("are compiled anew where no code is kept, and not where it is", () => {
    const first = piecesOf(textOf, none);
    first.load("ask.js");
    expect(first.compiledAnew()).toBe(true);
    const code = first.code();
    expect([...code.keys()].sort()).toEqual(["ask.js", "sum.js"]);

    const second = piecesOf(textOf, (name) => code.get(name));
    expect((second.load("ask.js") as Ask).ask(2)).toBe(3);
    expect(second.compiledAnew()).toBe(false);
  });

  it("are compiled anew where V8 refuses the code, as that of another text", () => {
    const first = piecesOf(textOf, none);
    first.load("sum.js");
    const code = first.code();
    const other = piecesOf(
      () => piece("exports.sum = (a, b) => a + b + 1;"),
      (name) => code.get(name),
    );
    expect((other.load("sum.js") as { sum(a: number, b: number): number }).sum(1, 1)).toBe(3);
    expect(other.compiledAnew()).toBe(true);
  });
});
