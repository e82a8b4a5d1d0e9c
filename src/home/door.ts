import type { House } from "./house.ts";
import type { Opening } from "./opening.ts";

/** The way into a room of the house, from which one comes back home. The room is loaded when one goes in. */
export type Door = {
  /** what the menu says; undefined where the room is not there now */
  offer: (house: House) => string | undefined;
  /** what is typed after the program's name for the same */
  command: string | ((house: House) => string);
  open: Opening;
};

/** What opens on what a command does. */
export function toCommand(name: string): Opening {
  return async (room) => (await import("./visit.ts")).takeStep(room, { name });
}
