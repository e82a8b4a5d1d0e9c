import { describe, expect, it } from "vitest";
import { Interrupted, Problem } from "../../src/problem.ts";
import { askUntil } from "../../src/sitting/askUntil.ts";
import { openDrafts } from "../../src/store/drafts.ts";
import { newHome } from "../support/record.ts";
import { type Act, scripted } from "../support/script.ts";

/** Asks as a program that is started now would; `left` is what is half typed afterwards. */
function sitting() {
  const home = newHome();
  const opened = () => {
    const now = () => new Date(Date.UTC(2026, 10, 22));
    const drafts = openDrafts({ home, now, cannotKeep() {} });
    return drafts.of({ key: "line", name: "a line", goOn: "" });
  };
  return {
    async ask(take: (typed: string) => Promise<string | undefined>, ...acts: Act[]) {
      const inputs = scripted(...acts);
      const taken = await askUntil({ inputs }, { label: "When?", draft: opened() }, take);
      inputs.finish();
      return taken;
    },
    left: () => opened().read()?.typing?.text,
  };
}

const asItIs = async (typed: string) => typed;

describe("a line that is asked for until it is taken", () => {
  it("is returned, and its draft is gone", async () => {
    const { ask, left } = sitting();
    expect(await ask(asItIs, { text: " Friday " })).toBe("Friday");
    expect(left()).toBeUndefined();
  });

  it.each(["", "q"])("is nothing where “%s” is typed, also after what was left", async (typed) => {
    const { ask, left } = sitting();
    const cut: Act = { cut: "interrupted", after: "Fri" };
    await expect(ask(asItIs, cut)).rejects.toThrow(Interrupted);
    expect(left()).toBe("Fri");
    expect(await ask(asItIs, { text: typed })).toBeUndefined();
    expect(left()).toBeUndefined();
  });

  it("is asked for again where it is not taken, and not offered then", async () => {
    const { ask } = sitting();
    const take = async (typed: string) => (typed === "Friday" ? typed : undefined);
    expect(await ask(take, { text: "Fridee" }, { text: "Friday" })).toBe("Friday");
    const none = async () => undefined;
    expect(await ask(none, { text: "no" }, { enter: "as offered" })).toBeUndefined();
  });

  it("is offered again where the person is kept from what comes after it", async () => {
    const { ask, left } = sitting();
    const cut = async () => {
      throw new Problem("Stopped.", { cause: new Interrupted() });
    };
    await expect(ask(cut, { text: "Friday" })).rejects.toThrow("Stopped.");
    expect(left()).toBe("Friday");
    expect(await ask(asItIs, { enter: "as offered" })).toBe("Friday");
  });

  it("is done with where it led to something that is wrong", async () => {
    const { ask, left } = sitting();
    const wrong = async () => {
      throw new Problem("There is no such file.");
    };
    await expect(ask(wrong, { text: "ada.json" })).rejects.toThrow("no such file");
    expect(left()).toBeUndefined();
  });
});
