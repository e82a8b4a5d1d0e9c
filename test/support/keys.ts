/** What some keys send. */
export const KEY = {
  enter: "\r",
  down: "\u001b[B",
  up: "\u001b[A",
  interrupt: "\u0003",
  aside: "\u001a",
  end: "\u0004",
  /** in a line that is typed: what stands before it goes away */
  empty: "\u0015",
};
