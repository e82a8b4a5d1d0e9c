import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { november } from "../support/weeks.ts";
import { type Options, place, temporaryFolder } from "../support/world.ts";

const FORMS = ["md", "html", "json", "xapi"] as const;
/** Learning records are JSON, too. */
const nameOf = (form: string) => (form === "xapi" ? "records.json" : `ada.${form}`);

const THOUGHT = "Nobody may ever read this.";

/** The two, on two computers, with one folder in which they put what they hand to each other. */
function thePair() {
  const [learner, mentor] = [place(), place()];
  const [content, cwd] = [smallPack(), temporaryFolder()];
  const at = (day: number, more: Options = {}) => ({ content, cwd, now: november(day), ...more });
  return {
    homeOfMentor: mentor.home,
    ada: (day: number, argv: string[], more?: Options) => learner.smm(argv, at(day, more)),
    sam: (day: number, argv: string[], more?: Options) => mentor.smm(argv, at(day, more)),
    file: (name: string) => readFileSync(join(cwd, name), "utf8"),
  };
}

describe("a learner and a mentor", () => {
  it("hand each other what each should see, and nothing private, from talk to talk", async () => {
    const { ada, sam, file, homeOfMentor } = thePair();
    await ada(2, ["config", "name", "Ada"]);
    await ada(2, ["config", "mentors", "Sam"]);
    await ada(2, ["config", "initiative", "The depot"]);
    await ada(2, ["config", "programme", "https://mentoring.example.org"]);

    // Two units, one question missed, an idea, a question, and a thought for herself.
    const missed = wholeUnit();
    missed[5] = { choose: "Cups" };
    await ada(2, ["learn", "tea"], { script: scripted(...missed) });
    await ada(2, ["learn", "coffee"], { script: scripted(...wholeUnit()) });
    await ada(3, ["note", "What if we made our own tea?"]);
    await ada(3, ["note", "Who pours?"]);
    await ada(3, ["note", "--private", THOUGHT]);
    await ada(4, ["meet", "plan", "--when", "2026-11-10 14:00", "-o", "talk.ics"]);
    expect(file("talk.ics")).toContain("SUMMARY:Talk 1 with Sam (smm)");
    for (const form of FORMS) await ada(4, ["export", "--format", form, "-o", nameOf(form)]);

    for (const form of ["md", "html", "json"])
      for (const words of ["Who pours?", "What if we made our own tea?", "Water", "depot"])
        expect([form, words, file(`ada.${form}`).includes(words)]).toEqual([form, words, true]);
    expect(JSON.parse(file(nameOf("xapi"))).length).toBeGreaterThan(10);
    for (const form of FORMS) expect(file(nameOf(form))).not.toContain(THOUGHT);
    expect(file("talk.ics")).not.toContain(THOUGHT);

    // The mentor reads it elsewhere, prepares, and answers.
    const opened = await sam(5, ["open", "ada.json"]);
    expect(opened.out).toContain(
      "- Our next talk, 1 of 6: Tuesday 10 November 2026, 14:00 (30 minutes)",
    );
    expect(opened.out).toContain("smm read tea --page 2");
    const answers = "The host does.\n\nThe leaf\n\n\n\n\nWhose kettle is it?\n\n";
    await sam(5, ["open", "ada.json", "--reply"], { stdin: answers });
    expect(existsSync(homeOfMentor)).toBe(false);

    // The learner reads the reply, and the talk is about it.
    const kept = await ada(6, ["open", "smm-reply.json"]);
    expect(kept.out).toContain("> The host does.");
    const home = await ada(6, []);
    expect(home.out).toContain("Sam wrote back: 1 answer");
    const agenda = (await ada(6, ["meet", "plan"])).out;
    expect(agenda).toContain("Wish: Whose kettle is it? (Sam, Friday 6 November)");
    expect(agenda).not.toContain(THOUGHT);
    const told = [
      ...[
        "",
        "",
        "What is said here stays here.",
        "",
        "The office's.",
        "",
        "",
        "",
        "buy a kettle",
        "2026-11-20",
        "",
        "bring leaves",
        "",
        "",
      ],
      ...["3", "2", "2", "1", "1", "It was.", ""],
    ];
    const held = await ada(10, ["meet", "done"], { stdin: `${told.join("\n")}\n` });
    expect(held).toMatchObject({ code: 0 });
    expect((await ada(10, [])).out).not.toContain("wrote back");

    // Afterwards only what is new is handed over, and where she stands.
    await ada(12, ["note", "Does a blog need tea?"]);
    await ada(12, ["note", "--private", `${THOUGHT} Nor this.`]);
    const { actions } = JSON.parse((await ada(12, ["meet", "list", "--json"])).out);
    await ada(12, ["meet", "tick", String(actions[0].number)]);
    const since = ["export", "--since", "last-meeting"];
    for (const form of ["md", "html", "json"])
      await ada(12, [...since, "--format", form, "-o", `next.${form}`]);
    const next = JSON.parse(file("next.json")).summary;
    expect(next).toMatchObject({
      since: "2026-11-10",
      talk: null,
      done: [],
      finished: 2,
      agenda: { number: 2, of: 6 },
    });
    const open = next.open.map(({ text }: { text: string }) => text);
    expect(open).toEqual(expect.arrayContaining(["Does a blog need tea?", "bring leaves"]));
    expect(open).not.toContain("buy a kettle");
    expect(next.baseline.map(({ first }: { first: number }) => first)).toEqual([3, 2, 2, 1, 1]);
    for (const form of ["md", "html", "json"]) {
      expect(file(`next.${form}`)).not.toMatch(/Nobody may ever|Nor this/);
      expect(file(`next.${form}`)).toContain("Does a blog need tea?");
    }
    const again = await sam(13, ["open", "next.json"]);
    expect(again.out).toContain(
      "2 of 2 units read to the end, 0 of them since Tuesday 10 November 2026.",
    );
    expect(again.out).toContain("## You said you would\n\n- bring leaves");
    const both = await sam(13, ["open", "ada.json", "next.json"]);
    expect(both.out.match(/Ada, 2 of 2 units read/g)).toHaveLength(2);
  });
});
