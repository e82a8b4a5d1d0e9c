import { agenda } from "./sections/agenda.ts";
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
import { thoughts } from "./sections/thoughts.ts";

/** What the summary has below its head, in the order in which a mentor wants to read it. */
export const SECTIONS = [
  talk,
  open,
  settled,
  minutes,
  read,
  days,
  standing,
  sure,
  ownWords,
  thoughts,
  offer,
  exchanged,
  agenda,
  sources,
] as const;
