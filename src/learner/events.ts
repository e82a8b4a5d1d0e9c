import * as v from "valibot";
import { localDay } from "../text/day.ts";
import { EVENT_VERSION } from "./happenings/slice.ts";
import { HAPPENINGS } from "./happenings/table.ts";

type EventType = keyof typeof HAPPENINGS;
type Shape = (typeof HAPPENINGS)[EventType]["shape"];

export type Event = v.InferOutput<Shape>;

type Unstamped<E> = E extends unknown ? Omit<E, "v" | "id" | "at" | "day"> : never;

/** What happened, before it has its id and its time. */
export type Happening = Unstamped<v.InferInput<Shape>>;

type InPack<H> = H extends { type: unknown; pack?: unknown }
  ? "pack" extends keyof H
    ? Omit<H, "pack"> & { pack: Exclude<H["pack"], undefined> }
    : H
  : never;

/** What happens now, which names its pack wherever that matters; what happened once may not. */
export type NewHappening = InPack<Happening>;

function isType(type: unknown): type is EventType {
  return typeof type === "string" && Object.hasOwn(HAPPENINGS, type);
}

type EventLine =
  | { is: "event"; event: Event }
  | { is: "damaged"; why: string }
  /** written by a newer program; `version` is its number */
  | { is: "newer"; version: number };

function damagedAt(key: string | null): EventLine {
  return { is: "damaged", why: `${key ? `"${key}"` : "it"} is not what an event has there` };
}

/** One line of the journal as an event. Never throws. */
export function readEventLine(line: string): EventLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { is: "damaged", why: "it is not JSON" };
  }
  if (typeof data !== "object" || data === null) return damagedAt(null);
  const { v: version, type } = data as { v?: unknown; type?: unknown };
  if (typeof version === "number" && version > EVENT_VERSION) return { is: "newer", version };
  if (!isType(type)) return damagedAt("type");
  const read = v.safeParse<Shape>(HAPPENINGS[type].shape, data);
  if (read.success) return { is: "event", event: read.output };
  return damagedAt(v.getDotPath(read.issues[0]));
}

/**
 * A happening with the moment it happened and a new id. Throws when it is not one that could be
 * read again.
 */
export function stamp(happening: Happening, at: Date, newId: () => string): Event {
  return v.parse<Shape>(HAPPENINGS[happening.type].shape, {
    v: EVENT_VERSION,
    id: newId(),
    at: at.toISOString(),
    day: localDay(at),
    ...happening,
  });
}
