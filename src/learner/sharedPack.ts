import * as v from "valibot";
import { filledLine, id, told } from "./shapes.ts";

/** As many files as a pack has that goes into one message, and as long as each may be, in characters. */
const MOST_FILES = 1000;
const LONGEST_FILE = 300_000;

/** A pack as it is handed over in one file: all that it is made of, as its author wrote it. */
export const SHARED_PACK = v.object({
  name: told("the pack's name", id),
  title: told("what the pack is called", filledLine),
  files: told(
    "its files, each by its place in the pack's folder",
    v.pipe(
      v.array(
        v.object({
          path: v.pipe(
            v.string(),
            v.maxLength(250),
            v.regex(/^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:md|yaml)$/),
          ),
          text: v.pipe(v.string(), v.maxLength(LONGEST_FILE)),
        }),
      ),
      v.minLength(1),
      v.maxLength(MOST_FILES),
    ),
  ),
});

export type SharedPack = v.InferOutput<typeof SHARED_PACK>;
