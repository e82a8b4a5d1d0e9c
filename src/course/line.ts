/** A line of a file with its number, counted from 1. */
export type Line = { text: string; number: number };
