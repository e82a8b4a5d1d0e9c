import { checkThere, readFields } from "./fields.ts";
import type { FigureKind } from "./kind.ts";
import { checkLength } from "./lengths.ts";

/** Numbers side by side: each as it is written, and what it is worth. */
type Bars = {
  kind: "bars";
  /** what is counted, and in what */
  what: string;
  /** who counted */
  by: string;
  bars: { number: string; value: number; label: string }[];
};

const KNOWN = { what: 100, by: 100 };
const BARS = { least: 2, most: 8 };
const MOST_CHARACTERS = 60;
const MOST_DIGITS = 14;

const BAR = /^(\d[\d,]*(?:\.\d+)?)(\s?%)?\s+(\S.*)$/;
const NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

export const bars: FigureKind<Bars> = {
  real: true,

  parse({ line, lines }, fault) {
    const found = lines.flatMap(({ text, number: at }) => {
      const [, number, percent = "", label] = BAR.exec(text) ?? [];
      return number === undefined || label === undefined
        ? []
        : [{ number, percent: percent.trim(), label: label.trim(), at }];
    });
    const taken = new Set(found.map(({ at }) => at));
    const fields = readFields(
      lines.filter(({ number }) => !taken.has(number)),
      KNOWN,
      fault,
    );
    checkThere(fields, ["what", "by"], line, fault);
    for (const { number, label, at } of found) {
      if (!NUMBER.test(number))
        fault(
          at,
          `"${number}" is no number`,
          "digits, such as 4100000, 4,100,000 or 0.5",
          "Write the number first, then two spaces and what has it.",
        );
      checkLength(label, MOST_CHARACTERS, at, fault);
      checkLength(number, MOST_DIGITS, at, fault);
    }
    const worth = found.map(({ number, percent, label }) => ({
      number: number + percent,
      value: Number(number.replaceAll(",", "")),
      label,
    }));
    if (found.length < BARS.least || found.length > BARS.most)
      fault(
        line,
        `bars for ${found.length} numbers`,
        `${BARS.least} to ${BARS.most}, each on a line: \`6.5  what has this number\``,
        "Add numbers or take some out.",
      );
    else if (worth.every(({ value }) => value === 0))
      fault(
        line,
        "all numbers are 0",
        "at least one that is not",
        "Say it in words instead, or mend the numbers.",
      );
    return { kind: "bars", what: fields.what?.text ?? "", by: fields.by?.text ?? "", bars: worth };
  },

  shapes({ what, by, bars: worth }) {
    const most = Math.max(...worth.map(({ value }) => value));
    return [
      { is: "caption", text: what },
      {
        is: "bars",
        bars: worth.map(({ label, number, value }) => ({ label, number, share: value / most })),
      },
      { is: "note", text: `Counted by ${by}.` },
    ];
  },
};
