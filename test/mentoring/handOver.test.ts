import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { handOverData } from "../../src/formats/handOverJson.ts";
import { jsonText } from "../../src/formats/json.ts";
import { readHandOver } from "../../src/formats/openedFile.ts";
import { replyMarkdown } from "../../src/formats/replyMarkdown.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import {
  PACK_FILE,
  packFile,
  REPLY_FILE,
  replyFile,
  SUMMARY_FILE,
  summaryFile,
} from "../../src/mentoring/handOver.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { isDay, isMoment } from "../../src/text/day.ts";
import { smmCalled } from "../../src/text/toType.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { someEvents, stamped } from "../support/events.ts";
import { livelySummary, theCourse } from "../support/lively.ts";
import { PAIR } from "../support/pair.ts";
import { REPLY } from "../support/reply.ts";
import { schemaOf } from "../support/schema.ts";
import { DRINKS_SHARED } from "../support/shared.ts";

const course = courseOf(unitFrom());
const lively = livelySummary();

const published = (name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../src/mentoring/${name}Schema.json`), "utf8"),
  );

describe("the file of a summary", () => {
  it("is read again as the summary that it was made of", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const summary = summarise(course, fold(events), PAIR);
        const read = readHandOver(jsonText(summaryFile(summary)));
        expect(read).toEqual({ is: "summary", summary });
      }),
    );
    expect(readHandOver(jsonText(summaryFile(lively)))).toEqual({ is: "summary", summary: lively });
  });

  it("can be opened, however long an author's words are and whatever was missed", () => {
    const long = "*why* ".repeat(2000);
    const wordy = courseOf(unitFrom(changed("> It says so.", `> It says so. ${long}`)));
    for (const of of [wordy, theCourse()]) {
      const missed = of.units.flatMap((unit) =>
        unit.questions.map(
          ({ id, fingerprint }): Happening => ({
            type: "question-answered",
            unit: unit.id,
            question: id,
            fingerprint,
            given: ["x".repeat(150_000)].slice(0, of === wordy ? 1 : 0),
            right: false,
            during: "unit",
          }),
        ),
      );
      const summary = summarise(of, fold(stamped(...missed)), PAIR);
      expect(summary.shaky.length).toBeGreaterThan(3);
      expect(readHandOver(jsonText(summaryFile(summary)))).toEqual({ is: "summary", summary });
    }
  });

  it("is not read where it holds more than a person could have done", () => {
    const many = (count: number) =>
      JSON.stringify({ ...summaryFile(lively), more: Array(count).fill(0) });
    expect(readHandOver(many(90_000)).is).toBe("summary");
    expect(readHandOver(many(100_000))).toEqual({
      is: "damaged",
      why: "it holds more than a person could have done",
    });
  });

  it("says the same in words on both sides", () => {
    const read = readHandOver(jsonText(summaryFile(lively)));
    if (read.is !== "summary") throw new Error(read.is);
    expect(summaryMarkdown(read.summary)).toBe(summaryMarkdown(lively));
  });

  it("is read with a mark at its beginning, as some editors leave one", () => {
    expect(readHandOver(`\ufeff${jsonText(summaryFile(lively))}`).is).toBe("summary");
  });
});

describe("the file of a reply", () => {
  it("is read again as the reply that it was made of", () => {
    expect(readHandOver(jsonText(replyFile(REPLY)))).toEqual({ is: "reply", reply: REPLY });
    const carries = { ...REPLY, unit: DRINKS_SHARED };
    expect(readHandOver(jsonText(replyFile(carries)))).toEqual({ is: "reply", reply: carries });
  });
});

describe("the file of a pack", () => {
  it("is read again as the pack that it was made of", () => {
    const text = jsonText(packFile(DRINKS_SHARED));
    expect(readHandOver(text)).toEqual({ is: "pack", pack: DRINKS_SHARED });
  });

  it("is damaged where a file of it would lie elsewhere than in a pack", () => {
    for (const path of ["../x.md", "/x.md", "a/b/c.md", "a\\b.md", "x.sh", ".x.md", "A.md", ""]) {
      const files = [{ path, text: "x" }];
      const text = jsonText(packFile({ ...DRINKS_SHARED, files }));
      expect(readHandOver(text).is).toBe("damaged");
    }
  });
});

describe.each([
  ["summary", SUMMARY_FILE, summaryFile(lively)],
  ["reply", REPLY_FILE, replyFile({ ...REPLY, unit: DRINKS_SHARED })],
  ["pack", PACK_FILE, packFile(DRINKS_SHARED)],
] as const)("the published schema of a %s", (name, shape, file) => {
  const formats = {
    date: isDay,
    "date-time": (text: string) => text.includes("T") && isMoment(text),
  };
  const validate = new Ajv({ formats }).compile(published(name));

  it("is the one by which the file is read", async () => {
    const schema = `${JSON.stringify(schemaOf(name, shape), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(`../../src/mentoring/${name}Schema.json`);
  });

  it("is met by what is written", () => {
    expect(validate(file)).toBe(true);
  });

  it("refuses what reading refuses, and nothing else, whatever is changed in the file", () => {
    const flat = JSON.stringify(file);
    const values = ["null", "7", "-1", '""', "[]", "{}", '"x"', "true", "1e999"];
    const spots = [...flat.matchAll(/"(?:[^"\\]|\\.)*"|\d+|null|true|false/g)];
    fc.assert(
      fc.property(fc.nat(spots.length - 1), fc.constantFrom(...values), (at, value) => {
        const spot = spots[at] as RegExpExecArray;
        fc.pre(flat[spot.index + spot[0].length] !== ":");
        const data = JSON.parse(
          flat.slice(0, spot.index) + value + flat.slice(spot.index + spot[0].length),
        );
        expect(v.safeParse(shape, data).success).toBe(validate(data));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a file of an earlier version", () => {
  const folder = join(import.meta.dirname, "../fixtures/handedOver");

  it.each(readdirSync(folder))("is read: %s", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const read = readHandOver(text);
    expect(read.is).toBe(name.replace(/-.*/, ""));
    if (read.is !== "summary" && read.is !== "reply") throw new Error(read.is);
    const { version, ...data } = JSON.parse(text);
    // What version 1 had in lists of its own is an open item now.
    if (version === 2 || read.is === "reply") expect(handOverData(read)).toMatchObject(data);
    if (read.is === "summary") expect(summaryHtml(read.summary)).toContain("Who pours?");
    else expect(replyMarkdown(read.reply, smmCalled("smm"))).toContain("A recommendation");
  });
});

describe("a file that is none of ours, or not whole", () => {
  const whole = jsonText(summaryFile(lively));
  const changedTo = (change: object) => JSON.stringify({ ...summaryFile(lively), ...change });

  it.each([
    ["", "empty"],
    [" \n", "empty"],
    [summaryMarkdown(lively), "for-reading"],
    [summaryHtml(lively), "for-reading"],
    ["# For our next task", "something-else"],
    ["null", "something-else"],
    ["[1, 2]", "something-else"],
    ['{"format": "smm-page", "version": 1}', "something-else"],
    ["[".repeat(100_000), "something-else"],
    [whole.slice(0, 5000), "damaged"],
    [whole.slice(0, -3), "damaged"],
    [changedTo({ version: "1" }), "damaged"],
    [changedTo({ version: 0 }), "damaged"],
    [changedTo({ summary: null }), "damaged"],
    [changedTo({ summary: { ...lively, days: ["2026-02-31"] } }), "damaged"],
    [
      changedTo({ summary: { ...lively, talk: { number: 1, of: 6, when: "soon", minutes: 30 } } }),
      "damaged",
    ],
    [changedTo({ version: 3, summary: "of another shape" }), "newer"],
  ])("%# is told from others", (text, is) => {
    expect(readHandOver(text).is).toBe(is);
  });

  it("says which part of it is wrong", () => {
    const summary = { ...lively, finished: "nine" };
    expect(readHandOver(changedTo({ summary }))).toEqual({
      is: "damaged",
      why: "its “summary.finished” is not what it should be",
    });
  });

  it("brings nothing in that is not known, not even a prototype", () => {
    const text = whole.replace(
      '"summary": {',
      '"more": 1, "summary": {"unheard-of": 1, "__proto__": {"polluted": 1},',
    );
    const read = readHandOver(text);
    expect(read).toEqual({ is: "summary", summary: lively });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(JSON.stringify(read)).not.toContain("unheard-of");
  });

  it("with an address of another kind is refused", () => {
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "data:text/html,x",
      "//x.org",
    ]) {
      const file = replyFile({ ...REPLY, reading: { title: "x", about: null, url } });
      expect(readHandOver(JSON.stringify(file))).toMatchObject({ is: "damaged" });
    }
  });
});
