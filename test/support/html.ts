/** How often each tag and each comment is opened in HTML that we wrote: a `<` is nothing else there. */
export function elementsIn(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, tag = ""] of html.matchAll(/<([a-z!][\w-]*|(?!\/).?)/gis))
    counts[tag] = (counts[tag] ?? 0) + 1;
  return counts;
}

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The words of a page's body, one space between any two. */
export function textOf(html: string): string {
  return html
    .replace(/^.*<body>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] as string)
    .replace(/\s+/g, " ");
}
