type Env = Record<string, string | undefined>;

/** How figures are shown: drawn with box characters, with those of a typewriter, or told. */
export type FigureLook = "boxes" | "ascii" | "sentences";

/** Whether the locale says that text is UTF-8, which consoles of Windows do not need to be told. */
function isUnicode(env: Env): boolean {
  if (env.OS === "Windows_NT") return true;
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || "");
}

/**
 * How figures are shown: in plain mode they are told; where the terminal or the locale knows no box
 * characters, they are drawn without.
 */
export function figureLook(plain: boolean, env: Env): FigureLook {
  if (plain) return "sentences";
  const simple = env.TERM === "dumb" || env.TERM === "linux";
  return simple || !isUnicode(env) ? "ascii" : "boxes";
}

/** The characters that figures are drawn with; each is one column wide. */
export type Signs = Record<
  | "topLeft"
  | "topRight"
  | "bottomLeft"
  | "bottomRight"
  | "across"
  | "down"
  | "moment"
  | "gap"
  | "bar"
  | "star"
  | "noStar",
  string
>;

export const SIGNS: Record<Exclude<FigureLook, "sentences">, Signs> = {
  boxes: {
    topLeft: "┌",
    topRight: "┐",
    bottomLeft: "└",
    bottomRight: "┘",
    across: "─",
    down: "│",
    moment: "●",
    gap: "┊",
    bar: "█",
    star: "★",
    noStar: "☆",
  },
  ascii: {
    topLeft: "+",
    topRight: "+",
    bottomLeft: "+",
    bottomRight: "+",
    across: "-",
    down: "|",
    moment: "*",
    gap: ":",
    bar: "#",
    star: "*",
    noStar: ".",
  },
};
