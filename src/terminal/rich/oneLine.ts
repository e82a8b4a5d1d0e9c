import { Interrupted } from "../../problem.ts";
import type { Input } from "../io.ts";
import { wrap } from "../wrap.ts";

export type Streams = { input: Input; output: NodeJS.WritableStream };

async function ask(streams: Streams, question: Record<string, unknown>): Promise<string> {
  const { default: inquirer } = await import("inquirer");
  const prompt = inquirer.createPromptModule(streams as never);
  try {
    const answers = await prompt([{ name: "answer", ...question }] as never);
    return (answers as { answer: string }).answer;
  } catch (error) {
    if (error instanceof Error && /^(ExitPrompt|AbortPrompt)Error$/.test(error.name))
      throw new Interrupted();
    throw error;
  }
}

/** Asks for one line of text. Rejects with Interrupted on Ctrl-C. */
export function askLine(streams: Streams, label: string, columns: number): Promise<string> {
  // Two columns are for the sign that inquirer puts before a question. Its usual one for what was typed
  // is a tick, which would say of any answer that it is right.
  return ask(streams, {
    type: "input",
    message: wrap(label, columns - 2),
    theme: { prefix: { idle: "?", done: "?" } },
  });
}

/** Lets the person write in their editor, beginning with `start`. Rejects with Interrupted on Ctrl-C. */
export function askEditor(streams: Streams, start: string): Promise<string> {
  return ask(streams, {
    type: "editor",
    message: "Your words",
    default: start,
    waitForUserInput: false,
    postfix: ".md",
  });
}
