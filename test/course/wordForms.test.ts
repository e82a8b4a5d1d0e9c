import { expect, it } from "vitest";
import { formIn } from "../../src/course/wordForms.ts";

it.each<[string, string[]]>([
  ["en", ["post", "posts", "posted", "posting", "Post"]],
  ["en", ["reply", "replies", "replied", "replying"]],
  ["en", ["write", "writes", "writing"]],
  ["en", ["plan", "plans", "planned", "planning"]],
  ["en", ["press", "presses", "pressed"]],
  ["en", ["box", "boxes"]],
  ["en", ["company", "companies"]],
  ["en", ["degree", "degrees"]],
  ["en", ["agree", "agrees", "agreed"]],
  ["en", ["Nestlé", "nestle"]],
  ["en-GB", ["feed", "feeds"]],
  ["de", ["Beitrag", "Beiträge", "Beiträgen", "Beitrags"]],
  ["de", ["Kunde", "Kunden"]],
  ["de-AT", ["Nutzer", "Nutzern", "Nutzers"]],
  ["de", ["Netzwerk", "Netzwerke", "Netzwerken"]],
])("in %s these are forms of one word: %j", (language, words) => {
  expect(new Set(words.map(formIn(language))).size).toBe(1);
});

it.each<[string, string, string]>([
  ["en", "news", "new"],
  ["en", "thing", "th"],
  ["en", "bus", "bu"],
  ["en", "press", "pres"],
  ["en", "need", "ne"],
  ["en", "this", "thi"],
  ["de", "Ware", "War"],
  ["fr", "postes", "poste"],
])("in %s %s is no form of %s", (language, one, other) => {
  const form = formIn(language);
  expect(form(one)).not.toBe(form(other));
});

it("leaves a very long word as it is, at once", () => {
  const long = "a".repeat(100_000);
  expect(formIn("en")(`${long}ing`)).toBe(`${long}ing`);
});
