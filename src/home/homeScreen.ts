import type { Choosing } from "../terminal/inputs.ts";
import { withCommand, wrapAfter } from "../terminal/wrap.ts";
import { localDay, weekdayAndDay } from "../text/day.ts";
import { KEYS, type KeyOf } from "../text/keys.ts";
import type { Smm } from "../text/toType.ts";
import type { Door } from "./door.ts";
import { DOORS } from "./doors.ts";
import { DRAWERS } from "./drawers.ts";
import type { House } from "./house.ts";
import { newsText } from "./news.ts";

/** The keys of home by which one goes into a room. */
export type HomeKey = KeyOf<"note" | "search" | "thread">;

/** The choice by which one stops. */
export const STOP = "Stop";

/** The rooms that are there now, and what the menu says of them. */
export function offeredIn(house: House): (Door & { says: string; command: string })[] {
  return DOORS.flatMap((door) => {
    const says = door.offer(house);
    const command = typeof door.command === "string" ? door.command : door.command(house);
    return says === undefined ? [] : [{ ...door, says, command }];
  });
}

/** What is typed for each of the rooms and for what lies in the drawers. */
function commandLines(house: House, smm: Smm, columns: number): string[] {
  const line = (command: string, says: string) =>
    wrapAfter("- ", `${smm(command)}: ${says}`, columns);
  return [
    ...offeredIn(house)
      .filter(({ command }) => !DRAWERS.some((drawer) => drawer.command === command))
      .map(({ command, says }) => line(command, says)),
    ...DRAWERS.map(({ command, says }) => line(command, says)),
    line("--help", "all commands"),
  ];
}

/** Home as a screen: what is new, or what `changed` just now, and the rooms to choose from. */
export function homeScreen(house: House, smm: Smm, changed: string | undefined): Choosing<HomeKey> {
  return {
    header: `smm · home · ${weekdayAndDay(localDay(house.now))}`,
    back: false,
    several: false,
    initial: 0,
    choices: [...offeredIn(house).map(({ says }) => says), STOP],
    ways: [KEYS.thread, KEYS.note, KEYS.search],
    asides: [{ ...KEYS.commands, body: (columns) => commandLines(house, smm, columns).join("\n") }],
    body: (columns) => newsText(house, changed, columns),
  };
}

/** Home where nobody can be asked. */
export function homeText(house: House, smm: Smm, columns: number): string {
  const [first] = offeredIn(house);
  const [, ...others] = commandLines(house, smm, columns);
  return [
    newsText(house, undefined, columns),
    "",
    wrapAfter("Next: ", `${first?.says}`, columns),
    withCommand("To do that:", smm(`${first?.command}`), columns),
    "",
    "You can also type:",
    ...others,
  ].join("\n");
}
