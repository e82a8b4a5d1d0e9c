import { EDITOR } from "./about.ts";

/** A case about a company, as a worked example that an author writes over; `today` is a calendar day. */
export function caseText({ company, today }: { company: string; today: string }): string {
  const plain = company.replace(/["\\]/g, "");
  return `---
# yaml-language-server: $schema=../${EDITOR.unit}
# These lines are settings. title and summary stand in quotation marks, since they may have a colon or a #.
title: "${plain}: what they did, and what came of it"
summary: "What a complaint in public taught ${plain}, in one sentence."
minutes: 7 # how long a newcomer needs
checked: ${today} # the day on which somebody last checked the facts
---

<!--
What stands before the first heading is the first page. Begin with something that happened.
All words here are an example: write yours over them. What stands between these marks nobody sees.
-->

On a Monday in March a customer of ${plain} wrote that nobody answers the telephone. By Tuesday
evening hundreds had said the same.

## Before you start

<!-- One question, answered by a guess before reading. It is never recorded. -->

What would you have done on the Monday?

- [ ] Waited until it passed
  > Many do. It passes more slowly where nobody says anything.
- [x] Answered, and said when there would be more to say
  > That is what the people who wrote were waiting for.
- [ ] Asked for the post to be taken down
  > The request itself is passed on, and is then the story.

## What happened

<!-- Each heading with two marks is a page: at most 185 words, so that it fits on a screen or two. -->

The first answer came after two days.[^report] It gave a number to call, which was the one that
nobody answered.

<!-- Each fact has its source: a mark such as [^report] here, and who, what, where, when below. -->

> [!WARNING] Often told differently
> Say here what is commonly told and cannot be shown. If there is nothing, leave this out.

## What came of it

- The number was answered within a minute by the end of the month.[^report]
- Those who had complained were asked what else was wrong.

## In short

- Who complains in public has mostly tried it in private before.
- An answer that helps nobody is another complaint.
- Ask those who complained: they know what is wrong.

## Check yourself

<!--
Three to five questions. Each has an id that never changes, even when its words do, and names the page
with its answer. Ask what only somebody who read can know.
-->

### Why did the first answer make it worse?

<!-- id: first-answer -->
<!-- page: What happened -->
<!-- key -->

- [ ] It came from somebody too junior
  > Who signed it was not what people wrote about.
- [x] It sent people back to what they had complained of
  > The number was the one that nobody answered.
- [ ] It was longer than the complaint
  > It was two lines.

### Put in order what happened.

<!-- id: order -->
<!-- page: What happened -->

1. A customer writes that nobody answers
2. Hundreds say the same
3. The first answer comes

> Two days lay between the second and the third.

### How soon was the telephone answered at the end of the month? Type a number and its unit.

<!-- id: how-soon -->
<!-- page: What came of it -->

= within a minute
= a minute
= 60 seconds

> Within a minute, by the end of the month.

## In your own words

What would you have written on the Monday, in our name?

## Talk it over

<!-- Four prompts for the talk of the two, one of each kind. -->

- **For the mentor:** Show one complaint about us that nobody has answered.
  *Listen for:* who would be allowed to answer it.
- **For both:** Who of us hears first when something goes wrong?
- **Swap seats:** How do we handle a letter of complaint today?
- **For us:** Take {initiative|one large initiative of ours}. Who would complain first, and where?

[^report]: The name of who says so, "The title of the report", where it appeared, 3 March 2026.
  <https://example.org/the-report>
`;
}
