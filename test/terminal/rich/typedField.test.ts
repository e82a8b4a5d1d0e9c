import { PassThrough } from "node:stream";
import xterm from "@xterm/headless";
import { describe, expect, it } from "vitest";
import { fieldOn } from "../../../src/terminal/rich/typedField.ts";
import { typedRows } from "../../../src/terminal/rich/typedRows.ts";

const LEAD = "? Words: ";
const TEXT = "these are some words that are longer than what one row of a terminal has room for";

function terminal(columns: number, rows: number) {
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const output = Object.assign(new PassThrough(), { columns, rows });
  output.on("data", (data) => screen.write(data));
  const settle = () => new Promise<void>((resolve) => screen.write("", resolve));
  return {
    output,
    settle,
    async resize(to: number) {
      await settle();
      screen.resize(to, rows);
      output.columns = to;
    },
    async seen() {
      await settle();
      const { active } = screen.buffer;
      const all = Array.from({ length: active.length }, (_, row) =>
        (active.getLine(row)?.translateToString(true) ?? "").trimEnd(),
      );
      return {
        text: all.join("\n").trimEnd(),
        cursor: [active.baseY + active.cursorY, active.cursorX],
      };
    },
  };
}

describe("a field that is drawn again", () => {
  it("stands once, with each letter, whatever stands above it", async () => {
    const { output, seen } = terminal(30, 24);
    output.write("Above.\r\n");
    const field = fieldOn(output);
    for (let end = 0; end <= TEXT.length; end++)
      field.draw(typedRows(LEAD, TEXT.slice(0, end), end, 29));
    for (let end = TEXT.length; end >= 10; end--)
      field.draw(typedRows(LEAD, TEXT.slice(0, end), end, 29));
    expect(await seen()).toEqual({ text: "Above.\n? Words: these are", cursor: [1, 19] });
  });

  it("goes on below all of it, also where the cursor stands further up", async () => {
    const { output, seen } = terminal(30, 24);
    const field = fieldOn(output);
    field.draw(typedRows(LEAD, TEXT, 3, 29));
    field.leave();
    output.write("Below.");
    const { text } = await seen();
    expect(text.split("\n")).toEqual([
      "? Words: these are some words",
      "that are longer than what one",
      "row of a terminal has room",
      "for",
      "Below.",
    ]);
  });

  it("shows the rows about the cursor where a terminal has fewer", async () => {
    const { output, seen } = terminal(20, 3);
    const field = fieldOn(output);
    const { rows } = typedRows(LEAD, TEXT, TEXT.length, 19);
    expect(rows.length).toBeGreaterThan(3);
    for (let end = 0; end <= TEXT.length; end++)
      field.draw(typedRows(LEAD, TEXT.slice(0, end), end, 19));
    const { text } = await seen();
    expect(text.split("\n").slice(-3)).toEqual(rows.slice(-3));
  });

  it.each([
    [60, 30],
    [60, 20],
    [30, 60],
  ])("parts its words anew when %d columns become %d", async (before, after) => {
    const { output, seen, resize, settle } = terminal(before, 24);
    output.write("Above.\r\n\r\n");
    const field = fieldOn(output);
    field.draw(typedRows(LEAD, TEXT, TEXT.length, before - 1));
    await settle();
    await resize(after);
    const rows = typedRows(LEAD, TEXT, TEXT.length, after - 1);
    field.draw(rows);
    const { text } = await seen();
    expect(text.split("\n").slice(-rows.rows.length)).toEqual(rows.rows);
    expect(text).toContain("Above.");
    expect(text.split("these are")).toHaveLength(2);
  });
});
