import type { MeetingMinutes } from "../learner/kept/talks.ts";
import type { MeetingKind } from "./meetings.ts";

/** What a stretch of a talk is for. */
export type BlockKind =
  | "last"
  | "agreement"
  | "ratings"
  | "lookBack"
  | "own"
  | "live"
  | "swap"
  | "actions";

/** A stretch of a talk, in minutes from its beginning. */
export type Stretch = { kind: BlockKind; from: number; to: number };

/** Five sentences are rated in this, however long the talk is. */
const RATING_MINUTES = 2;

/** Swapping seats is what the mentor gets: less than this is not worth sitting down for. */
const LEAST_SWAP = 8;

type Share = readonly [BlockKind | "turn", number];

// In minutes of thirty, as long as the first real talk between two colleagues was. Three that two people
// really use: a plan of seven or nine can be held by nobody.
const USUAL: readonly Share[] = [
  ["last", 5],
  ["own", 12],
  ["turn", 10],
  ["actions", 3],
];

const SHARES: Record<MeetingKind, readonly Share[]> = {
  first: [
    ["agreement", 7],
    ["ratings", RATING_MINUTES],
    ["own", 9],
    ["turn", 9],
    ["actions", 3],
  ],
  regular: USUAL,
  midpoint: USUAL,
  closing: [
    ["last", 3],
    ["ratings", RATING_MINUTES],
    ["lookBack", 6],
    ["own", 8],
    ["turn", 8],
    ["actions", 3],
  ],
  further: USUAL,
};

/** Whole minutes in these proportions, together as many as there are, none without any. */
function inProportion(shares: readonly number[], minutes: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (share * minutes) / all);
  const whole = exact.map((each) => Math.max(1, Math.floor(each)));
  let left = minutes - whole.reduce((sum, each) => sum + each, 0);
  // The minutes that are left go to those who lost most, the later first.
  const byLoss = exact
    .map((each, at) => ({ at, lost: each - (whole[at] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || b.at - a.at);
  for (const { at } of byLoss) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

/**
 * The stretches of a talk, which fill its minutes. Seats are swapped in every second talk, and something is
 * shown live in the others, or where a swap would have less than eight minutes.
 */
export function stretchesOf(kind: MeetingKind, number: number, minutes: MeetingMinutes): Stretch[] {
  const shares = SHARES[kind];
  const rated = shares.some(([each]) => each === "ratings") ? RATING_MINUTES : 0;
  const others = shares.filter(([each]) => each !== "ratings");
  const long = inProportion(
    others.map(([, share]) => share),
    minutes - rated,
  );
  let from = 0;
  return shares.map(([each]) => {
    const at = others.findIndex(([other]) => other === each);
    const length = at < 0 ? rated : (long[at] ?? 0);
    const swaps = number % 2 === 0 && length >= LEAST_SWAP;
    const stretch = {
      kind: each === "turn" ? (swaps ? "swap" : "live") : each,
      from,
      to: from + length,
    };
    from += length;
    return stretch as Stretch;
  });
}
