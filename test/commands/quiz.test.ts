import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changed } from "../support/course.ts";
import { smallPack, UNIT } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { november, quiz, readTea } from "../support/weeks.ts";
import { type Place, place } from "../support/world.ts";

const right = () => "right" as const;
const wrong = () => "wrong" as const;

async function json(here: Place, argv: string[], content: string, now?: Date) {
  const options = now === undefined ? { content } : { content, now };
  return JSON.parse((await here.smm([...argv, "--json"], options)).out);
}

describe("smm quiz", () => {
  it("asks in an order that depends on the seed alone", async () => {
    const content = smallPack();
    const orders = await Promise.all(
      ["1", "1", "2", "3", "4"].map(
        async (seed) => (await quiz(place(), right, ["tea", "--seed", seed], { content })).asked,
      ),
    );
    expect(orders[0]).toHaveLength(4);
    expect(orders[0]).toEqual(orders[1]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  });

  it("has nothing to ask before anything is read, and says what to do", async () => {
    const ran = await place().smm(["quiz"], { content: smallPack() });
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("There is nothing to ask yet");
    expect(ran.out).toContain("The next unit: smm learn");
  });

  it("knows a unit by its name in capitals, and one that has no questions", async () => {
    const content = smallPack({
      "strong/coffee.md": UNIT.replace(/## Check yourself[\s\S]*?(?=## In your own)/, ""),
    });
    const tea = await quiz(place(), right, ["Tea"], { content });
    expect(tea.asked).toHaveLength(4);
    const coffee = await quiz(place(), right, ["coffee"], { content });
    expect(coffee.out).toContain("This unit has no questions.");
  });

  it("says so where nothing was answered before the stop", async () => {
    const here = place();
    const content = smallPack();
    await readTea(here, content);
    const ran = await quiz(here, () => "stop", ["-n", "2"], { content });
    expect(ran.out).toContain("No question was answered.");
  });

  it("says how to go on with the same quiz where the input ends", async () => {
    const ran = await place().smm(["quiz", "tea"], { content: smallPack(), stdin: "" });
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.err).toContain("Next: smm quiz tea");
  });

  it.each([
    [["quiz", "-n", "0"], "whole number from 1 to 100"],
    [["quiz", "-n", "many"], "whole number from 1 to 100"],
    [["quiz", "teaa"], "Did you mean “tea”?"],
    [["quiz", "--part", "hott"], "Did you mean “hot”?"],
    [["quiz", "tea", "--part", "hot"], "about a unit or about a part"],
  ])("%j is a usage mistake, in words", async (argv, words) => {
    const ran = await place().smm(argv, { content: smallPack() });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
  });
});

describe("what is asked", () => {
  it("is what is due, in a later week, and it is gone once it was known", async () => {
    const here = place();
    const content = smallPack();
    await readTea(here, content);
    await quiz(here, right, ["tea"], { content, now: november(3) });
    const { questions } = await json(here, ["progress"], content, november(3));
    expect(questions.comingUp >= "2026-11-04").toBe(true);
    const later = november(30);
    const first = await quiz(here, right, ["-n", "2"], { content, now: later });
    const second = await quiz(here, right, ["-n", "2"], { content, now: later });
    expect(new Set([...first.asked, ...second.asked]).size).toBe(4);
  });

  it("is nothing on a day on which all was known, and says so", async () => {
    const here = place();
    const content = smallPack();
    await readTea(here, content);
    await quiz(here, right, ["tea"], { content, now: november(2) });
    const again = await quiz(here, right, [], { content, now: november(2) });
    expect(again.asked).toEqual([]);
    expect(again.out).toContain("You knew today all that you have read");
    expect(again.out).toContain("The next unit: smm learn");
  });

  it("is of one part with --part, as far as it was read", async () => {
    const here = place();
    const content = smallPack();
    await readTea(here, content);
    const hot = await quiz(here, right, ["--part", "hot"], { content });
    expect(hot.asked).toHaveLength(4);
    const strong = await quiz(here, right, ["--part", "strong"], { content });
    expect(strong.out).toContain("There is nothing to ask yet");
  });

  it("is only what was missed with --missed, and no retry makes that solid", async () => {
    const here = place();
    const content = smallPack();
    const only = (ask: string) => (ask === "What boils?" ? "wrong" : "right");
    await quiz(here, (ask, nth) => (nth > 4 ? "right" : only(ask)), ["tea"], { content });
    const again = await quiz(here, right, ["--missed"], { content });
    expect(again.asked).toEqual(["What boils?"]);
    const none = await quiz(here, right, ["--missed"], { content });
    expect(none.asked).toEqual([]);
    expect(none.out).toContain("There is nothing to ask again");
  });

  it("is asked once, but for what was missed, which comes once more at the end", async () => {
    const misses = new Set(["What boils?", "What is dried?"]);
    const { asked, told } = await quiz(
      place(),
      (ask, nth) => (nth <= 4 && misses.has(ask) ? "wrong" : "right"),
      ["tea"],
      { content: smallPack() },
    );
    const first = asked.slice(0, 4);
    expect(new Set(first).size).toBe(4);
    expect(asked.slice(4)).toEqual(first.filter((ask) => misses.has(ask)));
    const retry = told.findIndex((text) => text.startsWith("Once more, 1 of 2"));
    const between = told[retry - 1] ?? "";
    expect(between).toContain(first.at(-1));
    expect(told[retry]).not.toContain("right answer");
  });

  it("has its choices in another order the second time, so that no place is learnt", async () => {
    const content = smallPack({
      "hot/tea.md": UNIT.replace(/### What goes into[\s\S]*?(?=## In your own)/, ""),
    });
    const seeds = Array.from({ length: 12 }, (_, seed) => seed);
    const moved = await Promise.all(
      seeds.map(async (seed) => {
        const script = scripted(
          { choose: "Cups" },
          { page: "on" },
          { choose: "Water" },
          { page: "on" },
        );
        await place().smm(["quiz", "tea", "--seed", `${seed}`], { script, content });
        const [first, second] = script.shown.filter((text) => /^(Water|Leaves|Cups)\n/.test(text));
        expect(second?.split("\n").sort()).toEqual(first?.split("\n").sort());
        return first !== second;
      }),
    );
    // Of six orders one comes again by chance.
    expect(moved.filter(Boolean).length).toBeGreaterThan(6);
  });

  it("is said to have changed where it has, and asked again", async () => {
    const here = place();
    await readTea(here, smallPack());
    const other = changed("### What boils?", "### What boils? At which heat?");
    const content = smallPack({ "hot/tea.md": other });
    const { told } = await quiz(here, right, [], { content });
    const note = told.filter((text) => text.includes("has changed since you answered it"));
    expect(note).toHaveLength(1);
    expect(note[0]).toContain("At which heat?");
    const after = await json(here, ["progress"], content);
    expect(after.questions).toMatchObject({ solid: 4, shaky: 0 });
  });

  it("is not said to have changed after a mended typo", async () => {
    const here = place();
    await readTea(here, smallPack());
    const content = smallPack({ "hot/tea.md": changed("### What boils?", "### what “boils”?") });
    const before = await json(here, ["progress"], smallPack());
    const progress = await json(here, ["progress"], content);
    expect(progress.questions).toEqual(before.questions);
  });

  it("is welcomed back to after an absence, with the same few questions", async () => {
    const here = place();
    const content = smallPack();
    await readTea(here, content);
    const soon = await quiz(here, right, ["-n", "1"], { content, now: november(5) });
    expect(soon.told.join()).not.toContain("Welcome back");
    const late = new Date(2027, 4, 1, 9);
    const back = await quiz(here, right, ["-n", "3"], { content, now: late });
    expect(back.told.join().match(/Welcome back/g)).toHaveLength(1);
    expect(back.asked).toHaveLength(3);
  });
});

describe("a choice known twice", () => {
  const content = () =>
    smallPack({
      "hot/tea.md": UNIT.replace("  > They would break.\n", "  > They would break.\n\n= water\n"),
    });
  const looks = (told: string[]) =>
    told.filter((text) => text.includes("What boils?") && /^(Quiz|Once)/.test(text));

  it("is typed the next time, judged kindly, and asked with its choices after a miss", async () => {
    const here = place();
    const pack = content();
    await readTea(here, pack);
    const second = await quiz(here, right, ["tea"], { content: pack });
    expect(looks(second.told)[0]).not.toContain("Type your answer");
    const third = await quiz(here, wrong, ["tea"], { content: pack });
    expect(looks(third.told)).toHaveLength(2);
    for (const look of looks(third.told)) {
      expect(look).toContain("Type your answer");
      expect(look).not.toContain("Leaves");
    }
    const fourth = await quiz(here, right, ["tea"], { content: pack });
    expect(looks(fourth.told)[0]).not.toContain("Type your answer");
  });
});

describe("u in a quiz", () => {
  it("takes back the last answer and asks again, in the retries too", async () => {
    const here = place();
    const content = smallPack();
    const says = [
      "wrong",
      { way: "u" },
      "right",
      "right",
      "wrong",
      "right",
      { way: "u" },
      { way: "u" },
      "wrong",
      "right",
      "right",
    ] as const;
    const { asked, out } = await quiz(
      here,
      (_ask, nth) => says[nth - 1] ?? "right",
      ["tea", "--seed", "2"],
      { content },
    );
    const [one, two, three, four] = [asked[0], asked[3], asked[4], asked[5]];
    expect(asked).toEqual([one, two, one, two, three, four, three, four, three, four, three]);
    expect(out).toContain("4 questions, 3 right, 1 more the second time.");
    const progress = await json(here, ["progress"], content);
    expect(progress.questions).toMatchObject({ solid: 3, shaky: 1 });
  });

  it("on what is said after an answer asks that question again", async () => {
    const here = place();
    const content = smallPack();
    const script = scripted(
      { choose: "Cups" },
      { way: "u" },
      { choose: "Water" },
      { page: "stop" },
    );
    const ran = await here.smm(["quiz", "tea", "-n", "1", "--seed", "2"], { script, content });
    expect(ran.out).toContain("1 question, all right.");
  });

  it("finds an answer after many other events, as another window may write them", async () => {
    const here = place();
    const content = smallPack();
    const says = ["wrong", { way: "u" }, "stop"] as const;
    await quiz(
      here,
      (_ask, nth) => {
        if (nth === 2)
          appendFileSync(
            join(here.home, "journal.jsonl"),
            Array.from({ length: 30 }, (_, index) => `${JSON.stringify(noteEvent(index))}\n`).join(
              "",
            ),
          );
        return says[nth - 1] ?? "stop";
      },
      ["tea"],
      { content },
    );
    const { questions } = await json(here, ["progress"], content);
    expect(questions).toMatchObject({ solid: 0, shaky: 0 });
  });

  it("leaves the answers of other days alone, and undo after it takes back one more", async () => {
    const here = place();
    const content = smallPack();
    await quiz(here, right, ["tea"], { content });
    const before = await json(here, ["progress"], content);
    const says = ["wrong", { way: "u" }, "stop"] as const;
    await quiz(here, (_ask, nth) => says[nth - 1] ?? "stop", ["tea"], { content });
    expect(await json(here, ["progress"], content)).toEqual(before);
    await here.smm(["undo"], { content });
    expect((await json(here, ["progress"], content)).questions.solid).toBe(3);
  });
});

/** A note as another window of the program would write it. */
const noteEvent = (index: number) => ({
  v: 1,
  id: `other-${index}`,
  at: "2026-11-22T09:00:00.000Z",
  day: "2026-11-22",
  type: "note-written",
  kind: "thought",
  text: "Elsewhere.",
  private: true,
  unit: null,
});

describe("what is typed", () => {
  const dried = async (...texts: string[]) => {
    const script = scripted(...texts.map((text) => ({ text })), { page: "stop" });
    const options = { script, content: smallPack() };
    const ran = await place().smm(["quiz", "tea", "-n", "1", "--seed", "5"], options);
    return { ...ran, shown: script.shown.join("\n") };
  };

  it("is no answer while it is one Enter too many, and is one when Enter comes again", async () => {
    expect((await dried("", "leaves")).out).toContain("1 question, all right.");
    const twice = await dried("", "");
    expect(twice.out).toContain("1 question, 0 right.");
    expect(twice.err).toContain("Nothing typed. Enter once more means “I don't know yet”.");
  });

  it.each(["u", "s", "\u200f", "?"])("is no answer when it is %j", async (text) => {
    expect((await dried(text, "leaves")).out).toContain("1 question, all right.");
  });

  it.each(["I don't know yet", "i dont know", "I do not know."])(
    "is no wrong answer when it is: %s",
    async (text) => {
      expect((await dried(text)).shown).toContain("Here it is.");
    },
  );
});

describe("where nothing can be kept", () => {
  it("says so with the first question and at the end, and promises nothing", async () => {
    const options = { content: smallPack(), env: { SMM_HOME: "/dev/null/smm" } };
    const { told, out } = await quiz(place(), right, ["tea", "-n", "2"], options);
    expect(told.filter((text) => text.includes("cannot be kept"))).toHaveLength(1);
    expect(out).toContain("These answers could not be kept.");
    expect(out).toContain("Why they could not be kept: smm doctor");
    expect(out).not.toContain("come up");
  });
});

describe("the end of a quiz", () => {
  it("names what is solid, what is shaky and why, the pages as commands, and when more comes", async () => {
    const { out } = await quiz(
      place(),
      (ask) => (ask === "What boils?" || ask === "In which order?" ? "wrong" : "right"),
      ["tea", "--seed", "1"],
      { content: smallPack() },
    );
    expect(out).toContain("4 questions, 2 right.");
    expect(out).toMatch(
      /Solid\n(- What goes into the pot\?\n- What is dried\?|- What is dried\?\n- What goes)/,
    );
    expect(out).toContain("You answered: Cups. They would break.\n  Better: Water. It says so.");
    expect(out).toContain("Better: Boil; Pour; Drink. Cold tea has its friends");
    expect(out.match(/^Read again “Water” in Tea: smm read tea --page 2$/gm)).toHaveLength(1);
    expect(out).toContain("The next questions come up tomorrow. There is no hurry.");
    expect(out).toContain("Another quiz: smm quiz\nThe next unit: smm learn");
  });

  it("says nothing of an answer where “I don't know yet” was one", async () => {
    const script = scripted({ choose: "I don't know" }, { page: "stop" });
    const options = { script, content: smallPack() };
    const { out } = await place().smm(["quiz", "tea", "-n", "1", "--seed", "2"], options);
    expect(out).toContain("1 question, 0 right.");
    expect(out).toContain("- What boils?\n  Better: Water.");
  });

  it("is data with --json, and nothing else is printed on stdout in a pipe", async () => {
    const options = { content: smallPack(), stdin: "4\n\n4\n\n" };
    const ran = await place().smm(["quiz", "tea", "-n", "1", "--seed", "2", "--json"], options);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toEqual({
      asked: 1,
      right: 0,
      questions: [
        {
          pack: "drinks",
          unit: "tea",
          question: "boils",
          ask: "What boils?",
          given: [],
          right: false,
          retry: false,
        },
      ],
      comingUp: "2026-11-23",
    });
    expect(ran.err).toContain("What boils?");
    const cut = await place().smm(["quiz", "tea", "--seed", "2", "--json"], {
      content: smallPack(),
      stdin: "4\n\n",
    });
    expect(cut.code).toBe(2);
    expect(JSON.parse(cut.out)).toMatchObject({ asked: 1, right: 0 });
    const none = await place().smm(["quiz", "--json"], { content: smallPack() });
    expect(JSON.parse(none.out)).toEqual({ asked: 0, right: 0, questions: [], comingUp: null });
  });
});
