import { expect, it } from "vitest";
import { escapeMarkdownLine } from "../../src/text/escapeMarkdown.ts";
import { changed } from "../support/course.ts";
import { smallPack } from "../support/pack.ts";
import { scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const PLACE = "Take {initiative|one initiative of ours}. Who pours?";
const HOSTILE = "<b>The</b> *new* depot | {initiative|x} & [more](https://example.org)";

/** A learner who has read the unit, whose "for both" asks of the initiative, and had one talk. */
async function afterOneTalk() {
  const here = place();
  const content = smallPack({ "hot/tea.md": changed("Drink it.", PLACE) });
  await here.smm(["learn", "tea"], { content, script: scripted(...wholeUnit()) });
  await here.smm(["meet", "done"], { content, stdin: "\n".repeat(30) });
  return { here, content };
}

it("stands in prompts as the author's words until it is told", async () => {
  const { here, content } = await afterOneTalk();
  const out = async (...argv: string[]) => (await here.smm(argv, { content })).out;
  expect(await out("prompts", "tea")).toContain("Take one initiative of ours. Who pours?");
  await here.smm(["config", "initiative", "The depot."], { content });
  expect(await out("prompts", "tea")).toContain("Take The depot. Who pours?");
});

it("stands in each form as the words that the learner typed, whatever they are", async () => {
  const { here, content } = await afterOneTalk();
  await here.smm(["config", "initiative", `${HOSTILE}.`], { content });
  const out = async (...argv: string[]) => (await here.smm(argv, { content })).out;
  expect(await out("prompts", "tea", "--width", "200")).toContain(`Take ${HOSTILE}. Who pours?`);
  const markdown = `Take ${escapeMarkdownLine(HOSTILE)}. Who pours?`;
  const prompts = JSON.parse(await out("prompts", "tea", "--json"));
  expect(prompts.map(({ ask }: { ask: string }) => ask)).toContain(markdown);
  expect(await out("meet", "plan")).toContain(markdown);
  expect(await out("export")).toContain(escapeMarkdownLine(HOSTILE));
  const html = await out("export", "--format", "html");
  expect(html).toContain("&lt;b&gt;The&lt;/b&gt; *new* depot | {initiative|x} &amp; [more](https");
  const asked = await here.smm(["meet", "done"], { content, stdin: "\n".repeat(30) });
  expect(asked.out.replace(/\n(?=\S)/g, " ")).toContain(`Take ${HOSTILE}. Who pours?`);
});
