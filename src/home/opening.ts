import type { Ending } from "../cli/ending.ts";
import type { Context } from "../context.ts";

/** What a person does in a room: how it ended, or what changed, in a line, where anything is to be said. */
export type Opening = (room: Context) => Promise<Ending | string | undefined>;
