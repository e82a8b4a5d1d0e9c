import { agenda } from "./sections/agenda.ts";
import { answers } from "./sections/answers.ts";
import { days } from "./sections/days.ts";
import { exchanged } from "./sections/exchanged.ts";
import { minutes } from "./sections/minutes.ts";
import { offer } from "./sections/offer.ts";
import { open } from "./sections/open.ts";
import { ownWords } from "./sections/ownWords.ts";
import { read } from "./sections/read.ts";
import { settled } from "./sections/settled.ts";
import { sources } from "./sections/sources.ts";
import { standing } from "./sections/standing.ts";
import { sure } from "./sections/sure.ts";
import { talk } from "./sections/talk.ts";
import { talkAbout } from "./sections/talkAbout.ts";
import { thoughts } from "./sections/thoughts.ts";
import { topics } from "./sections/topics.ts";

/** What is open between the two: the first that a mentor wants to read, on the first sheet. */
export const BETWEEN = [talk, open, settled] as const;

/** What the talk may be about, on the first sheet too. */
export const BESIDE = [topics, talkAbout] as const;

/** What is folded below the first sheet. */
export const BELOW = [
  minutes,
  agenda,
  read,
  ownWords,
  thoughts,
  offer,
  exchanged,
  sure,
  standing,
  answers,
  days,
  sources,
] as const;

/** What the summary has below its head, in the order in which a mentor wants to read it. */
export const SECTIONS = [...BETWEEN, ...BESIDE, ...BELOW] as const;
