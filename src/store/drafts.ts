import { type Draft, type DraftDeps, openDraft, type Sitting } from "./draftFile.ts";

/** Where nobody types, nothing is kept. */
export const NO_DRAFT: Draft = {
  read: () => undefined,
  begun: () => undefined,
  keep() {},
  settle: () => false,
  drop() {},
};

/** The drafts of this process; `flush` puts what waits on the disk. */
export function openDrafts(deps: DraftDeps): { of(sitting: Sitting): Draft; flush(): void } {
  const open = new Map<string, ReturnType<typeof openDraft>>();
  return {
    of(sitting) {
      const found = open.get(sitting.key) ?? openDraft(sitting, deps);
      open.set(sitting.key, found);
      return found;
    },
    flush() {
      for (const draft of open.values()) draft.flush();
    },
  };
}
