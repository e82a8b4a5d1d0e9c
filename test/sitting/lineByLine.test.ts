import { expect, it } from "vitest";
import { lineByLine } from "../../src/sitting/lineByLine.ts";
import { NO_DRAFT } from "../../src/store/drafts.ts";
import { scripted } from "../support/script.ts";

it("says the points of a list with all their lines below their first word", async () => {
  const said: string[] = [];
  const out = (text: string): void => void said.push(text);
  const [size, onResize] = [() => undefined, () => () => {}];
  const io = { out, err: out, size, onResize, written: async () => {} };
  const inputs = scripted({ text: "" });
  await lineByLine({ io, inputs, columns: () => 20 }, NO_DRAFT, async ({ say, line }) => {
    say("Not read yet, among others:\n- feed: How a feed decides\n- tea: Tea");
    await line("Which?");
  });
  expect(said.at(-1)).toBe(
    "Not read yet, among\nothers:\n- feed: How a feed\n  decides\n- tea: Tea\n",
  );
});
