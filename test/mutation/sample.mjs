import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** So many of the mutants, the same ones of the same code by the same seed. */
function chosen(mutants, { count, seed }) {
  const order = [...mutants].sort((a, b) => Number(a.id) - Number(b.id));
  const generator = mersenne(seed);
  const last = Math.min(count, order.length);
  for (let at = 0; at < last; at++) {
    const other = uniformInt(generator, at, order.length - 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return new Set(order.slice(0, last).map(({ id }) => id));
}

/** What refuses, before any test is run, the mutants that are not in the sample. */
function sampleChecker({ sample }) {
  return {
    init: async () => {},
    // All at once, since a sample is of all.
    group: async (mutants) => [mutants.map(({ id }) => id)],
    check: async (mutants) => {
      const sampled = chosen(mutants, sample);
      return Object.fromEntries(
        mutants.map(({ id }) => [
          id,
          sampled.has(id)
            ? { status: "passed" }
            : { status: "compileError", reason: "not in the sample" },
        ]),
      );
    },
  };
}
sampleChecker.inject = ["options"];

export const strykerPlugins = [{ kind: "Checker", name: "sample", factory: sampleChecker }];
