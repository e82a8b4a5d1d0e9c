import { expect, it } from "vitest";
import { folderWith } from "../support/pack.ts";
import { place } from "../support/world.ts";

function packOf(language: string, accepted: string): string {
  return folderWith({
    "pack.yaml": `format: 1
name: typed
title: Typed
language: ${language}
parts: [{ id: a, title: A, units: [one] }]
`,
    "a/one.md": `---
title: One
summary: One.
minutes: 5
checked: 2026-11-22
---

Words.

## A page

Words.

## Check yourself

### What is it?

<!-- id: it -->
<!-- page: A page -->

= ${accepted}

> Because.
`,
  });
}

const asked = async (language: string, accepted: string, typed: string) => {
  const content = packOf(language, accepted);
  const { out } = await place().smm(["quiz", "one", "--plain"], { content, stdin: `${typed}\n\n` });
  return /^(?:Right|Not quite)\.$/m.exec(out)?.[0];
};

it.each([
  ["en", "2005–2007", "2005 - 2007", "Right."],
  ["en", "€5", "EUR 5", "Right."],
  ["en", "first", "1st", "Right."],
  ["en", "5", ".5", "Not quite."],
  ["de-AT", "Straße", "STRASSE", "Right."],
  ["de", "30.000", "30 000", "Right."],
  ["de", "schon", "schön", "Not quite."],
  ["fr", "1,5", "1.50", "Right."],
])(
  "what is typed in a course in %s is judged by its rules: %s, %s",
  async (language, accepted, typed, said) => {
    expect(await asked(language, accepted, typed)).toBe(said);
  },
);
