import { expect, it } from "vitest";
import { packWithInitiative, withInitiative } from "../../src/course/initiative.ts";
import { warningsFor } from "../../src/course/warnings.ts";
import { changed, faultsOf, packOfUnits, unitFrom } from "../support/course.ts";

const PLACE = "Take {initiative|one initiative of ours}. Who pours?";
const MARKDOWN = changed("Who makes our tea?", `${PLACE}\n  *Listen for:* {initiative| it }.`);
const tea = unitFrom(MARKDOWN);

const forUs = (own: string | undefined) =>
  withInitiative(tea, () => own).prompts.find(({ kind }) => kind === "us");

it("is the learner's own in a prompt, and the author's words where none was told", () => {
  expect(forUs("the depot")).toMatchObject({
    id: "us",
    ask: "Take the depot. Who pours?",
    listenFor: "the depot.",
  });
  expect(forUs(undefined)).toMatchObject({
    ask: "Take one initiative of ours. Who pours?",
    listenFor: "it.",
  });
  expect(forUs("$1 & $&")?.ask).toBe("Take $1 & $&. Who pours?");
});

it("is asked for when a prompt is looked at, and reads no other piece of a unit", () => {
  const unit = { ...tea };
  const fails = () => {
    throw new Error("Read too early.");
  };
  Object.defineProperty(unit, "pages", { enumerable: true, get: fails });
  Object.defineProperty(unit, "prompts", { enumerable: true, get: () => tea.prompts });
  let own: string | undefined;
  const pack = packWithInitiative(packOfUnits([unit]), () => own);
  own = "the depot";
  expect(pack.units[0]?.prompts.at(-1)?.ask).toContain("the depot");
  expect(pack.units[0]?.title).toBe("Tea");
  expect(() => pack.units[0]?.pages).toThrow("too early");
});

it("leaves a unit alone that has no place for it", () => {
  const plain = unitFrom();
  expect(withInitiative(plain, () => "the depot")).toBe(plain);
});

it.each([
  "{initiative}",
  "{initiative|}",
  "{Initiative|ours}",
  "{initiative|ours",
  "{initiative ours}",
])("is a fault where it is written as %s", (place) => {
  const faults = faultsOf(changed("Who makes our tea?", `Take ${place}.`));
  expect(faults).toHaveLength(1);
  expect(faults[0]?.expected).toBe("{initiative|one large initiative of ours}");
});

it("is advised against outside prompts, where it stays as it is written", () => {
  const text = changed("Leaves are *dried*.", "Leaves of {initiative|ours} are dried.");
  const warnings = warningsFor({ unit: unitFrom(text), file: "tea.md", text }, [], "2026-11-22");
  expect(warnings.map(({ what }) => what)).toContain(
    "the learner's initiative can stand in prompts alone",
  );
});
