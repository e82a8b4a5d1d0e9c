import { PassThrough } from "node:stream";
import { Interrupted } from "../../problem.ts";
import { ENDING, edited, unusableEditor } from "../editing.ts";
import type { Typing } from "../inputs.ts";

type Setup = {
  output: NodeJS.WritableStream;
  /** a command */
  editor: string | undefined;
  /** how the words beside what is written look */
  emphasis: (text: string) => string;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/** What inquirer rejects with where the person, or the program, ends a prompt. */
function isExit(error: unknown): boolean {
  return error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name);
}

const asItIs = (text: string) => text;

/**
 * Lets the person write in their editor, beginning as it is told. Throws a Problem where that cannot be
 * used, and rejects with Interrupted where the program was to end meanwhile.
 */
export async function askEditor(
  typing: Typing,
  { output, editor, emphasis, onInterrupt }: Setup,
): Promise<string> {
  // There inquirer looks for it.
  process.env.VISUAL = editor;
  const { default: inquirer } = await import("inquirer");
  const failed = new AbortController();
  // The keys are the editor's, and the terminal's mode too.
  const input = new PassThrough();
  const prompt = inquirer.createPromptModule({ input, output, signal: failed.signal } as never);
  let isInterrupted = false;
  // What the editor may take for a key of its own ends nothing before it.
  const stopListening = onInterrupt(() => {
    isInterrupted = true;
  });
  const style = {
    message: (text: string) => emphasis(text),
    waitingMessage: () => "When you are done, save and close your editor.",
    help: asItIs,
    key: asItIs,
    // It would wait for another Enter, and open the same editor.
    error(text: string) {
      failed.abort();
      return text;
    },
  };
  const question = (dir: string) => ({
    name: "answer",
    type: "editor",
    message: "Your words",
    default: typing.start,
    waitForUserInput: false,
    file: { dir, postfix: ENDING, mode: 0o600 },
    theme: { prefix: { idle: "?", done: "?" }, style },
  });
  try {
    return await edited(typing, async (folder) => {
      const { answer } = (await prompt([question(folder)] as never)) as { answer: string };
      if (!isInterrupted) return answer;
      typing.keep(answer);
      throw new Interrupted();
    });
  } catch (error) {
    if (failed.signal.aborted) throw unusableEditor(editor);
    if (isExit(error)) throw new Interrupted();
    throw error;
  } finally {
    stopListening();
  }
}
