import { INVISIBLE } from "./clean.ts";

/** What Windows takes for a device, whatever its ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be in a name
const ODD_CHARACTERS = /[\u0000-\u001f\u007f-\u009f<>:"|?*]/;

const MOST_CHARACTERS = 240;
const MOST_FOLDERS = 8;

/**
 * Why a file that somebody handed over in a folder must not be made under this name, with slashes between
 * folders, to come after "its name"; undefined where all is well. What one system takes another must not
 * stumble over.
 */
export function whyOddName(path: string): string | undefined {
  if (path.startsWith("/") || path.startsWith("\\")) return "begins at the top of the disk";
  if (/^[a-z]:/i.test(path)) return "names a drive";
  if (path.includes("\\")) return "has a backslash";
  const folders = path.split("/");
  if (folders.includes("..")) return "leads out of its folder";
  if (ODD_CHARACTERS.test(path) || new RegExp(INVISIBLE.source, "u").test(path))
    return "has characters that no name may have";
  if (path.length > MOST_CHARACTERS) return `is longer than ${MOST_CHARACTERS} characters`;
  if (folders.length > MOST_FOLDERS) return `lies in more than ${MOST_FOLDERS - 1} folders`;
  if (folders.some((folder) => folder === "" || folder === ".")) return "has an empty part";
  if (folders.some((folder) => /[. ]$/.test(folder))) return "ends in a dot or a space";
  if (folders.some((folder) => RESERVED.test(folder))) return "is that of a device in Windows";
  return undefined;
}
