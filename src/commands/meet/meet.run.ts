import type { Ending } from "../../cli/ending.ts";
import { unknownWord } from "../../problem.ts";
import { nearest } from "../../text/nearest.ts";
import { holdMeeting } from "./hold.ts";
import { listMeetings } from "./list.ts";
import { showMinutes } from "./minutes.ts";
import { holdNow } from "./now.ts";
import { planMeeting } from "./plan.ts";
import { showMeeting } from "./show.ts";
import { tickAction } from "./tick.ts";

/** Planning takes the most; what the other tasks take is among it. */
type Needs = Parameters<typeof planMeeting>[0];

const TASKS = ["plan", "now", "done", "minutes", "list", "show", "tick"];

type Options = Parameters<typeof planMeeting>[1] & { words: [string?, string?] };

/** Does what is no sitting. */
async function doTask(context: Needs, options: Options): Promise<void> {
  const [task, about] = options.words;
  switch (task) {
    case undefined:
    case "list":
      return listMeetings(context, options.json);
    case "show":
      return showMeeting(context, about, options.json);
    case "minutes":
      return showMinutes(context, about, options);
    case "tick":
      return tickAction(context, about);
    default:
      throw unknownWord("task for meet", task, nearest(task, TASKS), "meet plan");
  }
}

export async function run(context: Needs, options: Options): Promise<Ending | undefined> {
  const [task, about] = options.words;
  if (task === "plan") return planMeeting(context, options);
  if (task === "now") return holdNow(context, options);
  if (task === "done") return holdMeeting(context, { ...options, number: about });
  await doTask(context, options);
  return undefined;
}
