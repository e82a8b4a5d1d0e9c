import { describe, expect, it } from "vitest";
import { readCourse } from "../../src/store/packFiles.ts";
import { UNSAFE } from "../support/controls.ts";
import { HOSTILE, TERMINAL } from "../support/hostile.ts";
import { folderWith, UNIT } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { place } from "../support/world.ts";

/** The small pack with this text in every place that an author writes. */
function packOf(text: string): string {
  const line = text.replace(/[\n\r]/g, " ");
  const quoted = JSON.stringify(line);
  const unit = UNIT.replace("title: Tea", `title: ${quoted}`)
    .replace("summary: How to make it.", `summary: ${quoted}`)
    .replace("Tea is a drink.", () => text)
    .replace("Leaves are *dried*.", () => `Leaves ${line} are *dried ${line}*.`)
    .replace("> It says so.", () => `> It says so. ${line}`)
    .replace("- [ ] Cups", () => `- [ ] Cups ${line}`)
    .replace("### What boils?", () => `### What boils? ${line}`)
    .replace("Why boil the water?", () => `Why ${line}?`)
    .replace("Make a pot.", () => `Make ${line}.`)
    .replace("the kettle.", () => `the ${line}.`)
    .replace("A. Cook,", () => `A. Cook ${line},`);
  return folderWith({
    "pack.yaml": `format: 1\nname: drinks\ntitle: ${quoted}\nlanguage: en\nparts:\n  - id: hot\n    title: ${quoted}\n    units: [tea]\n`,
    "hot/tea.md": unit,
    "terms.md": `- **${line}**: a word.\n`,
    "shelf.md": `- **${line}**, by A. Cook <https://example.org/>\n  *Why:* ${line}\n`,
  });
}

const COMMANDS = [
  ["list"],
  ["read", "tea"],
  ["prompts", "tea"],
  ["sources", "tea"],
  ["search", "leaves"],
  ["terms"],
  ["reading"],
  ["progress"],
  ["list", "--json"],
  ["meet", "plan"],
  ["pack", "check"],
];

describe("hostile words in a pack", () => {
  it("reach no terminal, whatever shows them", async () => {
    let shown = 0;
    for (const text of [...HOSTILE, ...TERMINAL]) {
      const here = place();
      // HTML is refused; what it says is shown where its sign is written as a sign.
      const refused = readCourse(packOf(text), "/").course === undefined;
      const content = packOf(refused ? text.replaceAll("<", "\\<") : text);
      for (const argv of COMMANDS) {
        const ran = await here.smm(argv, { content });
        if (ran.code === 0) shown += 1;
        const where = `${argv.join(" ")}: ${JSON.stringify(text)}`;
        expect.soft(UNSAFE.exec(ran.out + ran.err)?.[0], where).toBeUndefined();
        expect.soft(ran.out + ran.err, where).not.toContain("Something went wrong");
      }
      const script = scripted({ page: "stop" });
      const learnt = await here.smm(["learn", "tea"], { content, script }).catch(() => undefined);
      expect.soft(UNSAFE.exec(script.shown.join() + learnt?.out)?.[0], text).toBeUndefined();
    }
    // Where every pack were refused, nothing would have been tried.
    expect(shown).toBeGreaterThan(HOSTILE.length * 5);
  }, 120_000);
});
