import { ABOUT_QUESTIONS, EDITOR } from "./about.ts";

/** A lesson on an industry, as a worked example that an author writes over; `today` is a calendar day. */
export function lessonText({ industry, today }: { industry: string; today: string }): string {
  const plain = industry.replace(/["\\]/g, "");
  return `---
# yaml-language-server: $schema=../${EDITOR.unit}
title: "Where people talk about ${plain}"
summary: "Where customers of ${plain} ask, praise and complain, and who answers there."
minutes: 6
checked: ${today}
read-next: [] # ids of units that are good to read after it: the names of their files without .md
---

<!--
A lesson explains something; a case tells what happened to somebody. Both are written alike. All words here are
an example, as long as a lesson wants to be: write yours over them.
-->

Somebody is asking a question about ${plain} right now, and not on our website. They ask where people
like themselves are: in a group of their town, below a star, or under something that a friend has posted.

Nobody there calls us first. By the time we hear of it, others have answered, some of them well. So it
pays to know where such talk takes place, and to look there before it is needed.

## Before you start

<!-- One question, answered by a guess before reading. It is never recorded. -->

Who is asked first, as a rule, when something of ours does not work?

- [ ] Whoever made it
  > They hear of it last, when it has gone up and down the stairs.
- [ ] The people at our desk
  > Many do not call any more before they have looked elsewhere.
- [x] Other customers
  > They are there at any hour, and they have had the same trouble.

## Three places

<!-- Each heading with two marks is a page: at most 185 words, so that it fits on a screen or two. -->

A **review site** collects stars and sentences. Whoever wants to buy reads a few of the worst and a few of
the newest. A bad review is forgiven where a good answer stands below it.

A **group** is where people who share a town, a trade or a hobby ask each other. Some can be read by
everybody. Others let in only those who say who they are, and there one is a guest.

A **feed** is what one person is shown of all that is written. No two people have the same one. What I do
not see in mine may still be read by thousands.

<!-- What is looked at rather than read can be drawn, from a block with one of five words behind its mark. -->

\`\`\`review
who: Sam P. (invented)
stars: 2
says: Forty minutes on the telephone, and nobody could say when it works again.
by: Northwater
answer: You should have had an hour from us, and did not. Since Monday it stands on our page each morning.
\`\`\`

These places differ most in how long a thing stays. A review is found years later. What was in a feed
this morning is gone by tonight, though not for those who copied it.

## How to look

Begin with the words that customers use, and not with ours. They seldom know the name of the thing. They
write that it leaks, that it is late, that nobody picks up.

1. Write down three words that a customer would type, one of them misspelt.
2. Type each into the search of one place, with the name of the town.
3. Put what is found in the order of its dates, and read the newest ten.
4. Note for each what was asked, who answered, and whether it was right.

Half an hour is enough. Do it on the same day each week, for one look tells little: what counts is what
comes up again. A question that is asked three times belongs on our own page, answered in plain words, where
a search will find it.

Read, and do not answer yet. An answer speaks for all of us, and it stays.

## Who answers

Whoever answers first is taken for the one who knows. That may be another customer, a competitor, or
somebody who guesses. The answer is read by all who come later, and most of them never ask again.

So a late answer does less than a quick one, even where it is better. A good answer does three things. It
says who speaks: a person, with a first name and a place. It says what is known, and what is not known yet.
And it says when there will be more.

A poor one defends. It explains how hard the work is, or that the person should have called. Those who read
along do not ask who was right. They ask how they would be treated themselves.

Some things nobody should answer in public: what is private, what is before a court, what is only meant to
hurt. There one line is enough, and the rest is said elsewhere.

## What it is worth to us

To look is not to watch over people. We read what was written for everybody to read, and we keep what was
said, not who said it.

Whoever looks for a month knows things that no report has: which words customers use, what they praise
without being asked, which promise they believe, and where they give up. It costs nothing but the half hour.
Tell it to those who can change something, with two sentences as they were written. Nothing that we could
say of ourselves is heard so well as what a customer says.

## In short

<!-- Three sentences to be remembered, each of at most 120 characters. -->

- Customers ask each other before they ask us.
- A question that is asked three times belongs on our own page.
- Whoever answers first is taken for the one who knows.

## Check yourself

${ABOUT_QUESTIONS}

### Who is taken for the one who knows?

<!-- id: who-knows -->
<!-- page: Who answers -->
<!-- key -->

- [ ] Whoever has most followers
  > It is not asked how many read somebody else.
- [ ] Whoever works in the trade
  > Nobody can see that.
- [x] Whoever is the quickest
  > Be it a customer, a competitor, or somebody who guesses.

### A late answer is kind and complete. What have those who read along asked themselves by then?

<!-- id: read-along -->
<!-- page: Who answers -->

- [ ] Which of the two was right in the matter
  > That is what the two ask. The others were not there.
- [x] How they would be treated themselves
  > They have no part in the quarrel, and may be customers tomorrow.
- [ ] Whether the complaint was meant as a joke
  > Most have had a trouble of that kind, and believe it.

### Put in order how one looks.

<!-- id: look -->
<!-- page: How to look -->

1. Write down words that a customer would use
2. Type them into the search of one place
3. Read the newest ten
4. Note what was asked and who answered

> The words come first: with ours, one finds ourselves.

### What is it called that each person is shown of all that is written? Type a word.

<!-- id: feed -->
<!-- page: Three places -->

= a feed
= the feed of posts

> A feed. No two people have the same.

## In your own words

Where would you look first for what is said about us?

## Talk it over

<!-- Four prompts for the talk of the two, one of each kind. -->

- **For the mentor:** Show the place where most is said about us.
  *Listen for:* whether it was known, and by whom.
- **For both:** Find one question that nobody has answered.
- **Swap seats:** Who of us knew the answer to it, and where do they sit?
- **For us:** Take {initiative|one large initiative of ours}. Who would have to agree before somebody may
  answer there?
`;
}
