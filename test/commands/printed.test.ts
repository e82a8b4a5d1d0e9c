import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place, type Ran, temporaryFolder } from "../support/world.ts";

/** What the learner's program prints of a record with something of each kind, each text of which ends as a sentence. */
const OF_THE_LEARNER = [
  [],
  ["list"],
  ["progress"],
  ["path"],
  ["read", "tea"],
  ["recap"],
  ["notes"],
  ["thread"],
  ["prompts"],
  ["prompts", "--all"],
  ["reading"],
  ["sources"],
  ["search", "sentence"],
  ["meet"],
  ["meet", "show"],
  ["meet", "minutes"],
  ["meet", "plan"],
  ["export"],
  ["export", "--with", "days"],
  ["open"],
  ["open", "reply.json", "page.json"],
  ["restore"],
  ["restore", "1"],
  ["merge", "1"],
  ["quiz"],
  ["pack", "list"],
  ["config"],
  ["undo"],
  ["doctor"],
];

const OF_THE_MENTOR = [
  ["open", "page.json"],
  ["open", "page2.json"],
  ["open", "page.json", "page2.json", "reply.json"],
];

/** All that was printed, by what was typed. */
let printed: [typed: string, printed: string][];

/** All that was written into files, by their names. */
let written: [name: string, text: string][];

beforeAll(async () => {
  const content = smallPack();
  const cwd = temporaryFolder();
  const [learner, mentor] = [place(), place()];
  const at = (day: number, hour = 9) => new Date(2026, 10, day, hour);
  const by = (who: typeof learner, day: number) => {
    return async (argv: string[], stdin = "") => {
      const ran = await who.smm(argv, { content, cwd, now: at(day), stdin });
      expect([argv, ran.code, ran.err]).toEqual([argv, 0, ran.err]);
      return ran;
    };
  };
  const first = by(learner, 20);
  await first(["config", "name", "Ada"]);
  await first(["config", "mentors", "Sam"]);
  const script = scripted(...wholeUnit());
  await learner.smm(["learn", "tea"], { content, cwd, now: at(20), script });
  await first(["note", "Who pours, in a sentence?"]);
  await first(["note", "Cups, in a sentence.", "--kind", "idea", "--decides", "the cook."]);
  await first(["note", "I wonder, in a sentence.", "--unit", "tea"]);
  await first(["reading", "add", "The leaf.", "--by", "A cook."]);
  await first(["export", "-o", "page.json"]);
  await first(["backup"]);
  const answers =
    "The host.\nAsk her.\n\nThe pot.\nA. Cook.\n\n\ncoffee\n\nWhose kettle?\nWho buys.\n\nA day.\n\n";
  await by(mentor, 21)(["open", "page.json", "--reply", "-o", "reply.json"], answers);
  await by(learner, 22)(["open", "reply.json"]);
  const told = `\nAll stays here.\n${"So it is.\n".repeat(4)}q\n`;
  await by(learner, 23)(["meet", "done"], told);
  const actions = scripted();
  actions.text = async (label) =>
    label.endsWith("action:") ? "Buy cups." : label.startsWith("By which") ? "10 December" : "";
  actions.choose = async () => ({ is: "chosen", indexes: [0] });
  actions.confirm = async () => true;
  await learner.smm(["meet", "done"], { content, cwd, now: at(24), script: actions });
  await by(learner, 24)(["reading", "done", "1", "Calm."]);
  const { out: listed } = await by(learner, 24)(["meet", "list", "--json"]);
  const { actions: agreed } = JSON.parse(listed);
  await by(learner, 24)(["meet", "tick", String(agreed[0].number)]);
  await by(learner, 24)(["meet", "plan", "--when", "2026-12-03 14:00"]);
  const last = by(learner, 25);
  for (const file of ["page2.json", "page2.md", "page2.html"]) await last(["export", "-o", file]);
  for (const file of ["minutes.md", "minutes.html"]) await last(["meet", "minutes", "-o", file]);
  for (const file of ["plan.md", "plan.html"]) await last(["meet", "plan", "-o", file]);
  const all = async (who: typeof learner, commands: string[][]) => {
    const ran: [string, Ran][] = [];
    for (const argv of commands)
      ran.push([argv.join(" "), await who.smm(argv, { content, cwd, now: at(25) })]);
    return ran.map(([typed, { out, err }]): [string, string] => [typed, `${out}\n${err}`]);
  };
  printed = [...(await all(learner, OF_THE_LEARNER)), ...(await all(mentor, OF_THE_MENTOR))];
  written = readdirSync(cwd)
    .filter((name) => /\.(?:md|html)$/.test(name))
    .map((name) => [name, readFileSync(join(cwd, name), "utf8")]);
}, 60_000);

/** Without what is to be typed, and without what a page has for a browser. */
function read(text: string): string {
  const notRead = [/<style>[\s\S]*?<\/style>/g, /<[^>]*>/g, /`[^`\n]*`/g, /\bsmm [a-z].*$/gm];
  return notRead.reduce((left, each) => left.replace(each, ""), text);
}

const ISO_DAY = /.{0,40}\b\d{4}-\d\d-\d\d.{0,40}/g;

/** A sentence's end and one more sign, as where a text is followed by a colon that may be a sentence. */
const TWO_SIGNS = /.{0,40}[\p{L}\d)][.!?][*_”"’)]*[:,;.](?!\.).{0,20}/gu;

describe("what people read", () => {
  it.each([
    ["has days in words", ISO_DAY],
    ["has no other sign after the stop that a sentence ends with", TWO_SIGNS],
  ])("%s", (_name, wrong) => {
    for (const [from, text] of [...printed, ...written])
      expect.soft([from, ...(read(text).match(wrong) ?? [])]).toEqual([from]);
  });
});
