import type { Door } from "../door.ts";
import type { House } from "../house.ts";
import { pathIn } from "../ownPath.ts";

/** The number of units, and that there is a path. */
function offer(house: House): string {
  const all = `all ${house.course.units.length}`;
  return `Units: ${pathIn(house) === undefined ? all : `your path, or ${all}`}`;
}

export const units: Door = {
  offer,
  command: "list",
  open: async (room) => (await import("../rooms/units.ts")).units(room),
};
