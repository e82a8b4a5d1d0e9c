import type { SharedItem } from "../../src/mentoring/sections/items.ts";

/** An open item as it is handed over, of which nothing more is said. */
export function sharedItem(more: Partial<SharedItem> = {}): SharedItem {
  return {
    id: "e1",
    kind: "question",
    text: "Who pours?",
    from: null,
    day: "2026-11-02",
    unit: null,
    initiative: null,
    decides: null,
    about: null,
    url: null,
    owner: null,
    due: null,
    state: "open",
    change: null,
    isNew: false,
    said: [],
    ...more,
  };
}
