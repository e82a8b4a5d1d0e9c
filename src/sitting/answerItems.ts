import type { Reply } from "../learner/replyShape.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import type { SharedItem } from "../mentoring/sections/items.ts";
import { sayDay } from "../text/day.ts";
import { type WhenNeeds, whenInLine } from "./agreeWhen.ts";
import type { LineByLine } from "./lineByLine.ts";

/** What is told of the items of a summary. */
type Told = Pick<Reply, "answers" | "comments" | "done" | "moved">;

/** An item that a reply can name. */
type Named = SharedItem & { id: string };

type Asked = { needs: WhenNeeds; asking: LineByLine; learner: string; told: Told };

/** What the mentor is asked about an item, and how their answer is taken; null: nothing. */
type Asks = ((item: Named, asked: Asked) => Promise<void>) | null;

const YES = /^(?:y|yes|ja|j|done|read)[.!]?$/i;

async function answer({ id, text: question }: Named, { asking, learner, told }: Asked) {
  asking.say(`\n${learner} asks: ${question}`);
  const text = await asking.line("Your answer:", LONGEST_NOTE);
  if (text !== null) told.answers.push({ note: id, question, text });
}

function comment(heading: string, label: string): Asks {
  return async ({ id, text: about }, { asking, learner, told }) => {
    asking.say(`\n${heading.replace("LEARNER", learner)} ${about}`);
    const text = await asking.line(label, LONGEST_NOTE);
    if (text !== null) told.comments.push({ item: id, about, text });
  };
}

/** Ticks an action of the mentor's own, or gives it another day. */
async function ownAction({ id, text: about, due }: Named, { needs, asking, told }: Asked) {
  asking.say(`\nYou wanted to: ${about}${due === null ? "" : ` (by ${sayDay(due)})`}`);
  const typed = await asking.lineAs("Is it done? “yes”, or another day:", async (word) =>
    YES.test(word) ? "yes" : whenInLine(needs, word, { kind: "day", side: "ahead" }),
  );
  if (typed === "yes") told.done.push({ item: id, about });
  else if (typed !== null) told.moved.push({ item: id, about, due: typed });
}

async function recommended({ id, text: about }: Named, { asking, learner, told }: Asked) {
  asking.say(`\n${learner} recommends: ${about}`);
  const typed = await asking.oneOfFew("Have you read it?", (word) =>
    YES.test(word) ? undefined : "Type yes, or Enter alone for not yet.",
  );
  if (typed !== null) told.done.push({ item: id, about });
}

const aboutIdea = comment("An idea of LEARNER’s:", "What do you think of it?");
const aboutAction = comment("LEARNER wants to:", "A word on that?");

function asksAbout({ kind, from, owner }: SharedItem): Asks {
  switch (kind) {
    case "question":
      return answer;
    case "idea":
      return from === null ? aboutIdea : null;
    case "action":
      return owner === "mentor" ? ownAction : aboutAction;
    case "reading":
      return from === null ? recommended : null;
    case "wish":
      return null;
  }
}

function isNamed(item: SharedItem): item is Named {
  return item.id !== null;
}

/** Asks a mentor about each open item that is the learner's, or theirs to do. */
export async function answerItems(items: readonly SharedItem[], asked: Asked): Promise<void> {
  for (const item of items.filter(isNamed)) await asksAbout(item)?.(item, asked);
}
