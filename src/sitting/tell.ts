import type { Context } from "../context.ts";
import { headingOf } from "../course/course.ts";
import { wrap } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import type { Answered } from "./ask.ts";
import type { Asking } from "./asking.ts";
import { feedback } from "./feedback.ts";
import type { Renderer } from "./renderer.ts";
import { pageAlone } from "./unitText.ts";

type Telling<Key extends string> = Pick<
  Asking<Key>,
  "unit" | "question" | "header" | "back" | "ways"
> &
  Pick<Answered, "given" | "right">;

/** Shows what there is to say about an answer. */
export function tell<Key extends string = never>(
  { inputs }: Pick<Context, "inputs">,
  { unit, question, header, ways, given, right, back }: Telling<Key>,
  renderer: Renderer,
) {
  const page = unit.pages.find((each) => each.id === question.page);
  return inputs.page<Key>({
    header,
    back,
    ways,
    body: (columns) =>
      [
        feedback(question, given, right, renderer, columns),
        wrap(`This is from the page “${headingOf(unit, question.page)}”.`, columns),
      ].join("\n\n"),
    asides:
      page === undefined
        ? []
        : [
            {
              ...KEYS.page,
              body: (columns) => pageAlone(page.markdown, renderer, columns),
            },
          ],
  });
}
