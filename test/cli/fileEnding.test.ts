import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack } from "../support/pack.ts";
import { place, temporaryFolder } from "../support/world.ts";

const { "pack.yaml": MANIFEST = "" } = DRINKS;
const CARS = { ...DRINKS, "pack.yaml": MANIFEST.replace("name: drinks", "name: cars") };

/** Commands that write a file of one kind alone. */
const COMMANDS: [argv: string[], next: string][] = [
  [["export", "--format", "xapi"], "export --format xapi --output"],
  [["open", "page.json", "--reply"], "open page.json --reply --output"],
  [["pack", "share", "cars"], "pack share cars --output"],
];

it.each(
  COMMANDS.flatMap(([argv, next]) =>
    ["a.html", "a.pdf", "a.DOCX", "a.md"].map((file) => [argv, file, next] as const),
  ),
)("%j does not write %s, and says what it writes", async (argv, file, next) => {
  const here = place();
  const content = smallPack();
  const cwd = temporaryFolder();
  await here.smm(["config", "programme", "https://mentoring.example.org"], { content, cwd });
  await here.smm(["export", "-o", "page.json"], { content, cwd });
  await here.smm(["pack", "add", folderWith(CARS)], { content, cwd });
  const before = readdirSync(cwd);
  const ran = await here.smm([...argv, "-o", file], { content, cwd, stdin: "Yes.\n" });
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.err).toContain(`${file} ends in .${file.slice(2).toLowerCase()}. `);
  expect(ran.err).toContain("can only be written in .json.");
  expect(ran.err).toContain(`Next: smm ${next} a.json`);
  expect(readdirSync(cwd)).toEqual(before);
  const done = await here.smm([...argv, "-o", join(cwd, "a.JSON")], {
    ...{ content, cwd },
    stdin: "Yes.\n".repeat(9),
  });
  expect(readdirSync(cwd), done.err).toContain("a.JSON");
});
