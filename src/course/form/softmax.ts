/** One choice among several, each with its features; all vectors are of one length. */
export type Example = { choices: readonly number[][]; right: number };

/** Newton's steps to the best weights are so many at most. */
const STEPS = 12;
/** A step that moves no weight further is the last: the next one would move it by the square of that. */
const SMALLEST_STEP = 1e-9;
/** What a weight costs, so that a few examples alone do not make a large one. */
const DECAY = 0.02;

/** What a choice is worth by these weights. */
export function worthOf(choice: ArrayLike<number>, weights: ArrayLike<number>): number {
  let worth = 0;
  for (let at = 0; at < weights.length; at++) worth += (choice[at] ?? 0) * (weights[at] ?? 0);
  return worth;
}

/** How likely each choice is by these weights; together 1. */
function likelihoods({ choices }: Example, weights: ArrayLike<number>): number[] {
  const worths = choices.map((choice) => worthOf(choice, weights));
  const most = Math.max(...worths);
  const powers = worths.map((worth) => Math.exp(worth - most));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** The x of matrix x = vector, by elimination; the matrix is symmetric and positive, and is used up. */
function solved(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  for (const [at, row] of matrix.entries())
    for (let below = at + 1; below < matrix.length; below++) {
      const other = matrix[below] ?? [];
      const times = (other[at] ?? 0) / (row[at] ?? 1);
      for (let column = at; column < row.length; column++)
        other[column] = (other[column] ?? 0) - times * (row[column] ?? 0);
      vector[below] = (vector[below] ?? 0) - times * (vector[at] ?? 0);
    }
  const result = new Float64Array(vector.length);
  for (let at = vector.length - 1; at >= 0; at--) {
    const row = matrix[at] ?? [];
    result[at] = ((vector[at] ?? 0) - worthOf(row, result)) / (row[at] ?? 1);
  }
  return result;
}

/** The middle of an example's choices, each counted as far as it is likely. */
function middleOf({ choices }: Example, likely: readonly number[], features: number): Float64Array {
  const middle = new Float64Array(features);
  for (const [place, choice] of choices.entries()) {
    const share = likely[place] ?? 0;
    for (let at = 0; at < features; at++)
      middle[at] = (middle[at] ?? 0) + share * (choice[at] ?? 0);
  }
  return middle;
}

/** One step of Newton's from these weights. Plain loops: nowhere else is so much reckoned. */
function stepFrom(weights: Float64Array, examples: readonly Example[]): Float64Array {
  const features = weights.length;
  const slope = weights.map((weight) => -DECAY * weight * examples.length);
  const bend = Array.from(weights, (_, at) => {
    const row = new Float64Array(features);
    row[at] = DECAY * examples.length;
    return row;
  });
  const beside = new Float64Array(features);
  for (const example of examples) {
    const likely = likelihoods(example, weights);
    const middle = middleOf(example, likely, features);
    for (const [place, choice] of example.choices.entries()) {
      const share = likely[place] ?? 0;
      for (let at = 0; at < features; at++) beside[at] = (choice[at] ?? 0) - (middle[at] ?? 0);
      for (let at = 0; at < features; at++) {
        const own = beside[at] ?? 0;
        if (place === example.right) slope[at] = (slope[at] ?? 0) + own;
        const row = bend[at] ?? beside;
        const times = share * own;
        for (let column = 0; column <= at; column++)
          row[column] = (row[column] ?? 0) + times * (beside[column] ?? 0);
      }
    }
  }
  // The bend is the same in both directions.
  for (const [at, row] of bend.entries())
    for (let column = at + 1; column < features; column++) row[column] = bend[column]?.[at] ?? 0;
  return solved(bend, slope);
}

/**
 * The weights, one for each of so many features, by which the right choices are the likeliest, as a
 * softmax over the choices of each example has it. All 0 of no examples.
 */
export function trained(examples: readonly Example[], features: number): number[] {
  let weights = new Float64Array(features);
  if (examples.length === 0) return [...weights];
  for (let step = 0; step < STEPS; step++) {
    const by = stepFrom(weights, examples);
    weights = weights.map((weight, at) => weight + (by[at] ?? 0));
    if (by.every((each) => Math.abs(each) < SMALLEST_STEP)) break;
  }
  return [...weights];
}
