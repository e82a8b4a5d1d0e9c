import type { Door } from "../door.ts";

/** What is wanted less often. */
export const drawers: Door = {
  offer: () => "Notes, words, search, shelf, settings",
  command: "notes",
  open: async (room) => (await import("../rooms/drawers.ts")).drawers(room),
};
