import { isAddress } from "../text/address.ts";

type Env = Record<string, string | undefined>;

const BEGIN = "\u001b]8;;";
// The library that parts lines knows this end of a link alone.
const END = "\u0007";

/** Programs that call themselves so take links. */
const PROGRAMS = new Set(["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio"]);
const KINDS = /^(?:xterm-(?:kitty|ghostty)|alacritty|foot|contour|wezterm)/;
/** VTE 0.50 is the first of which GNOME's terminal and its kin are made that takes them; 0.50.0 crashed. */
const VTE_WITH_LINKS = 5001;

/**
 * Whether a terminal takes links (OSC 8), by what it says of itself in its environment; FORCE_HYPERLINK
 * decides where it is set. Others show nothing of a link, but some show its address as words. By
 * <https://github.com/Alhadis/OSC8-Adoption> and <https://github.com/chalk/supports-hyperlinks>.
 */
export function takesLinks(env: Env, isTerminal: boolean): boolean {
  const forced = env.FORCE_HYPERLINK;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (!isTerminal || env.TERM === "dumb") return false;
  // What runs within another one may not let them through.
  if (env.TMUX !== undefined || /^(?:screen|tmux)/.test(env.TERM ?? "")) return false;
  if (env.WT_SESSION !== undefined || env.KONSOLE_VERSION !== undefined) return true;
  if (env.VTE_VERSION !== undefined) return Number(env.VTE_VERSION) >= VTE_WITH_LINKS;
  return PROGRAMS.has(env.TERM_PROGRAM ?? "") || KINDS.test(env.TERM ?? "");
}

/** Words that lead to an address on a terminal that takes links; only the words where it is none. */
export function linked(address: string, words: string): string {
  return isAddress(address) ? `${BEGIN}${address}${END}${words}${BEGIN}${END}` : words;
}
