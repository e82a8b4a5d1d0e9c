import {
  type Handed,
  MOST_BYTES,
  packFile,
  parseHandOver,
  replyFile,
  summaryFile,
} from "../mentoring/handOver.ts";
import { jsonText } from "./json.ts";

/** What is handed over as the data of its file. */
export function handOverData(handed: Handed) {
  switch (handed.is) {
    case "summary":
      return summaryFile(handed.summary);
    case "reply":
      return replyFile(handed.reply);
    case "pack":
      return packFile(handed.pack);
  }
}

/** The text of that file; null where it is larger than what is opened again. */
export function handOverJson(handed: Handed): string | null {
  const text = jsonText(handOverData(handed));
  const opens = Buffer.byteLength(text) <= MOST_BYTES && parseHandOver(text).is === handed.is;
  return opens ? text : null;
}
