import type { Context, Terminal } from "../../context.ts";
import { unknownWord } from "../../problem.ts";
import { nearest } from "../../text/nearest.ts";
import { addPack } from "./add.ts";
import { checkPack } from "./check.ts";
import { listPacks } from "./list.ts";
import { newPack } from "./new.ts";
import { previewUnit } from "./preview.ts";
import { removeAdded } from "./remove.ts";
import { sharePack } from "./share.ts";
import { updatePack } from "./update.ts";

type Needs = Terminal &
  Pick<
    Context,
    | "contentFolder"
    | "course"
    | "unit"
    | "record"
    | "cwd"
    | "filesFolder"
    | "home"
    | "now"
    | "version"
    | "packsChanged"
    | "smm"
    | "newId"
    | "newSeed"
    | "judging"
    | "settings"
    | "draft"
  >;

const TASKS = ["new", "preview", "check", "add", "list", "remove", "update", "share"];

type Options = Parameters<typeof checkPack>[2] &
  Parameters<typeof newPack>[2] &
  Parameters<typeof sharePack>[2] & { words: [string, string?] };

export async function run(context: Needs, options: Options): Promise<void> {
  const [task, about] = options.words;
  switch (task) {
    case "check":
      return checkPack(context, about, options);
    case "new":
      return newPack(context, about, options);
    case "preview":
      return previewUnit(context, about);
    case "add":
      return addPack(context, about);
    case "list":
      return listPacks(context, options.json);
    case "remove":
      return removeAdded(context, about);
    case "update":
      return updatePack(context, about);
    case "share":
      return sharePack(context, about, options);
    default:
      throw unknownWord("pack task", task, nearest(task, TASKS), "pack check my-pack");
  }
}
