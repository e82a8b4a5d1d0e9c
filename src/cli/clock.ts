import { Problem } from "../problem.ts";

/** Years in which a person may use this: days are written with four digits, and reckoned some years on. */
const [EARLIEST, LATEST] = [1900, 9000];

/** A clock that is known to tell a day that can be. Asked for another, it throws a Problem. */
export function clockOf(now: () => Date): () => Date {
  return () => {
    const at = now();
    const year = at.getFullYear();
    if (year >= EARLIEST && year <= LATEST) return at;
    throw new Problem("Your computer's clock tells a day that cannot be.", {
      next: "put the clock right, then the same command again",
    });
  };
}
