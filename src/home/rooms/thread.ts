import { myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import { type ItemFor, isOpen, itemsWith, openItems } from "../../mentoring/openItems.ts";
import { itemSaid } from "../../sitting/itemLines.ts";
import { wrap } from "../../terminal/wrap.ts";
import { type House, houseOf } from "../house.ts";
import type { Opening } from "../opening.ts";
import { askFor, type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";
import { doingsFor } from "./items.ts";

const FILE = "The file's name; you may draw the file into this window. Enter alone goes back:";

/** Reads a file that the other one handed over. */
const openFile: Opening = async (room) => {
  const opened = await askFor(room, { label: FILE }, async (file) => {
    // A file that is drawn into a window comes in quotation marks where its name has spaces.
    const name = file.replace(/^(['"])(.*)\1$/, "$2");
    return { ending: await takeStep(room, { name: "open", words: [name] }) };
  });
  return opened?.ending;
};

/** A place in the thread from which one comes back to it, or (false) goes home; or a room of its own. */
type Place = { back: (room: Context) => Promise<boolean> } | { out: Opening };

/** Shows an item and does about it what is chosen. */
function look(item: ItemFor): Place {
  const back = async (room: Context) => {
    const said = itemSaid(room, item, myOnlyMentor(room));
    const lines = item.said.map(({ from, text }) => `${from ?? "Your mentor"}: ${text}`);
    const body = (columns: number) =>
      [said, ...lines].map((line) => wrap(line, columns)).join("\n");
    const nothing = { says: "The whole thread", value: async () => false };
    const doing = await pick(room, "What became of it", body, [...doingsFor(item), nothing]);
    await doing?.(room);
    return doing !== undefined;
  };
  return { back };
}

/** Shows what is closed, to open one of it again. */
function lookBack(closed: readonly ItemFor[]): Place {
  const back = async (room: Context) => {
    const mentor = myOnlyMentor(room);
    const body = (columns: number) => wrap("Choose one to open it again.", columns);
    const item = await pick<ItemFor | "none">(room, "What came of the rest", body, [
      { says: "The whole thread", value: "none" },
      ...closed.map((each) => ({ says: itemSaid(room, each, mentor), value: each })),
    ]);
    if (item !== undefined && item !== "none")
      await takeStep(room, { name: "thread", words: ["reopen", `${item.number}`] });
    return item !== undefined;
  };
  return { back };
}

function command(name: string): Place {
  return { out: (room) => takeStep(room, { name }) };
}

function placesIn(room: Context, { record, mentor, now }: House): Choice<Place>[] {
  const only = myOnlyMentor(room);
  const items = itemsWith(record, only ?? undefined, now);
  const open = items.filter(isOpen);
  const closed = items.filter((item) => !isOpen(item));
  const reply = record.replies.at(-1);
  return [
    ...open.map((item) => ({ says: itemSaid(room, item, only), value: look(item) })),
    { says: "Ask something, or note an idea", value: command("note") },
    ...(reply === undefined
      ? []
      : [{ says: `What ${reply.from ?? mentor} wrote back`, value: command("open") }]),
    ...(closed.length > 0 ? [{ says: "What came of the rest", value: lookBack(closed) }] : []),
    { says: "What to talk over", value: command("prompts") },
    { says: "Open a file that was handed to you", value: { out: openFile } },
  ];
}

/** What is between the two: what is open, what came back, what was handed over. */
export const thread: Opening = async (room) => {
  for (;;) {
    const house = await houseOf(room);
    const places = placesIn(room, house);
    const isOpen = openItems(house.record, myOnlyMentor(room) ?? undefined, house.now).length > 0;
    const said = isOpen ? "Open between you:" : `Nothing is open between you and ${house.mentor}.`;
    const body = (columns: number) => wrap(said, columns);
    const place = await pick(room, "The thread", body, places);
    if (place === undefined) return undefined;
    if ("out" in place) return place.out(room);
    if (!(await place.back(room))) return undefined;
  }
};
