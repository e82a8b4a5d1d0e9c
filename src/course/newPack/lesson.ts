import { EDITOR } from "./about.ts";

/** A lesson on an industry, as a worked example that an author writes over; `today` is a calendar day. */
export function lessonText({ industry, today }: { industry: string; today: string }): string {
  const plain = industry.replace(/["\\]/g, "");
  return `---
# yaml-language-server: $schema=../${EDITOR.unit}
title: "Where people talk about ${plain}"
summary: "Where customers of ${plain} ask, praise and complain, and who answers there."
minutes: 5
checked: ${today}
read-next: [] # ids of units that are good to read after it: the names of their files without .md
---

<!-- A lesson explains something; a case tells what happened to somebody. Both are written alike. -->

Somebody is asking a question about ${plain} right now, and not on our website.

## Three places

A **review site** collects stars and sentences. A **group** is where people who share a town or a
trade ask each other. A **feed** is what one person is shown of all of it.

<!-- What is looked at rather than read can be drawn, from a block with one of five words behind its mark. -->

\`\`\`review
who: Sam P. (invented)
stars: 2
says: Forty minutes on the telephone, and nobody could say when it works again.
by: Northwater
answer: You should have had an hour from us, and did not. Since Monday it stands on our page each morning.
\`\`\`

## Who answers

Whoever answers first is taken for the one who knows. That may be another customer, a competitor, or
somebody who guesses.

## In short

- Customers ask each other before they ask us.
- A review is read by hundreds who never write one.
- Whoever answers first is taken for the one who knows.

## Check yourself

### Who is taken for the one who knows?

<!-- id: who-knows -->
<!-- page: Who answers -->
<!-- key -->

- [ ] Whoever has the most followers
  > It is not asked how many read somebody else.
- [ ] Whoever works in the trade
  > Nobody can see that.
- [x] Whoever answers first
  > Be it a customer, a competitor, or somebody who guesses.

### What is it called that each person is shown of all that is written? Type a word.

<!-- id: feed -->
<!-- page: Three places -->

= a feed
= the feed of posts

> A feed. No two people have the same.

## In your own words

Where would you look first for what is said about us?

## Talk it over

- **For the mentor:** Show the place where most is said about us.
- **For both:** Find one question that nobody has answered.
- **Swap seats:** Who of us knew the answer to it, and where do they sit?
- **For us:** Who would have to agree before somebody may answer there?
`;
}
