import { ABOUT_QUESTIONS, EDITOR } from "./about.ts";

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

On a Monday in March a customer of ${plain} wrote that nobody answers the telephone. She had tried for
three days, and wrote it where her town talks: in a group of its own. By Tuesday evening hundreds had said
the same, and somebody had made a picture of it.

What came next is told here from what was written down at the time. What nobody wrote down is left out.

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

The first answer came after two days.[^report] It was polite, and two lines long. It gave a number to call,
which was the one that nobody answered.

Until then it had been about a telephone. From then on it was about being made fun of. People passed on the
answer rather than the complaint, and the paper of the town called.[^paper]

On Thursday there was a second answer, from a person with a name.[^report] He wrote that he had called the
number himself, and had waited for forty minutes. He did not say whose fault it was. He said what would be
different on Friday, and that he would write again on Monday, whatever came of it.

<!-- Each fact has its source: a mark such as [^report] here, and who, what, where, when below. -->

> [!WARNING] Often told differently
> "Half of their customers left." Nobody has ever shown that. Say here what is commonly told of your case
> and cannot be shown; if there is nothing, leave this out.

## Why it grew

It did not grow because somebody was angry. Somebody is angry each day, and nobody hears of it. It grew
because three things came together.

First, many had the same trouble, and each had thought to be the only one. Whoever says it aloud tells all of
them that they are not. Second, there was nothing to do but wait, and whoever waits has time to write. Third,
nobody from the company was there. Where no one speaks for a company, everyone does.

None of this began with the internet. The letters page of a paper worked like that too. What is new is that
it takes an evening and no longer a month, and that all of it can be found years later.

## What came of it

- The number was answered within a minute by the end of the month.[^report]
- Those who had complained were asked what else was wrong.
- Whoever looks in the morning may answer at once, on four kinds of questions. Before, an answer had passed
  five desks.[^report]

On the Monday he wrote again, as he had said. Not all was well by then, and he wrote that too. The group had
gone on to other things, but those who had complained read it, and a few said thank you.

What the company did not do tells as much. It did not ask for anything to be taken down. It gave no present
to the one who wrote first, which would have told everybody else to complain louder. And it did not say that
it was sorry for how people felt. It said what had gone wrong.

## What it shows, and what not

One case shows what can happen, and not what always happens. There are companies that said nothing, and all
was forgotten by Friday. What speaks for an answer is not that silence is always punished. It is that on the
Monday nobody can know which kind of week it will be, and that an answer costs little.

It also shows that the first answer need not be the last word. The second one worked, although the first had
done harm. What made it work was not its length, nor who had signed it. It helped with the thing that people
had complained of, and it named the day on which there would be more.

Before the next such Monday it helps to know three people by name: who looks, who may answer, and who decides
where it is more than they may.

<!-- Four to seven pages, and 600 to 900 words on all of them, is what somebody reads in one go. -->

## In short

- Who complains in public has mostly tried it in private before.
- An answer that helps nobody is another complaint.
- Ask those who complained: they know what is wrong.

## Check yourself

${ABOUT_QUESTIONS}

### Why did the first answer make it worse?

<!-- id: first-answer -->
<!-- page: What happened -->
<!-- key -->

- [ ] It came from somebody too junior
  > Who signed it was not what people wrote about.
- [x] It sent people back to the start
  > The number was the one that nobody answered.
- [ ] It was longer than the complaint
  > It was two lines.

### What made the second answer work?

<!-- id: second-answer -->
<!-- page: What it shows, and what not -->

- [x] It named the day of the next one
  > And it helped with what people had complained of.
- [ ] It was signed by somebody senior
  > It was signed by a person with a name, which is enough.
- [ ] It said who had made the mistake
  > He left that out, and nobody missed it.

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

[^paper]: The name of who wrote it, "The title of the article", the paper, 5 March 2026.
  <https://example.org/the-article>
`;
}
