import { describe, expect, it } from "vitest";
import { answeredAs, isRight, rightGiven, typedAs } from "../../src/course/answer.ts";
import { readBlock } from "../../src/course/block.ts";
import { faultsIn } from "../../src/course/fault.ts";
import { type Answerable, KINDS, kindOf } from "../../src/course/kinds/kinds.ts";
import { judgingIn } from "../../src/course/typed/judging.ts";
import { WRITTEN } from "../support/questions.ts";

const judging = judgingIn({ language: "en", isWord: () => true });

const names = Object.keys(KINDS) as Answerable["kind"][];

function blockOf(written: string) {
  const { faults, fault } = faultsIn("tea.md", written);
  const lines = written.split("\n").map((text, index) => ({ text, number: index + 2 }));
  return { block: readBlock("What?", 1, lines, fault), faults, fault };
}

describe.each(names)("the kind %s", (name) => {
  const { block, faults, fault } = blockOf(WRITTEN[name]);
  const question = KINDS[name].parse(block, fault);

  it("alone takes a question as it is written, and finds nothing wrong in it", () => {
    expect(names.filter((each) => KINDS[each].takes(block))).toEqual([name]);
    expect(question.kind).toBe(name);
    expect(faults).toEqual([]);
    expect(kindOf(question)).toBe(KINDS[name]);
    expect(kindOf(question).advice(question)).toEqual([]);
  });

  it("has a right answer of the way in which it is answered, which is right", () => {
    const ways = { chosen: "set", ordered: "sequence", typed: "text", "not known": undefined };
    const right = rightGiven(question);
    expect(ways[right.is]).toBe(answeredAs(question).as);
    expect(isRight(question, right, judging)).toBe(true);
    expect(isRight(question, { is: "not known" }, judging)).toBe(false);
  });

  it("takes each typed answer that it accepts", () => {
    const answered = typedAs(question) ?? answeredAs(question);
    const accepted = answered.as === "text" ? answered.accepted : [];
    for (const text of accepted)
      expect(isRight(question, { is: "typed", text }, judging)).toBe(true);
  });

  it("is plain data, which means the same after it was kept", () => {
    const kept = JSON.parse(JSON.stringify(question)) as Answerable;
    expect(kept).toEqual(question);
    expect(kindOf(kept).meaning(kept)).toEqual(kindOf(question).meaning(question));
  });
});
