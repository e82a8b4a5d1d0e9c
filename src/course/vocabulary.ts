import { answeredAs } from "./answer.ts";
import type { Question, Unit } from "./model.ts";

/** Words of the trade that are younger than the dictionary. */
const TRADE =
  "astroturf astroturfing backlink blogosphere crowdsource crowdsourced crowdsourcing downvote " +
  "gamification geotag hackathon influencer influencers livestream microblog monetise newsfeed " +
  "onboarding permalink podcaster repost reposted reposting sockpuppet subreddit trackback " +
  "unfollow upvote vlog vlogger vlogging webchat canva wechat";

function choicesOf(question: Question): string[] {
  const answered = answeredAs(question);
  return answered.as === "set" ? answered.choices.map(({ text }) => text) : [];
}

/** Words of the trade, and every word of the pages and choices of these units, in small letters. */
export function vocabularyOf(units: readonly Unit[]): Set<string> {
  const texts = units.flatMap((unit) => [
    ...unit.pages.map((page) => page.markdown),
    ...unit.questions.flatMap(choicesOf),
  ]);
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return new Set([...TRADE.split(" "), ...words]);
}
