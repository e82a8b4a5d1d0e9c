import { isKey, KEYS } from "../text/keys.ts";
import type { AnyScreen, Aside, Left, Screen } from "./inputs.ts";

/** A key that writes a letter or a sign, as it is told. */
type Letter = { key: string; name: string; does?: string; plainly?: string };

/** The key by which a screen is left for good, by where that leads. */
export function stopOn({ out }: Pick<AnyScreen, "out">): Letter {
  if (out === undefined) return KEYS.stop;
  const does = `go ${out}. What you did is kept.`;
  return { key: KEYS.stop.key, name: out, does, plainly: does };
}

/** The letters that do something on a screen, in the order in which they are told. */
export function lettersOf(screen: AnyScreen): Letter[] {
  const { asides = [], ways = [], back } = screen;
  return [...(back ? [KEYS.back] : []), ...asides, ...ways, stopOn(screen), KEYS.help];
}

/** For help: what each letter of a screen does, in a row of its own. */
export function letterRows(screen: AnyScreen, said: "does" | "plainly"): string[] {
  return lettersOf(screen).map(
    (letter) => `${letter.key}: ${letter[said] ?? letter.does ?? letter.name}`,
  );
}

/** What a letter asks for. */
type Meant<Key extends string> =
  | { is: "aside"; aside: Aside }
  | { is: "help" }
  | { is: "back" | "stop" }
  | Left<Key>;

/** What a letter or a sign means on a screen; undefined where it means nothing. */
export function meantBy<Key extends string>(
  screen: Screen<Key>,
  typed: string,
): Meant<Key> | undefined {
  const aside = screen.asides?.find((each) => isKey(typed, each));
  if (aside !== undefined) return { is: "aside", aside };
  const way = screen.ways?.find((each) => isKey(typed, each));
  if (way !== undefined) return { is: "way", key: way.key } as Left<Key>;
  if (screen.back && isKey(typed, KEYS.back)) return { is: "back" };
  if (isKey(typed, KEYS.stop)) return { is: "stop" };
  return isKey(typed, KEYS.help) ? { is: "help" } : undefined;
}
