import { isKey, KEYS } from "../text/keys.ts";

/** Asks for one line until it means yes or no; Enter alone means `yes`, q means no. */
export async function askYesOrNo(
  ask: (text: string) => Promise<string>,
  question: string,
  yes: boolean,
): Promise<boolean> {
  let text = `${question} Type y for yes or n for no; Enter alone means ${yes ? "yes" : "no"}.`;
  for (;;) {
    const typed = (await ask(text)).trim().toLowerCase();
    if (typed === "") return yes;
    if (/^y(es)?$/.test(typed)) return true;
    if (/^no?$/.test(typed) || isKey(typed, KEYS.stop)) return false;
    text = "Please type y or n.";
  }
}
