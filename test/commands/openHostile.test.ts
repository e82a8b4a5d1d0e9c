import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { UNSAFE } from "../support/controls.ts";
import { HOSTILE, summaryOf, TERMINAL } from "../support/hostile.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { type Options, place, type Ran, temporaryFolder } from "../support/world.ts";

let content: string;

beforeEach(() => {
  content = smallPack();
});

const TEXTS = [...HOSTILE, ...TERMINAL];

function expectSafe(ran: Ran, text: string, codes = [0]): void {
  const where = JSON.stringify(text);
  expect.soft(codes, `${where} ${ran.err.slice(0, 300)}`).toContain(ran.code);
  expect.soft(UNSAFE.exec(ran.out + ran.err)?.[0], where).toBeUndefined();
  expect.soft(ran.out + ran.err, where).not.toContain("Something went wrong");
}

/** A file as somebody may forge it, and where the two keep theirs. */
function handed(data: unknown) {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "x.json"), JSON.stringify(data));
  const here = place();
  const smm = (argv: string[], more: Options = {}) => here.smm(argv, { content, cwd, ...more });
  return { here, cwd, smm };
}

describe("hostile words in a file that was handed over", () => {
  it("reach no terminal from a summary, nor from the answer to it", async () => {
    for (const text of TEXTS) {
      // Without an address of another kind, for which the whole file is refused.
      const { open, exchanged, shaky, topics, ...rest } = summaryOf(text);
      const summary = {
        ...rest,
        open: open.map((each) => ({ ...each, url: null })),
        exchanged: exchanged.map((each) => ({ ...each, url: null })),
        shaky: shaky.map((spot) => ({ ...spot, sources: [] })),
        topics: topics.map((topic) => ({ ...topic, sources: [] })),
      };
      const { smm } = handed(summaryFile(summary));
      expectSafe(await smm(["open", "x.json"]), text);
      expectSafe(await smm(["open", "x.json", "x.json"]), text);
      const script = scripted({ page: "on" }, { page: "on" }, { choose: "Stop" });
      expectSafe(await smm(["open", "x.json"], { script }), text);
      expect.soft(UNSAFE.exec(script.shown.join("\n"))?.[0], JSON.stringify(text)).toBeUndefined();
      const answer = await smm(["open", "x.json", "--reply"], { stdin: `${text}\nq\n` });
      expectSafe(answer, text, [0, 2]);
    }
  });

  it("reach no terminal from a reply, nor what is made of it later", async () => {
    for (const text of TEXTS) {
      const { here, smm } = handed({
        format: "smm-reply",
        version: 1,
        reply: "r1",
        writtenOn: "2026-11-25",
        from: text,
        to: null,
        answers: [{ note: "00000000-0000-4000-8000-000000000001", question: text, text }],
        reading: { title: `x${text}`, about: text, url: null },
        readNext: { id: "coffee", title: text },
        suggested: [{ id: "tea", title: text, pack: "social-media-mentor" }],
        prompt: { ask: `x${text}`, listenFor: text },
        comments: [{ item: `x${text}`.slice(0, 100), about: text, text }],
        done: [{ item: `x${text}`.slice(0, 100), about: text }],
        moved: [{ item: `x${text}`.slice(0, 100), about: text, due: "2026-12-20" }],
        readings: [{ title: `y${text}`, about: text, url: null }],
        wishes: [{ ask: `y${text}`, listenFor: text }],
        ideas: [{ text }],
        meetAt: "2026-12-20T13:00:00.000Z",
      });
      await smm(["note", "Who pours?"]);
      expectSafe(await smm(["open", "x.json"]), text);
      for (const argv of [
        ["open"],
        [],
        ["notes"],
        ["notes", "--json"],
        ["reading"],
        ["meet", "plan"],
        ["thread"],
        ["thread", "--json"],
        ["export"],
        ["export", "--format", "json"],
      ])
        expectSafe(await smm(argv), text);
      await smm(["meet", "done"], { stdin: "\nSo.\nq\n" });
      expectSafe(await smm(["meet", "show"]), text);
      await smm(["undo"]);
      expectSafe(await smm(["undo"]), text);
      expect.soft(UNSAFE.exec(readFileSync(join(here.home, "journal.jsonl"), "utf8"))).toBeNull();
    }
  }, 90_000);

  it("reach no terminal from where a number or a day should be, nor from a file's name", async () => {
    for (const text of TEXTS) {
      const summary = { ...summaryOf("word"), total: text, [text]: text };
      const { smm, cwd } = handed(summaryFile(summary as never));
      expectSafe(await smm(["open", "x.json"]), text, [1]);
      const { smm: reply } = handed({ format: text, version: text });
      expectSafe(await reply(["open", "x.json"]), text, [1]);
      const parts = { writtenOn: "2026-11-25", from: null, to: null, answers: [] };
      const nothing = { reading: null, readNext: null, prompt: null };
      const named = { format: "smm-reply", version: 1, reply: text.slice(0, 64), ...parts };
      const { smm: another } = handed({ ...named, ...nothing });
      expectSafe(await another(["open", "x.json"]), text, [0, 1]);
      expectSafe(await another(["open", "x.json"]), text, [0, 1]);
      if (text.startsWith("-")) continue;
      expectSafe(await smm(["open", text]), text, [1, 2]);
      expectSafe(await smm(["open", `${cwd}/${text}`, "x.json"]), text, [1, 2]);
    }
  });
});
