import type { Course } from "./model.ts";

/** Words of the trade that are younger than the dictionary. */
const TRADE =
  "astroturf astroturfing backlink blogosphere crowdsource crowdsourced crowdsourcing downvote " +
  "gamification geotag hackathon influencer influencers livestream microblog monetise newsfeed " +
  "onboarding permalink podcaster repost reposted reposting sockpuppet subreddit trackback " +
  "unfollow upvote vlog vlogger vlogging webchat canva wechat";

/** Words of the trade, and every word of the pages and choices of a course, in small letters. */
export function vocabularyOf({ units }: Course): Set<string> {
  const texts = units.flatMap((unit) => [
    ...unit.pages.map((page) => page.markdown),
    ...unit.questions.flatMap((question) =>
      "choices" in question ? question.choices.map((choice) => choice.text) : [],
    ),
  ]);
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return new Set([...TRADE.split(" "), ...words]);
}
