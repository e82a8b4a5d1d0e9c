/** A fact in somebody's head: known to the simulation and to no scheduler. */
export type Fact = {
  /** it was met, in a lesson or by a question, which was answered right or not; in days */
  meet(now: number, right?: boolean): void;
  /** the chance, 0 to 1, that it is remembered */
  recall(now: number): number;
};

/** Makes a fact in a world of forgetting; the stronger, 0.9 about, the better it is kept. */
export type World = (strength: number) => Fact;

/**
 * Each time something is met leaves a trace, and the stronger the memory is just then, the faster that
 * trace fades. The model and its numbers: P. I. Pavlik and J. R. Anderson, "Practice and Forgetting
 * Effects on Vocabulary Memory", Cognitive Science 29 (2005), 559-586,
 * <https://doi.org/10.1207/s15516709cog0000_14>. Their words of a foreign language are harder to keep
 * than a lesson; the strength makes up for that.
 */
const FORGETTING = { a: 0.177, c: 0.217, threshold: -0.704, noise: 0.255, scale: 0.025 };

const SECONDS_A_DAY = 86_400;

const traces: World = (strength) => {
  const { a, c, threshold, noise, scale } = FORGETTING;
  const met: { at: number; decay: number }[] = [];
  const activation = (now: number): number => {
    const fading = met.map(
      ({ at, decay }) => Math.max(1, (now - at) * scale * SECONDS_A_DAY) ** -decay,
    );
    return Math.log(fading.reduce((sum, each) => sum + each, 0));
  };
  return {
    meet(now) {
      const before = met.length === 0 ? 0 : Math.exp(activation(now));
      met.push({ at: now, decay: c * before + a });
    },
    recall: (now) => 1 / (1 + Math.exp(-(activation(now) + strength - threshold) / noise)),
  };
};

/** How much harder it is in the world of those who forget fast. */
const HARDER = 0.4;

/** A memory halves in so many days, longer after each time it was known, the more it had faded. */
const halfLife: World = (strength) => {
  let half = 0;
  let last = 0;
  const recall = (now: number) => (half === 0 ? 0 : 2 ** (-(now - last) / half));
  return {
    meet(now, right) {
      if (half === 0) half = 6 * Math.exp(strength - 0.9);
      else if (right === true) half *= 1.3 + 2.2 * (1 - recall(now));
      else if (right === false) half = Math.max(2, half * 0.6);
      last = now;
    },
    recall,
  };
};

/**
 * Two strengths: how well something is stored, which grows with each meeting, most where it had faded,
 * and how well it is found again, which falls as a power of time. After R. A. Bjork and E. L. Bjork, "A
 * New Theory of Disuse and an Old Theory of Stimulus Fluctuation" (1992); the numbers are ours.
 */
const disuse: World = (strength) => {
  const ease = Math.exp(strength - 0.9);
  let stored = 0;
  let last = 0;
  const recall = (now: number) => (stored === 0 ? 0 : (1 + (now - last) / (3 * stored)) ** -0.6);
  return {
    meet(now, right) {
      const learnt = (right === false ? 0.6 : 1.6) * (1 - recall(now)) * ease + 0.1;
      stored = stored === 0 ? ease : stored + learnt;
      last = now;
    },
    recall,
  };
};

/** Ways in which people may forget: nobody knows which, so that a schedule is tried in each. */
export const WORLDS = {
  traces,
  "traces, harder": (strength: number) => traces(strength - HARDER),
  "half-life": halfLife,
  disuse,
} satisfies Record<string, World>;
