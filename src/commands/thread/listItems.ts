import type { Context, Terminal } from "../../context.ts";
import { jsonText } from "../../formats/json.ts";
import { type ItemFor, isOpen } from "../../mentoring/openItems.ts";
import { itemLines } from "../../sitting/itemLines.ts";
import { present } from "../../sitting/present.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "record" | "now" | "smm">;

/** What is open, then what came of the rest, a line each. `mentor` is with whom; null: several. */
export async function listItems(
  context: Needs,
  items: readonly ItemFor[],
  { mentor, json }: { mentor: string | null; json: boolean },
): Promise<void> {
  const { io, smm, theme } = context;
  const open = items.filter(isOpen);
  const closed = items.filter((item) => !isOpen(item));
  if (json) {
    io.out(jsonText({ open, closed }));
    return;
  }
  const who = mentor ?? "your mentor";
  await present(context, `Between you and ${who}`, (columns) =>
    [
      open.length === 0
        ? wrap(`Nothing is open between you and ${who}.`, columns)
        : [
            theme.heading(wrap(`Open between you and ${who}`, columns)),
            ...itemLines(context, open, { mentor, columns }),
          ].join("\n"),
      ...(closed.length === 0
        ? []
        : [
            [
              theme.heading(wrap("What came of the rest", columns)),
              ...itemLines(context, closed, { mentor, columns }),
            ].join("\n"),
          ]),
      ...(open[0] === undefined
        ? [withCommand("To ask something:", smm('note "Who answers?" --kind question'), columns)]
        : [
            withCommand(
              "When one is settled:",
              smm(`thread close ${open[0].number} "what came of it"`),
              columns,
            ),
          ]),
    ].join("\n\n"),
  );
}
