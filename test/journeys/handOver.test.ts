import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { KEY } from "../support/keys.ts";
import { livelySummary } from "../support/lively.ts";
import { enterUntil, type Terminal, terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";

function handedOver(): { file: string; answer: string } {
  const folder = temporaryFolder();
  const file = join(folder, "helen.json");
  writeFileSync(file, jsonText(summaryFile(livelySummary())));
  return { file, answer: join(folder, "answer.json") };
}

/** Waits until this is the last line, where the next words are typed. */
async function endsWith(screen: Terminal, line: string): Promise<void> {
  for (let waited = 0; waited < 250; waited++) {
    if (screen.rows().join("\n").trimEnd().endsWith(line)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`“${line}” is not last.\n${screen.rows().join("\n")}`);
}

describe.each([
  [80, 24],
  [40, 15],
])("a mentor at a terminal of %i by %i", (columns, rows) => {
  it("reads a summary, what to prepare and a page, and stops", async () => {
    const { file } = handedOver();
    const screen = terminal(["open", file], { columns, rows });
    await screen.sees("From Helen Brandt");
    await enterUntil(screen, "To prepare: ten minutes will do");
    await enterUntil(screen, "What would you like to do?");
    screen.type(`1${KEY.enter}`);
    await screen.sees("As a rule, no");
    await enterUntil(screen, "What would you like to do?");
    screen.type("q");
    await screen.sees("--reply");
    expect(await screen.ended).toBe(0);
  });

  it("answers, goes back once, and has the text and the file", async () => {
    const { file, answer } = handedOver();
    const screen = terminal(["open", file, "--reply", "--output", answer], { columns, rows });
    await screen.sees("Your answer:");
    screen.type(`Always.${KEY.enter}`);
    await screen.sees("angry post alone");
    screen.type(`b${KEY.enter}`);
    await screen.sees("Your answer: b\n\nHelen Brandt asks: What");
    await endsWith(screen, "? Your answer:");
    screen.type(`Never.${KEY.enter}`);
    await screen.sees("Your answer: Never.\n\nHelen Brandt asks: When");
    await endsWith(screen, "? Your answer:");
    screen.type(`q${KEY.enter}`);
    await screen.sees("Type y for yes");
    screen.type(KEY.enter);
    await screen.sees("helen.json\n\nTo paste");
    await enterUntil(screen, "Read the page again");
    screen.type("q");
    expect(await screen.ended).toBe(0);
    expect(JSON.parse(readFileSync(answer, "utf8")).answers).toMatchObject([{ text: "Never." }]);
  });

  it("loses nothing at Ctrl-C: the same command goes on with it", async () => {
    const { file, answer } = handedOver();
    const argv = ["open", file, "--reply", "--output", answer];
    const screen = terminal(argv, { columns, rows });
    await screen.sees("Your answer:");
    screen.type(`Always.${KEY.enter}`);
    await screen.sees("angry post alone");
    screen.type(KEY.interrupt);
    expect(await screen.ended).toBe(130);

    const later = terminal(argv, { columns, rows, home: screen.home });
    await later.sees("angry post alone");
    await endsWith(later, "? Your answer:");
    later.type(`q${KEY.enter}`);
    await later.sees("Type y for yes");
    later.type(KEY.enter);
    await later.sees("helen.json\n\nTo paste");
    await enterUntil(later, "Read the page again");
    later.type("q");
    expect(await later.ended).toBe(0);
    expect(JSON.parse(readFileSync(answer, "utf8")).answers).toMatchObject([{ text: "Always." }]);
  });
});
