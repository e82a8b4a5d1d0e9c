import { describe, expect, it } from "vitest";
import { defineCommand } from "../../src/cli/defineCommand.ts";
import { flag, oneOf, short, text, whole } from "../../src/cli/flags.ts";
import type { Context } from "../../src/context.ts";

const NOWHERE = {} as Context;

type Tea = {
  words: [string, string?];
  milk: boolean;
  cups: number;
  kind: "green" | "black" | undefined;
};

const flags = {
  milk: flag("with milk"),
  cups: short("c", whole("<cups>", { from: 1, to: 9, usual: 2 }, "how many")),
  kind: oneOf("<kind>", ["green", "black"], "which"),
};

/** What stands in for the file that does it: it keeps what it was given. */
function kept<Given>() {
  const given: Given[] = [];
  const run = async (_context: Context, each: Given) => {
    given.push(each);
  };
  return { given, load: () => Promise.resolve({ run }) };
}

describe("a command", () => {
  it("is named by its usage, and loads what does it only when it is run", async () => {
    let loaded = 0;
    const { given, load } = kept<Tea>();
    const run = () => {
      loaded++;
      return load();
    };
    const brew = defineCommand({ usage: "brew <who> [where]", summary: "makes tea", flags, run });
    const name: "brew" = brew.name;
    expect(name).toBe("brew");
    expect(loaded).toBe(0);
    await brew.run(NOWHERE, { words: ["Ada"], flags: { milk: true } });
    expect(loaded).toBe(1);
    expect(given).toEqual([{ words: ["Ada"], milk: true, cups: 2, kind: undefined }]);
  });

  it("does not compile where the flags and what does it are not the same", () => {
    const define = (definition: { flags: unknown }) => expect(definition.flags).toBeDefined();
    const tea = { usage: "brew <who> [where]", summary: "" } as const;
    const { load: takesTea } = kept<Tea>();
    const { load: takesLess } = kept<Omit<Tea, "milk">>();
    const { load: mayTakeMore } = kept<Tea & { sugar?: boolean }>();
    const { load: takesOtherCups } = kept<Omit<Tea, "cups"> & { cups: string }>();
    const { load: takesFewerKinds } = kept<Omit<Tea, "kind"> & { kind: "green" | undefined }>();
    const { load: takesNoWords } = kept<Omit<Tea, "words">>();
    const { load: needsTwoWords } = kept<Omit<Tea, "words"> & { words: [string, string] }>();
    const { milk, ...others } = flags;

    define(defineCommand({ ...tea, flags, run: takesTea }));
    // @ts-expect-error a flag that it takes is missing
    define(defineCommand({ ...tea, flags: others, run: takesTea }));
    // @ts-expect-error a flag that it takes has another name
    define(defineCommand({ ...tea, flags: { ...others, cream: milk }, run: takesTea }));
    // @ts-expect-error a flag is ignored
    define(defineCommand({ ...tea, flags, run: takesLess }));
    // @ts-expect-error all flags are ignored
    define(defineCommand({ ...tea, flags, run: async () => ({ run: async () => {} }) }));
    // @ts-expect-error a flag that it may take is never given
    define(defineCommand({ ...tea, flags, run: mayTakeMore }));
    // @ts-expect-error a value is of another type
    define(defineCommand({ ...tea, flags, run: takesOtherCups }));
    // @ts-expect-error there is a choice that it does not know
    define(defineCommand({ ...tea, flags, run: takesFewerKinds }));
    // @ts-expect-error the words are ignored
    define(defineCommand({ ...tea, flags, run: takesNoWords }));
    // @ts-expect-error a word that it needs may be left out
    define(defineCommand({ ...tea, flags, run: needsTwoWords }));
    const cups = whole("<cups>", { from: 1, to: 9 }, "it may have no value");
    // @ts-expect-error a value may be missing
    define(defineCommand({ ...tea, flags: { ...flags, cups }, run: takesTea }));
  });

  it("gives words as its usage has them", () => {
    const words = {
      one: kept<{ words: [string] }>().load,
      oneOrNone: kept<{ words: [string?] }>().load,
      any: kept<{ words: string[] }>().load,
      some: kept<{ words: [string, ...string[]] }>().load,
      task: kept<{ words: [string?, ...string[]] }>().load,
    };
    const takesNone = async () => ({ run: async () => {} });
    const names = [
      defineCommand({ usage: "one <word>", summary: "", run: words.one }),
      defineCommand({ usage: "one-or-none [word]", summary: "", run: words.oneOrNone }),
      defineCommand({ usage: "any [word...]", summary: "", run: words.any }),
      defineCommand({ usage: "some <word...>", summary: "", run: words.some }),
      defineCommand({ usage: "task [task] [words...]", summary: "", run: words.task }),
      // @ts-expect-error it may be none
      defineCommand({ usage: "wrong [word]", summary: "", run: words.one }),
      // @ts-expect-error it may be none
      defineCommand({ usage: "wrong [word...]", summary: "", run: words.some }),
      // @ts-expect-error none is ever given
      defineCommand({ usage: "wrong", summary: "", run: words.any }),
      // @ts-expect-error they are ignored
      defineCommand({ usage: "wrong [word]", summary: "", run: takesNone }),
    ].map(({ name }) => name);
    expect(new Set(names).size).toBe(6);
  });
});

describe("a flag", () => {
  it("reads what is typed, and says what it might have been", () => {
    const { read, allowed } = whole("<n>", { from: 20, to: 200 }, "");
    expect(["20", "200", "072"].map((typed) => read?.(typed))).toEqual([20, 200, 72]);
    for (const typed of ["19", "201", "", "x", "-20", "20.5", "1e2", " 20"])
      expect(read?.(typed)).toBeUndefined();
    expect(allowed).toContain("whole number from 20 to 200");
    const minutes = oneOf("<minutes>", [15, 30], "");
    expect(minutes.read?.("30")).toBe(30);
    for (const typed of ["31", "", "030", "3e1"]) expect(minutes.read?.(typed)).toBeUndefined();
    expect(minutes.allowed).toBe("Allowed choices are 15, 30.");
  });

  it("has a value where it is not typed", () => {
    expect(flag("").usual).toBe(false);
    expect(text("<name>", "").usual).toBeUndefined();
    expect(short("n", whole("<n>", { from: 1, to: 9, usual: 5 }, ""))).toMatchObject({
      letter: "n",
      usual: 5,
    });
  });
});
