import { shownFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { NoAnswer } from "../../problem.ts";
import { resumable } from "../../sitting/stopping.ts";

type Needs = Pick<Context, "inputs" | "record" | "openFile">;

/**
 * Opens a page that was written in the browser, where the person says yes; what came of it, in a sentence.
 * Where nothing opens files, nothing is asked.
 */
export async function lookAt(context: Needs, path: string): Promise<string> {
  const { inputs, openFile } = context;
  const byHand = "Double-click that file to look at it or to print it: your browser opens it.";
  if (openFile === undefined) return byHand;
  const asked = `Written to ${shownFile(path)}. Open it in your browser?`;
  const yes = await resumable(context, "", () =>
    inputs.confirm(asked, true).catch((error: unknown) => {
      // The page is written: who is gone by then wants nothing more.
      if (error instanceof NoAnswer) return false;
      throw error;
    }),
  );
  if (!yes) return byHand;
  return (await openFile(path))
    ? "Your browser opens it."
    : `Nothing here could open it. ${byHand}`;
}
