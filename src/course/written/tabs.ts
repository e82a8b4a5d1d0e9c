const STOP = 4;

/** A text with spaces for tabs, each as far as the tab would go. */
export function withoutTabs(text: string): string {
  if (!text.includes("\t")) return text;
  return text
    .split("\n")
    .map((line) => {
      let done = "";
      for (const [at, piece] of line.split("\t").entries())
        done += at === 0 ? piece : " ".repeat(STOP - (done.length % STOP)) + piece;
      return done;
    })
    .join("\n");
}
