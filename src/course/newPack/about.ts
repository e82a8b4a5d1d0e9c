/** What a pack is made of when it is begun. */
export type Begun = {
  /** its name, an id */
  name: string;
  title: string;
  industry: string;
  language: string;
  /** the id of its first case */
  firstCase: string;
};

/** Where the schemas stand by which editors complete what is written, from the pack's folder. */
export const EDITOR = {
  manifest: ".editor/manifest.schema.json",
  unit: ".editor/unit.schema.json",
};

export const LESSON = "where-people-talk";

/** What stands above the questions of a unit. */
export const ABOUT_QUESTIONS = `<!--
Three to five questions. Each has an id that never changes, even when its words do, and names the page
with its answer. Ask what only somebody who read can know.
-->`;

/** `pack.yaml`, with what each line is for. */
export function manifestText({ name, title, language, firstCase }: Begun): string {
  return `# yaml-language-server: $schema=${EDITOR.manifest}
# What this pack is, and the order in which its lessons are read.
format: 1
name: ${name} # small letters, digits and hyphens; it never changes, for what was learnt is kept under it
title: ${JSON.stringify(title)}
language: ${language}
parts:
  - id: lessons # also the name of the folder
    title: Lessons
    units: # the names of the files without .md
      - ${LESSON}
  - id: cases
    title: Cases
    kind: case
    units:
      - ${firstCase}
`;
}

/** A glossary of two words. */
export function termsText(): string {
  return `# Words

<!-- One item for each word: its meaning in one sentence that begins in small letters. -->

- **Review**: what a customer writes about a company where others can read it.
- **Feed** (timeline): the posts that one person is shown, in the order in which they are shown.
`;
}

/** What an author of the pack wants to know; \`command\` says how a command is typed here. */
export function readmeText(
  { title, industry, firstCase }: Begun,
  folder: string,
  command: (typed: string) => string,
): string {
  return `# ${title}

Lessons and cases about ${industry}, for \`smm\`. Each unit is one Markdown file; \`pack.yaml\` names them in
the order in which they are read. What is in the files now is an example that works: write over it.

- \`lessons/${LESSON}.md\` is a lesson, \`cases/${firstCase}.md\` a case. Notes between \`<!--\` and \`-->\` tell
  what each piece is for; nobody sees them.
- \`terms.md\` has the words that readers may look up.
- Editors that know JSON Schema complete the settings by the files in \`.editor/\`.

While you write, this shows a unit as a learner will see it, and again each time you save:

    ${command(`pack preview ${folder}`)}

This says what is wrong, where, and what would be better:

    ${command(`pack check ${folder}`)}

This begins another case:

    ${command(`pack new ${folder} --case "Another company"`)}

And this puts the pack beside the lessons that come with \`smm\`:

    ${command(`pack add ${folder}`)}

An id (a file's name, or the \`id\` of a question) never changes once somebody has learnt with it: what they know
is kept under it. A fact without a source is left out.
`;
}
