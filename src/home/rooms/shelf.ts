import type { Context } from "../../context.ts";
import { shelfOf } from "../../course/course.ts";
import { titled } from "../../course/titled.ts";
import type { Reading } from "../../learner/kept/readings.ts";
import { exchangedText, shelfText } from "../../sitting/readingText.ts";
import { wrap } from "../../terminal/wrap.ts";
import { localDay } from "../../text/day.ts";
import type { Opening } from "../opening.ts";
import { askFor, type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";

/** Adds what one of the two recommends. */
async function add(room: Context): Promise<void> {
  await askFor(room, { label: "Its title (Enter alone goes back):" }, async (title) => {
    const add = async (flags: { from?: string }) => {
      await takeStep(room, { name: "reading", words: ["add", title], flags });
      return true;
    };
    const by = { label: "Who recommended it (Enter alone: you):" };
    return (await askFor(room, by, (from) => add({ from }))) ?? add({});
  });
}

/** Shows what one recommended to the other, and keeps that it is read. */
async function exchanged(room: Context, reading: Reading): Promise<boolean> {
  const today = localDay(room.now());
  const body = (columns: number) => exchangedText(reading, room.theme, { today, columns });
  const choices: Choice<"read" | "all">[] = [
    ...(reading.readOn === null ? [{ says: "It is read", value: "read" as const }] : []),
    { says: "All of the shelf", value: "all" },
  ];
  const chosen = await pick(room, reading.title, body, choices);
  if (chosen === undefined) return false;
  if (chosen === "all") return true;
  const done = async (...gave: string[]) => {
    const words = ["done", `${reading.number}`, ...gave];
    await takeStep(room, { name: "reading", words });
    return true;
  };
  const label = "What it gave you, in a line (Enter alone skips this):";
  return (await askFor(room, { label, about: reading.id }, done)) ?? done();
}

/** What was recommended, then the shelf of the course, until the person goes home. */
export const shelf: Opening = async (room) => {
  const course = await room.course();
  for (;;) {
    const { readings } = room.record().record;
    const choices: Choice<() => Promise<boolean>>[] = [
      ...readings.map((reading) => ({
        says: `${reading.title} (${reading.readOn === null ? "not read yet" : "read"})`,
        value: () => exchanged(room, reading),
      })),
      {
        says: "Add what one of you recommends",
        value: async () => {
          await add(room);
          return true;
        },
      },
      ...shelfOf(course).map((entry) => ({
        says: `${titled(entry)}, ${entry.about}`,
        value: async () => {
          const body = (columns: number) => shelfText(entry, room.theme, columns);
          const page = { header: entry.title, body, back: true, next: "the shelf" };
          return (await room.inputs.page(page)).is !== "stop";
        },
      })),
    ];
    const said = "What you recommended to each other, and the shelf of the course.";
    const chosen = await pick(room, "The shelf", (columns) => wrap(said, columns), choices);
    if (chosen === undefined || !(await chosen())) return undefined;
  }
};
