import type { Context, Terminal } from "../context.ts";
import { Problem } from "../problem.ts";
import { askSetting } from "../sitting/askSetting.ts";
import { askWork, hasPaths } from "../sitting/askWork.ts";
import { LONGEST_SETTING } from "../store/settings.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";

const WELCOME = `Welcome. This is a companion for two colleagues who teach each other: one knows
social media, the other knows the company. You read short lessons and cases here, answer a few
questions, and take what you wonder about to your mentor.`;

const FIRST = `A few short questions first. Enter alone skips one, q alone stops; you can change them later.
What you type stays on this computer.`;

/** How the whole path of something begins, on each system. */
const WHOLE_PATH = /(?:^|[ '"])(?:[A-Za-z]:|\\)?[\\/]/;

/** How to start the program another day: what was typed this time may work in this folder alone. */
function comingBack({ smm, version }: Pick<Context, "smm" | "version">): string {
  const called = smm("");
  const isAnywhere = called === "smm" || WHOLE_PATH.test(called);
  if (isAnywhere) return `To come back another day, type ${called}.`;
  if (called !== "npx smm") return `To come back another day, type ${called} in this folder.`;
  const file = `./social-media-mentor-${version}.tgz`;
  return `To come back another day, type ${called} in this folder. To have it in every folder, type here: npm pack, and then: npm i -g ${file}`;
}

const QUESTIONS = [
  { key: "name", label: "Your name:" },
  { key: "mentor", label: "Your mentor's name:" },
  { key: "initiative", label: "A big initiative in your company that you care about:" },
] as const;

const oneLine = (text: string) => text.replace(/\n/g, " ");

/** Greets the learner and asks the first questions; false when the person stops there. */
export async function welcome(
  context: Pick<Terminal, "io" | "inputs" | "columns"> &
    Pick<Context, "course" | "settings" | "change" | "draft" | "smm" | "version">,
): Promise<boolean> {
  const { io, columns, settings, change } = context;
  const draft = context.draft({ key: "first questions", name: "the first questions", goOn: "" });
  for (const paragraph of [oneLine(WELCOME), comingBack(context), oneLine(FIRST)])
    io.out(`${wrap(paragraph, columns())}\n\n`);
  try {
    for (const { key, label } of QUESTIONS) {
      const answered = await askSetting(context, {
        label,
        help: oneLine(FIRST),
        read: (typed) => cleanLine(typed.slice(0, LONGEST_SETTING)),
        fits: "a few words",
        before: settings()[key],
        draft,
      });
      if (answered.is === "stop") return false;
      if (answered.is === "given") change({ [key]: answered.value });
      if (answered.is === "emptied") change({ [key]: undefined });
      draft.drop();
    }
    if (hasPaths(await context.course()) && !(await askWork(context))) return false;
    change({ welcomed: true });
  } catch (error) {
    // Where nothing can be kept, lessons can still be read.
    if (!(error instanceof Problem)) throw error;
    io.err(`${error.message}\n`);
  }
  return true;
}
