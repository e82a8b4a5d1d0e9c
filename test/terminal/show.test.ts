import { describe, expect, it } from "vitest";
import type { Screen } from "../../src/terminal/inputs.ts";
import type { Painter } from "../../src/terminal/rich/painter.ts";
import { show } from "../../src/terminal/rich/show.ts";
import { themeOf } from "../../src/terminal/theme.ts";

const body = () => Array.from({ length: 20 }, (_, at) => `line ${at}`).join("\n");

/** What is painted of a screen on so many rows, and what was read as a page first. */
async function shown(screen: Omit<Screen, "header" | "back">, rows: number) {
  const painted: string[][] = [];
  const pages: string[] = [];
  const painter = {
    canvas: () => ({ columns: 39, rows, theme: themeOf(0) }),
    paint: (lines: string[]) => painted.push(lines),
  } as unknown as Painter;
  const page = async ({ header }: { header: string }) => {
    pages.push(header);
    return { is: "on" } as const;
  };
  await show(painter, page, { header: "Tea", back: false, ...screen });
  return { lines: painted[0]?.slice(2, -2), pages };
}

describe("a screen above a question for text", () => {
  it("stays as it is where there is room", async () => {
    expect(await shown({ body }, 26)).toEqual({ lines: body().split("\n"), pages: [] });
  });

  it("is read as a page first where there is none, and then in brief", async () => {
    const brief = (_: number, rows: number) => `all of it in ${rows} rows`;
    expect(await shown({ body, brief }, 15)).toEqual({
      lines: ["all of it in 9 rows"],
      pages: ["Tea"],
    });
  });

  it("shows its end where nothing stands for it in brief", async () => {
    expect((await shown({ body }, 9)).lines).toEqual(["line 17", "line 18", "line 19"]);
  });
});
