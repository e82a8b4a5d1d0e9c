import type { Context } from "../../context.ts";
import { unknownWord } from "../../problem.ts";
import { nearest } from "../../text/nearest.ts";
import { checkPack } from "./check.ts";

type Needs = Pick<Context, "io" | "contentFolder" | "cwd" | "now" | "columns">;

const TASKS = ["check"];

type Options = Parameters<typeof checkPack>[2] & { words: [string, string?] };

export async function run(context: Needs, options: Options): Promise<void> {
  const [task, folder] = options.words;
  if (task === "check") return checkPack(context, folder, options);
  throw unknownWord("pack task", task, nearest(task, TASKS), "pack check my-pack");
}
