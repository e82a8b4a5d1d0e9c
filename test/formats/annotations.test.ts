import { describe, expect, it } from "vitest";
import { annotations } from "../../src/formats/annotations.ts";

const fault = {
  file: "a,b.md",
  line: 3,
  column: 7,
  what: "no title: none",
  expected: "title: words",
  mend: "Add a line with it.",
  shown: "",
};

describe("annotations of a code host", () => {
  it("name file, line and column, with the characters that end something as others", () => {
    expect(annotations([fault, { ...fault, file: "c.md", mend: "50%\nmore." }], "warning")).toBe(
      "::warning file=a%2Cb.md,line=3,col=7,title=no title%3A none::Expected: title: words. Add a line with it.\n" +
        "::warning file=c.md,line=3,col=7,title=no title%3A none::Expected: title: words. 50%25%0Amore.\n",
    );
  });

  it("end without a space where nothing else is to be done", () => {
    expect(annotations([{ ...fault, mend: "" }], "error")).toMatch(
      /^::error .*::Expected: title: words\.\n$/,
    );
    expect(annotations([], "error")).toBe("");
  });
});
