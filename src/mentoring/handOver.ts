import * as v from "valibot";
import { type Reply, replyParts } from "../learner/replyShape.ts";
import { told } from "../learner/shapes.ts";
import { SHARED_PACK, type SharedPack } from "../learner/sharedPack.ts";
import { SUMMARY_1, upgraded } from "./earlierSummary.ts";
import { SUMMARY, type Summary } from "./summary.ts";

/** The version of these files that this program writes, and the newest that it reads. */
const HAND_OVER_VERSION = 2;

/** The largest file that is opened, in bytes. */
export const MOST_BYTES = 5_000_000;

/** The file with a summary. */
export const SUMMARY_FILE = v.object({
  format: v.literal("smm-summary"),
  version: v.literal(HAND_OVER_VERSION),
  summary: SUMMARY,
});

/** The file with a summary of version 1. */
const SUMMARY_FILE_1 = v.object({
  format: v.literal("smm-summary"),
  version: v.literal(1),
  summary: SUMMARY_1,
});

/** The file with a reply; one of version 1 has less in it. */
export const REPLY_FILE = v.object({
  format: v.literal("smm-reply"),
  version: v.picklist([1, HAND_OVER_VERSION]),
  ...replyParts(),
  unit: told(
    "a unit of the mentor's own, as a pack of one; null: it carries none",
    v.optional(v.nullable(SHARED_PACK), null),
  ),
});

/** The file with a pack. */
export const PACK_FILE = v.object({
  format: v.literal("smm-pack"),
  version: v.literal(HAND_OVER_VERSION),
  ...SHARED_PACK.entries,
});

type SummaryFile = v.InferOutput<typeof SUMMARY_FILE>;
type ReplyFile = v.InferOutput<typeof REPLY_FILE>;
type PackFile = v.InferOutput<typeof PACK_FILE>;

/** A reply with the unit that it carries, where it does, which is no part of the record. */
export type HandedReply = Reply & { unit?: SharedPack };

/** So many numbers, texts and so on a file holds at the most; a lively summary has a thousand. */
const MOST_VALUES = 100_000;

/** Whether data holds more values than anybody could have meant. */
function isTooMuch(data: unknown): boolean {
  const left = [data];
  for (let seen = 0; left.length > 0; seen++) {
    if (seen + left.length > MOST_VALUES) return true;
    const each = left.pop();
    if (typeof each !== "object" || each === null) continue;
    for (const value of Object.values(each)) left.push(value);
  }
  return false;
}

const FILES = {
  "smm-summary": v.variant("version", [SUMMARY_FILE, SUMMARY_FILE_1]),
  "smm-reply": REPLY_FILE,
  "smm-pack": PACK_FILE,
};

/** A summary, a reply or a pack that was handed over. */
export type Handed =
  | { is: "summary"; summary: Summary }
  | { is: "reply"; reply: HandedReply }
  | { is: "pack"; pack: SharedPack };

/** What stands in a file that somebody handed over, or why it cannot be read. */
export type HandedData =
  | Handed
  /** no data, or not whole */
  | { is: "no-json" }
  /** none of these */
  | { is: "something-else" }
  | { is: "damaged"; why: string }
  /** written by a newer program; `version` is its number */
  | { is: "newer"; version: number };

/** The text of a file, JSON, as what was handed over. It is from somebody else: never throws. */
export function parseHandOver(text: string): HandedData {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { is: "no-json" };
  }
  const { format, version } = (data ?? {}) as { format?: unknown; version?: unknown };
  if (format !== "smm-summary" && format !== "smm-reply" && format !== "smm-pack")
    return { is: "something-else" };
  if (typeof version === "number" && version > HAND_OVER_VERSION) return { is: "newer", version };
  if (isTooMuch(data)) return { is: "damaged", why: "it holds more than a person could have done" };
  const how = { abortEarly: true, abortPipeEarly: true };
  const read = v.safeParse(FILES[format], data, how);
  if (!read.success) {
    const path = v.getDotPath(read.issues[0]);
    return { is: "damaged", why: `its “${path}” is not what it should be` };
  }
  const { output } = read;
  if (output.format === "smm-reply") {
    const { format: _format, version: _version, unit, ...reply } = output;
    return { is: "reply", reply: unit === null ? reply : { ...reply, unit } };
  }
  if (output.format === "smm-pack") {
    const { name, title, files } = output;
    return { is: "pack", pack: { name, title, files } };
  }
  const summary = output.version === 1 ? upgraded(output.summary) : output.summary;
  return { is: "summary", summary };
}

export function summaryFile(summary: Summary): SummaryFile {
  return { format: "smm-summary", version: HAND_OVER_VERSION, summary };
}

export function replyFile(reply: HandedReply): ReplyFile {
  const { unit = null, ...parts } = reply;
  return { format: "smm-reply", version: HAND_OVER_VERSION, ...parts, unit };
}

export function packFile(pack: SharedPack): PackFile {
  return { format: "smm-pack", version: HAND_OVER_VERSION, ...pack };
}
